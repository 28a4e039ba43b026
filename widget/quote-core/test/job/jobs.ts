import type { JobStatus } from "../../src";

export const FIRST = "0b9a4c1e-6b1f-4c53-9a3e-3f0c6f6a7c11";
export const SECOND = "1c9a4c1e-6b1f-4c53-9a3e-3f0c6f6a7c12";

/** A running job, with what a test wants otherwise. */
export function aJob(other: Partial<JobStatus> = {}): JobStatus {
  const job_id = other.job_id ?? FIRST;
  return {
    job_id,
    status: "running",
    quote_ref: "Q-2026-7K3M9QXA",
    progress: "Solving",
    progress_detail: { phase: "solving", best_cost: null, bound: null, gap: null, elapsed: "PT0.4S" },
    progress_log: [],
    result: null,
    error: null,
    record_id: null,
    crm: { state: "none", attempts: 0, next_at: null, web_url: null, problem: null },
    created_at: "2026-01-05T09:00:00Z",
    updated_at: "2026-01-05T09:00:01Z",
    expires_at: null,
    attempt: 1,
    lineage: null,
    links: { self: `/status/${job_id}`, events: `/status/${job_id}/events` },
    ...other,
  };
}
