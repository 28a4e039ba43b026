import { date, duration, money } from "../format";
import { isOver } from "../job";
import type { JobSummary } from "../types";

/** What is known of a record's quotes. */
export type LatestQuote =
  | { readonly kind: "not-connected" }
  /** The service did not answer, or said no; `text` says why. */
  | { readonly kind: "unknown"; readonly text: string }
  | { readonly kind: "none" }
  | { readonly kind: "quote"; readonly job: JobSummary };

export interface Badge {
  readonly text: string;
  readonly colour: "green" | "amber" | "blue" | "red" | "grey";
}

/** A record's card: two lines and a badge. */
export interface CardModel {
  readonly title: string;
  readonly primary: string;
  readonly secondary: string;
  readonly badge: Badge | null;
}

const TITLE = "BNG quote";

/** `now` is in milliseconds since 1970. */
export function cardModel(latest: LatestQuote, zone: string, now: number): CardModel {
  switch (latest.kind) {
    case "not-connected":
      return card("Connect the quote service", "An admin can do that in the settings of the app");
    case "unknown":
      return card("The quote service is not answering", latest.text);
    case "none":
      return card("No quote yet", "Click to create");
    case "quote":
      return ofJob(latest.job, zone, now);
    default:
      return latest satisfies never;
  }
}

function ofJob(job: JobSummary, zone: string, now: number): CardModel {
  const details = [job.quote_ref, job.priced_size, date(job.created_at, zone)].filter(
    (word) => word !== null,
  );
  const model = card(wordsOf(job, now), details.join(" · "));
  return { ...model, badge: quoteBadge(job) };
}

function wordsOf(job: JobSummary, now: number): string {
  if (!isOver(job))
    return `Working… ${duration(Math.max(0, Math.floor((now - Date.parse(job.created_at)) / 1000)))}`;
  if (job.total !== null) return money(job.total);
  return noPriceWords(job);
}

/** Why an ended job has no price. */
function noPriceWords(job: Pick<JobSummary, "status" | "outcome">): string {
  if (job.status === "failed") return "We could not finish this quote";
  if (job.outcome === "infeasible") return "No plan meets this demand";
  if (job.outcome === "undecided") return "No plan was found in time";
  return "Stopped before a plan was found";
}

/** One badge: what matters most about a quote; none while it is under way. */
export function quoteBadge(job: JobSummary): Badge | null {
  if (!isOver(job)) return null;
  if (job.status === "failed") return { text: "Failed", colour: "red" };
  if (job.crm.problem === "quote-superseded") return { text: "Superseded", colour: "grey" };
  if (job.outcome === "infeasible") return { text: "Not possible", colour: "amber" };
  if (job.total === null) return { text: "No plan yet", colour: "amber" };
  if (job.crm.state === "queued") return { text: "Queued for Attio", colour: "blue" };
  if (job.location_accuracy === "approximate") return { text: "Approximate location", colour: "amber" };
  return { text: "Priced", colour: "green" };
}

function card(primary: string, secondary: string): CardModel {
  return { title: TITLE, primary, secondary, badge: null };
}
