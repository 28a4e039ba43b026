import { duration } from "../format";
import type { FieldIssue, Problem, SaveProblem } from "../types";
import { fieldNote, tooMuch, usualLimits, type FieldNote, type Limits } from "./fieldText";
import { crmText } from "./crmText";

/** Why a request has no answer. */
export type Failure =
  | {
      readonly kind: "problem";
      readonly problem: Problem | SaveProblem;
      /** The seconds of `Retry-After`. */
      readonly retryAfter: number | null;
    }
  /** Nobody answered, or not as the service does. */
  | { readonly kind: "unreachable" };

/** What was asked for, since the same answer means different things. */
export interface Attempt {
  readonly doing: "run" | "read" | "save" | "ask";
  /** Where it is shown: the page asks for a key, Attio holds it as a connection. */
  readonly host?: "page" | "attio";
  readonly limits?: Limits;
}

/** What happens next by itself, if anything. */
export type Retry =
  | { readonly kind: "none" }
  /** Again after so many seconds, at most so often. */
  | { readonly kind: "wait"; readonly seconds: number; readonly tries: number }
  /** Again and again, after ever longer waits. */
  | { readonly kind: "backoff" }
  /** Once, when there is a new key. */
  | { readonly kind: "key" };

export type ProblemAction =
  | { readonly kind: "retry"; readonly label: string }
  | { readonly kind: "run-again"; readonly label: string }
  | { readonly kind: "give-key"; readonly label: string }
  | { readonly kind: "open"; readonly label: string; readonly href: string };

/** What a person sees of a failure: never a status code, never JSON. */
export interface ProblemModel {
  readonly kind:
    | "fields"
    | "key"
    | "forbidden"
    | "expired"
    | "continue"
    | "conflict"
    | "too-much"
    | "busy"
    | "crm"
    | "offline"
    | "fault";
  readonly title: string;
  readonly text: string;
  readonly fields: readonly FieldNote[];
  readonly action: ProblemAction | null;
  readonly retry: Retry;
  /** Shown under "Details". */
  readonly requestId: string | null;
}

const BUSY_TRIES = 3;
const BUSY_SECONDS = 5;
const NEVER: Retry = { kind: "none" };

export const OFFLINE_TEXT = "The quote service is not answering. Your inputs are kept.";

/** The last part of a problem's type: `invalid-request`. */
export function slug(problem: { readonly type: string }): string {
  return problem.type.slice(problem.type.lastIndexOf(":") + 1);
}

/** The sentence beside a running count-down. */
export function countdown(model: ProblemModel, seconds: number): string {
  const wait = `rying again in ${duration(Math.max(0, Math.ceil(seconds)))}`;
  return model.kind === "busy" ? `Busy: t${wait}` : `${model.text} T${wait}.`;
}

export function problemModel(failure: Failure, attempt: Attempt): ProblemModel {
  if (failure.kind === "unreachable") return offline(null, null);
  const { problem, retryAfter } = failure;
  const model = ofProblem(problem, retryAfter, attempt);
  return { ...model, requestId: problem.request_id };
}

function ofProblem(
  problem: Problem | SaveProblem,
  retryAfter: number | null,
  attempt: Attempt,
): ProblemModel {
  const limits = attempt.limits ?? usualLimits;
  const name = slug(problem);
  const crm = crmText(name);
  if (crm !== null) return ofCrm(problem, crm, retryAfter, limits);
  switch (problem.status) {
    case 401:
      return unauthorised(attempt);
    case 403:
      return said("forbidden", "Not allowed", forbidden(name, attempt));
    case 404:
      return attempt.doing === "ask" ? fault() : expired();
    case 409:
      return attempt.doing === "run" ? said("continue", "", "") : fault();
    case 413:
      return said("too-much", "Too much at once", tooMuch(limits));
    case 429:
      return busy(retryAfter);
    case 502:
    case 503:
    case 504:
      return offline(problem, retryAfter);
    case 400:
    case 422:
      return refused(problem, limits);
    default:
      return fault();
  }
}

