import type { Failure } from "quote-core";

/** Why there is no answer. Server functions return it, since what they throw loses its meaning on the way. */
export type Trouble =
  | Failure
  /** The workspace has no connection to the service. */
  | { readonly kind: "unconnected" }
  /** The app's settings keep it from calling the service. */
  | { readonly kind: "setup"; readonly sentence: string };

/** What a server function gives back; `retryAfter` is in seconds. */
export type Answer<T> =
  { readonly kind: "answer"; readonly value: T; readonly retryAfter: number | null } | Trouble;
