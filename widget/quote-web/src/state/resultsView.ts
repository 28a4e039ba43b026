import type { JobState } from "quote-core";
import { problemModel } from "quote-core";
import type { ResultsView } from "../results/props";

/** What the results side shows for the state of the job. */
export function resultsView(state: JobState, opened: boolean, afterErrors: boolean): ResultsView {
  switch (state.kind) {
    case "idle":
      return { kind: "empty", afterErrors };
    case "submitting":
      return { kind: "running", status: null, stopping: false };
    case "live":
      return opened && state.status === null
        ? { kind: "loading" }
        : { kind: "running", status: state.status, stopping: state.stopping };
    case "done":
      return { kind: "finished", status: state.status };
    case "failed": {
      if (state.cause.kind === "job") return { kind: "finished", status: state.cause.status };
      const { title, text, action, requestId } = problemModel(state.cause.failure, { doing: "run" });
      return { kind: "failed", title, text, action: action?.label ?? null, requestId };
    }
    case "lost":
      return { kind: "lost" };
    default:
      return state satisfies never;
  }
}

/** The job that the page is about, however it stands; null where there is none. */
export function jobOf(state: JobState): string | null {
  switch (state.kind) {
    case "live":
    case "lost":
    case "done":
      return state.jobId;
    case "failed":
      return state.cause.kind === "job" ? state.cause.jobId : null;
    case "idle":
    case "submitting":
      return null;
    default:
      return state satisfies never;
  }
}
