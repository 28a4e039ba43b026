export type { components, operations, paths } from "./contract";
export * from "./form";
export * from "./format";
export type * from "./types";
