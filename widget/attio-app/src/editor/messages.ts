import type { RunRequest } from "quote-core";

export type Prefill = RunRequest;

export type FromEditor =
  | { readonly type: "ready" }
  | { readonly type: "dirty"; readonly value: boolean }
  | { readonly type: "saved"; readonly quote_ref: string; readonly web_url: string | null }
  | { readonly type: "session-expiring" }
  | { readonly type: "close" };

export type ToEditor = object;

export function readMessage(_message: unknown): FromEditor | "ignored" | "other-version" {
  return "ignored";
}
