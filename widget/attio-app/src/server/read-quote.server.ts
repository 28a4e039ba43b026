import type { JobStatus } from "quote-core";

import type { Answer } from "../answer";
import { ask } from "./backend";
import { isJobStatus } from "./shapes";

/** How a job stands, and its result once there is one. */
export default async function readQuote(jobId: string): Promise<Answer<JobStatus>> {
  return ask({ method: "GET", path: "/status/{job_id}", values: { job_id: jobId } }, isJobStatus);
}
