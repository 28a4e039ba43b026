import { progressModel, resultModel, shortfallModel } from "quote-core";
import type { ResultsProps } from "./props";

/** What a screen reader is told when the state of the results changes; focus stays where it was. */
export function spokenOf({ view, timeLimit, ledgerOf, zone }: ResultsProps): string {
  switch (view.kind) {
    case "empty":
      return "";
    case "loading":
      return "Reading the quote";
    case "running":
      return progressModel(view.status, view.stopping, timeLimit).spoken;
    case "finished": {
      const { status } = view;
      const model = resultModel(status, zone);
      if (model !== null)
        return `Quote ready. Total ${model.headline.total} ex VAT. ${model.headline.proof.words}.`;
      const short = status.result === null ? null : shortfallModel(status.result, ledgerOf);
      if (short !== null) return `${short.title}.`;
      if (status.status === "failed") return "The quote could not be finished.";
      return status.status === "cancelled"
        ? "Stopped before a plan was found."
        : "No plan was found in time.";
    }
    case "failed":
      return `${view.title}. ${view.text}`;
    case "lost":
      return "The quote was not heard of for too long.";
    default:
      return view satisfies never;
  }
}
