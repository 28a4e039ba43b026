import { duration, money, NOTHING, percent, seconds } from "../format";
import type { JobStatus } from "../types";
import { count, knownGap } from "./words";

/** A job under way: where it stands, the best plan so far and what has happened. */
export interface ProgressModel {
  readonly phase: string;
  readonly steps: readonly { readonly name: string; readonly state: "done" | "now" | "ahead" }[];
  readonly best: string;
  readonly gap: string;
  readonly elapsed: string;
  readonly log: readonly { readonly seq: number; readonly at: string; readonly text: string }[];
  readonly canStop: boolean;
  readonly stopping: boolean;
  readonly limit: string | null;
  /** All that matters in one sentence, for those who hear the page. */
  readonly spoken: string;
}

const STEPS = ["Locate", "Options", "Search", "Check"] as const;

/**
 * `status` is null while the job is being handed in; `stopping` is so from the press of the button on. The service says
 * how long a job has run only when something happens: `since` is how many seconds ago that was.
 */
export function progressModel(
  status: JobStatus | null,
  stopping: boolean,
  limit: string | null,
  since = 0,
): ProgressModel {
  const step = stepOf(status);
  const detail = status?.progress_detail ?? null;
  const best = detail?.best_cost ?? null;
  const gap = knownGap(detail?.gap ?? null);
  const phase = stopping ? "Stopping…" : phaseOf(status, step);
  return {
    phase,
    steps: STEPS.map((name, index) => ({
      name,
      state: index < step ? "done" : index === step ? "now" : "ahead",
    })),
    best: best === null ? NOTHING : money(best),
    gap: gap === null ? NOTHING : percent(gap),
    elapsed: detail === null ? NOTHING : duration((seconds(detail.elapsed) ?? 0) + since),
    log: (status?.progress_log ?? []).map((line) => ({
      seq: line.seq,
      at: duration(line.at),
      text: line.text,
    })),
    canStop: status !== null,
    stopping,
    limit: limit === null ? null : `Stops by itself after ${duration(limit)}`,
    spoken: best === null ? phase : `${phase}. Best cost so far ${money(best)}.`,
  };
}

/** How many steps are behind; -1 before the first. */
function stepOf(status: JobStatus | null): number {
  if (status === null || status.status === "pending") return -1;
  const detail = status.progress_detail;
  if (detail === null) return 0;
  if (detail.phase === "preparing") return status.progress_log.length === 0 ? 0 : 1;
  return detail.gap === 0 ? 3 : 2;
}

function phaseOf(status: JobStatus | null, step: number): string {
  if (status === null) return "Handing in the quote";
  switch (step) {
    case -1:
      return "Waiting for its turn";
    case 0:
      return "Locating the site";
    case 1:
      return "Listing the lawful ways to meet each habitat";
    case 2:
      return status.progress_detail?.best_cost == null
        ? "Searching for the cheapest plan"
        : "Proving that nothing is cheaper";
    default:
      return "Checking the plan";
  }
}

/** The words of the button that shows the lines before the last ones. */
export function earlierSteps(hidden: number, open: boolean): string {
  return open ? "Hide earlier steps" : `Show ${count(hidden, "earlier step")}`;
}
