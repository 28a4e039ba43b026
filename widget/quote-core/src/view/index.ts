export { chartModel, PATTERNS, type Bar, type Segment } from "./chartModel";
export { frontierModel, type FrontierModel } from "./frontierModel";
export type { Label } from "./mapLabels";
export { mapModel, mapOutline, type BankMark, type MapModel, type MapPlace, type Spot } from "./mapModel";
export { noticeModel, type Notice } from "./noticeModel";
export { earlierSteps, progressModel, type ProgressModel } from "./progressModel";
export { metricModel, reasonModel, type MetricModel, type Reason } from "./reasonModel";
export {
  COLUMNS,
  proofOf,
  resultModel,
  sortRows,
  type Column,
  type Headline,
  type LedgerGroup,
  type Proof,
  type ResultModel,
  type Row,
  type Sorting,
} from "./resultModel";
export type { OptionLine, PriceLine, RowExplanation } from "./rowModel";
export { readRecord, saveModel, type RecordRef, type SaveModel, type SaveState } from "./saveModel";
export {
  shortfallModel,
  undecidedText,
  type Change,
  type ShortfallEntry,
  type ShortfallModel,
} from "./shortfallModel";
export { tierWord } from "./words";
