export { crmText } from "./crmText";
export { failedJob, type FailedJob } from "./failedJob";
export { fieldNote, usualLimits, type FieldNote, type Limits } from "./fieldText";
export {
  countdown,
  issuesOf,
  OFFLINE_TEXT,
  problemModel,
  slug,
  thingsToPutRight,
  type Attempt,
  type Failure,
  type ProblemAction,
  type ProblemModel,
  type Retry,
} from "./problemModel";
