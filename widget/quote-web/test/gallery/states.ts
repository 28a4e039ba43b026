import type { Config, Result, SaveState } from "quote-core";
import type { ResultsActions, ResultsProps, ResultsView } from "../../src/results/props";
import * as quotes from "../../../quote-core/test/fixtures/quotes";

const nothing = () => undefined;

export const noActions: ResultsActions = {
  onExample: nothing,
  onStop: nothing,
  onRun: nothing,
  onMoreTime: nothing,
  onCheckAgain: nothing,
  onChange: nothing,
  onNotice: nothing,
  onApply: nothing,
  onQuoteRest: nothing,
  onSave: nothing,
};

/** Everything that the results side is given, around one view. */
export function propsOf(view: ResultsView, change: Partial<ResultsProps> = {}): ResultsProps {
  return {
    view,
    actions: noActions,
    config: quotes.attio as Config,
    places: quotes.places,
    ledgerOf: quotes.ledgerOf,
    stale: false,
    save: { kind: "idle" },
    record: null,
    timeLimit: "PT5S",
    link: "https://quotes.example/?job=0b9a4c1e",
    zone: "Europe/London",
    ...change,
  };
}

export function finished(result: Result, change: Partial<ResultsProps> = {}): ResultsProps {
  return propsOf({ kind: "finished", status: quotes.statusOf(result) }, change);
}

function saving(save: SaveState): ResultsProps {
  return finished(quotes.mixed, { save, record: { object: "companies", id: "r" } });
}

const web = "https://app.attio.com/acme/custom/quotes/record/1";

/** Each state of the results side by its name. */
export const states: Readonly<Record<string, ResultsProps>> = {
  empty: propsOf({ kind: "empty", afterErrors: false }),
  refused: propsOf({ kind: "empty", afterErrors: true }),
  loading: propsOf({ kind: "loading" }),
  submitting: propsOf({ kind: "running", status: null, stopping: false }),
  running: propsOf({ kind: "running", status: quotes.running, stopping: false }),
  stopping: propsOf({ kind: "running", status: quotes.running, stopping: true }),
  completed: finished(quotes.mixed),
  typical: finished(quotes.typical),
  stopped: finished(quotes.unproven),
  reference: finished(quotes.reference),
  single: finished(quotes.single),
  watercourse: finished(quotes.watercourse),
  stale: finished(quotes.typical, { stale: true }),
  shortfall: finished(quotes.short),
  limit: finished(quotes.limited),
  undecided: finished(quotes.undecided),
  cancelled: propsOf({ kind: "finished", status: quotes.statusOf(null, { status: "cancelled" }) }),
  failed: propsOf({
    kind: "finished",
    status: quotes.statusOf(null, {
      status: "failed",
      error: {
        type: "urn:bng:problem:internal-error",
        title: "Internal error",
        status: 500,
        detail: "Something went wrong on our side.",
      },
    }),
  }),
  unreachable: propsOf({
    kind: "failed",
    title: "The quote service is not answering",
    text: "Your inputs are kept.",
    action: "Retry now",
    requestId: "r-1",
  }),
  lost: propsOf({ kind: "lost" }),
  "no-crm": finished(quotes.mixed, { config: null }),
  saving: saving({ kind: "saving" }),
  saved: saving({ kind: "saved", already: false, webUrl: web, warnings: [] }),
  queued: saving({ kind: "queued", retryAt: "2026-11-23T17:03:00Z" }),
  "save-refused": saving({ kind: "refused", message: "Attio does not know this record.", again: true }),
  superseded: saving({ kind: "superseded", revision: 3, webUrl: web }),
};
