export type { components, operations, paths } from "./contract";
export * from "./form";
export * from "./format";
export * from "./job";
export * from "./messages";
export * from "./poll";
export * from "./problems";
export type * from "./types";
export * from "./validate";
