export type { components, operations, paths } from "./contract";
export * from "./form";
export * from "./format";
export * from "./job";
export * from "./messages";
export * from "./poll";
export * from "./problems";
export type * from "./types";
export * from "./validate";
export { cardModel, quoteBadge, type Badge, type CardModel, type LatestQuote } from "./view/cardModel";
export {
  dialogModel,
  historyModel,
  type DialogModel,
  type DialogTable,
  type HistoryEntry,
} from "./view/dialogModel";
export { locationModel, type LocationModel, type LocationWarning } from "./view/locationModel";
