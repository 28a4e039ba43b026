import { type JobStatus, duration, money } from "quote-core";

import type { RunSnapshot } from "./run";

/** What is said of a run that is under way. */
export interface Progress {
  readonly text: string;
  /** From 0 to 100: how far, as far as can be told. */
  readonly percent: number;
}

/** Null where nothing is under way. */
export function progressOf(snapshot: RunSnapshot): Progress | null {
  const { job, waiting } = snapshot;
  if (waiting !== null) return { text: `Busy: trying again in ${duration(waiting)}`, percent: 0 };
  if (job.kind === "submitting") return { text: "Sending…", percent: 0 };
  if (job.kind !== "live") return null;
  const text = job.stopping ? "Stopping…" : sentence(job.status, job.best);
  return { text, percent: percentOf(job.status) };
}

function sentence(status: JobStatus | null, best: number | null): string {
  if (status === null || status.status === "pending") return "Waiting for its turn…";
  const elapsed = status.progress_detail === null ? "" : ` ${duration(status.progress_detail.elapsed)}`;
  return best === null ? `Working…${elapsed}` : `Working…${elapsed}, best so far ${money(best)}`;
}

/** The search has no length that is known beforehand; its stages and the proof that is left to make have. */
function percentOf(status: JobStatus | null): number {
  const detail = status?.progress_detail ?? null;
  if (detail === null) return 5;
  if (detail.phase !== "solving") return 15;
  if (detail.gap === null) return 40;
  return Math.round(60 + 35 * (1 - Math.min(1, detail.gap)));
}
