import type { Accepted, RunRequest } from "quote-core";

import type { Answer } from "../answer";
import { ask } from "./backend";
import { isAccepted } from "./shapes";

/** Starts a job. The same key with the same request gives the same job, however often it is sent. */
export default async function startQuote(
  request: RunRequest,
  idempotencyKey: string,
): Promise<Answer<Accepted>> {
  return ask(
    { method: "POST", path: "/run", headers: { "Idempotency-Key": idempotencyKey }, body: request },
    isAccepted,
  );
}
