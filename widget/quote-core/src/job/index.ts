export {
  idle,
  isOver,
  jobReducer,
  type FailureCause,
  type JobEvent,
  type JobState,
  type LiveJob,
} from "./job";
