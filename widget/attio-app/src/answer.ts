import type { Problem } from "quote-core";

/** Why the service gave no answer. Server functions return it, since what they throw loses its meaning on the way. */
export type Trouble =
  | { readonly kind: "problem"; readonly problem: Problem; readonly retryAfter: number | null }
  | { readonly kind: "unreachable" }
  | { readonly kind: "unconnected" }
  | { readonly kind: "setup"; readonly sentence: string };

/** What a server function gives back; `retryAfter` is in seconds. */
export type Answer<T> =
  { readonly kind: "answer"; readonly value: T; readonly retryAfter: number | null } | Trouble;