function refused(problem: Problem, limits: Limits): ProblemModel {
  if (slug(problem) === "idempotency-key-reused") {
    return { ...fault(), text: "The inputs changed while they were being sent. Run the quote again." };
  }
  const fields = (problem.errors ?? []).map((issue) => fieldNote(issue, limits));
  return fields.length === 0 ? fault() : { ...said("fields", thingsToPutRight(fields.length), ""), fields };
}

/** What a problem says of single fields; one about a whole save says nothing of them. */
export function issuesOf(problem: Problem | SaveProblem): readonly FieldIssue[] {
  return "errors" in problem ? (problem.errors ?? []) : [];
}

/** `There are 3 things to put right.` */
export function thingsToPutRight(number: number): string {
  return number === 1 ? "There is 1 thing to put right." : `There are ${String(number)} things to put right.`;
}

function ofCrm(
  problem: Problem | SaveProblem,
  text: string,
  retryAfter: number | null,
  limits: Limits,
): ProblemModel {
  const name = slug(problem);
  const fields = issuesOf(problem).map((issue) => fieldNote(issue, limits));
  const model = { ...said("crm", "Not saved to Attio", text), fields };
  if (name === "save-unavailable") {
    return { ...model, retry: waiting(retryAfter), action: { kind: "retry", label: "Save again" } };
  }
  if (name !== "quote-superseded" && name !== "crm-conflict") return model;
  const newer = "revision" in problem ? ` (${String(problem.revision)})` : "";
  const href = "web_url" in problem ? (problem.web_url ?? null) : null;
  return {
    ...model,
    kind: "conflict",
    text: name === "quote-superseded" ? `A newer revision${newer} is already saved.` : text,
    action: href?.startsWith("https://") === true ? { kind: "open", label: "Open in Attio", href } : null,
  };
}

function unauthorised(attempt: Attempt): ProblemModel {
  const model: ProblemModel =
    attempt.host === "attio"
      ? said(
          "key",
          "Reconnect the quote service",
          "The quote service does not accept the key of this connection.",
        )
      : said("key", "Access key", "The quote service asks for an access key. Your inputs are kept.");
  const label = attempt.host === "attio" ? "Reconnect" : "Enter a key";
  return { ...model, action: { kind: "give-key", label }, retry: { kind: "key" } };
}

function forbidden(name: string, attempt: Attempt): string {
  if (name === "origin-refused") return "The quote service does not answer pages from this address.";
  switch (attempt.doing) {
    case "run":
      return "Your key may read quotes but not create them.";
    case "save":
      return "Your key may read quotes but not save them.";
    case "read":
    case "ask":
      return "Your key may not read quotes.";
    default:
      return attempt.doing satisfies never;
  }
}

function expired(): ProblemModel {
  return {
    ...said("expired", "Expired", "This quote has expired. Run it again with the same inputs."),
    action: { kind: "run-again", label: "Run again" },
  };
}

function busy(retryAfter: number | null): ProblemModel {
  const retry = waiting(retryAfter);
  const model = said("busy", "Busy", "");
  const text = countdown(model, retry.seconds);
  return { ...model, text, retry, action: { kind: "retry", label: "Try now" } };
}

function waiting(retryAfter: number | null): Extract<Retry, { kind: "wait" }> {
  return { kind: "wait", seconds: Math.max(1, retryAfter ?? BUSY_SECONDS), tries: BUSY_TRIES };
}

function offline(problem: Problem | null, retryAfter: number | null): ProblemModel {
  return {
    ...said("offline", "Not answering", OFFLINE_TEXT),
    requestId: problem?.request_id ?? null,
    retry: retryAfter === null ? { kind: "backoff" } : { ...waiting(retryAfter), tries: Infinity },
    action: { kind: "retry", label: "Retry now" },
  };
}

function fault(): ProblemModel {
  return {
    ...said("fault", "Something went wrong", "Something went wrong on our side."),
    action: { kind: "retry", label: "Retry" },
  };
}

function said(kind: ProblemModel["kind"], title: string, text: string): ProblemModel {
  return { kind, title, text, fields: [], action: null, retry: NEVER, requestId: null };
}
