import type { Failure } from "../problems";
import type { Accepted, JobProblem, JobStatus, ProgressLine } from "../types";
import { isBefore } from "./instants";

/** What is known of a job that is under way. */
export interface LiveJob {
  readonly jobId: string;
  /** Null until it was read for the first time. */
  readonly status: JobStatus | null;
  readonly log: readonly ProgressLine[];
  /** The cost of the best plan so far; null where there is none yet. */
  readonly best: number | null;
  /** It was asked to stop, and has not yet. */
  readonly stopping: boolean;
}

/** How the quote of a page stands. */
export type JobState =
  | { readonly kind: "idle" }
  | { readonly kind: "submitting"; readonly key: string }
  | ({ readonly kind: "live" } & LiveJob)
  /** Completed, or cancelled: its result may be a plan, none, or absent where it was cancelled before any. */
  | {
      readonly kind: "done";
      readonly jobId: string;
      readonly status: JobStatus;
      readonly log: readonly ProgressLine[];
    }
  | { readonly kind: "failed"; readonly cause: FailureCause }
  /** Not heard of for too long; it may well be over. */
  | ({ readonly kind: "lost" } & LiveJob);

export type FailureCause =
  /** The service could not do the job. */
  | {
      readonly kind: "job";
      readonly jobId: string;
      readonly error: JobProblem | null;
      readonly status: JobStatus;
    }
  /** The job was not taken, or is not kept any more. */
  | { readonly kind: "request"; readonly failure: Failure };

export type JobEvent =
  /** The key makes repeating the request safe, and tells its reply from those of others. */
  | { readonly kind: "submitted"; readonly key: string }
  | { readonly kind: "accepted"; readonly key: string; readonly accepted: Pick<Accepted, "job_id"> }
  | { readonly kind: "refused"; readonly key: string; readonly failure: Failure }
  /** A job from before is followed: after a reload, or from a list. */
  | { readonly kind: "opened"; readonly jobId: string }
  | { readonly kind: "read"; readonly status: JobStatus }
  | { readonly kind: "gone"; readonly jobId: string; readonly failure: Failure }
  | { readonly kind: "lost"; readonly jobId: string }
  | { readonly kind: "checked-again" }
  | { readonly kind: "stop-asked"; readonly jobId: string }
  | { readonly kind: "stop-refused"; readonly jobId: string }
  | { readonly kind: "cleared" };

export const idle: JobState = { kind: "idle" };

/** Whether a job has ended. A status that is not known yet counts as live. */
export function isOver(status: Pick<JobStatus, "status">): boolean {
  return status.status === "completed" || status.status === "failed" || status.status === "cancelled";
}

/** What becomes of a state by an event. Late replies, of another job or older than what is known, change nothing. */
export function jobReducer(state: JobState, event: JobEvent): JobState {
  switch (event.kind) {
    case "submitted":
      return isUnderWay(state) ? state : { kind: "submitting", key: event.key };
    case "accepted":
      return isAwaited(state, event.key) ? live(event.accepted.job_id) : state;
    case "refused":
      return isAwaited(state, event.key) ? notTaken(event.failure) : state;
    case "opened":
      return live(event.jobId);
    case "read":
      return read(state, event.status);
    case "gone":
      return concerns(state, event.jobId) ? notTaken(event.failure) : state;
    case "lost":
      return state.kind === "live" && state.jobId === event.jobId ? { ...state, kind: "lost" } : state;
    case "checked-again":
      return state.kind === "lost" ? { ...state, kind: "live" } : state;
    case "stop-asked":
      return stopping(state, event.jobId, true);
    case "stop-refused":
      return stopping(state, event.jobId, false);
    case "cleared":
      return idle;
    default:
      return event satisfies never;
  }
}

function isUnderWay(state: JobState): boolean {
  return state.kind === "submitting" || state.kind === "live";
}

function isAwaited(state: JobState, key: string): boolean {
  return state.kind === "submitting" && state.key === key;
}

function concerns(state: JobState, jobId: string): boolean {
  return (state.kind === "live" || state.kind === "lost") && state.jobId === jobId;
}

function live(jobId: string): JobState {
  return { kind: "live", jobId, status: null, log: [], best: null, stopping: false };
}

function notTaken(failure: Failure): JobState {
  return { kind: "failed", cause: { kind: "request", failure } };
}

function stopping(state: JobState, jobId: string, asked: boolean): JobState {
  return state.kind === "live" && state.jobId === jobId ? { ...state, stopping: asked } : state;
}

function read(state: JobState, status: JobStatus): JobState {
  if (state.kind !== "live" && state.kind !== "lost" && state.kind !== "done") return state;
  if (state.jobId !== status.job_id) return state;
  if (state.status !== null && isBefore(status.updated_at, state.status.updated_at)) return state;
  const log = appended(state.log, status.progress_log);
  if (status.status === "failed") {
    const { job_id: jobId, error } = status;
    return { kind: "failed", cause: { kind: "job", jobId, error, status } };
  }
  if (isOver(status)) return { kind: "done", jobId: state.jobId, status, log };
  if (state.kind === "done") return state;
  const best = status.progress_detail?.best_cost ?? state.best;
  return { ...state, kind: "live", status, log, best };
}

/** Lines are told apart by their numbers: those that are there stay, newer ones follow. */
function appended(log: readonly ProgressLine[], lines: readonly ProgressLine[]): readonly ProgressLine[] {
  const last = log.at(-1)?.seq ?? 0;
  const fresh = lines.filter((line) => line.seq > last);
  return fresh.length === 0 ? log : [...log, ...fresh];
}
