export type { components, operations, paths } from "./contract";
export type * from "./types";
export * from "./export";
export * from "./view";
