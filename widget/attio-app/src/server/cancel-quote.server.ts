import type { Accepted } from "quote-core";

import type { Answer } from "../answer";
import { ask } from "./backend";
import { isAccepted } from "./shapes";

/** Asks for a job to stop and keep its best plan. */
export default async function cancelQuote(jobId: string): Promise<Answer<Accepted>> {
  return ask({ method: "POST", path: "/jobs/{job_id}/cancel", values: { job_id: jobId } }, isAccepted);
}
