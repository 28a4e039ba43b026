import { dateTime } from "../format";
import { crmText } from "../problems";
import type { Config, CrmSave } from "../types";

/** A record of the CRM that a quote can belong to. */
export interface RecordRef {
  readonly object: string;
  readonly id: string;
}

/** How saving stands, as the page knows it from its own request. */
export type SaveState =
  | { readonly kind: "idle" }
  | { readonly kind: "saving" }
  | {
      readonly kind: "saved";
      readonly already: boolean;
      readonly webUrl: string | null;
      readonly warnings: readonly string[];
    }
  | { readonly kind: "queued"; readonly retryAt: string | null }
  /** A sentence and, where there is something to do, what to do. */
  | {
      readonly kind: "refused";
      readonly message: string;
      readonly again: boolean;
      /** What stands in the way. */
      readonly webUrl?: string | null;
    }
  | { readonly kind: "superseded"; readonly revision: number | null; readonly webUrl: string | null };

export interface SaveModel {
  /** The button's words; none where there is nothing to press. */
  readonly button: string | null;
  readonly busy: boolean;
  readonly mark: "good" | "wait" | "warn" | null;
  readonly text: string | null;
  readonly link: { readonly href: string; readonly text: string } | null;
  readonly notes: readonly string[];
}

/** The save corner of the action bar; none where the service has no CRM. */
export function saveModel(
  crm: Config["crm"] | null,
  save: SaveState,
  stored: CrmSave,
  quoteRef: string,
  zone: string,
): SaveModel | null {
  if (crm === null || crm.kind === "none" || crm.state === "off") return null;
  return modelOf(save.kind === "idle" ? before(stored) : save, quoteRef, zone);
}

/** What the service says of an earlier save of this job. */
function before(stored: CrmSave): SaveState {
  switch (stored.state) {
    case "none":
      return { kind: "idle" };
    case "saved":
      return { kind: "saved", already: false, webUrl: stored.web_url, warnings: [] };
    case "queued":
      return { kind: "queued", retryAt: stored.next_at };
    case "parked":
      return {
        kind: "refused",
        message:
          problemText(stored) ??
          "Attio does not take the quote yet. Someone who looks after the service must see to it.",
        again: true,
      };
    case "refused":
      return {
        kind: "refused",
        message: problemText(stored) ?? "Attio did not take the quote for this record.",
        again: true,
      };
    default:
      return stored.state satisfies never;
  }
}

function problemText({ problem }: CrmSave): string | null {
  return problem === null ? null : crmText(problem);
}

function modelOf(save: SaveState, quoteRef: string, zone: string): SaveModel {
  const none = { button: null, busy: false, mark: null, text: null, link: null, notes: [] } as const;
  switch (save.kind) {
    case "idle":
      return { ...none, button: "Save to Attio" };
    case "saving":
      return { ...none, button: "Saving…", busy: true };
    case "saved":
      return {
        ...none,
        mark: "good",
        text: save.already ? `Already saved as ${quoteRef}` : `Saved as ${quoteRef}`,
        link: linkTo(save.webUrl),
        notes: save.warnings,
      };
    case "queued":
      return {
        ...none,
        mark: "wait",
        text: "Attio is not answering. The quote is kept and will be sent by itself.",
        notes: save.retryAt === null ? [] : [`Next try ${dateTime(save.retryAt, zone)}.`],
      };
    case "refused":
      return {
        ...none,
        button: save.again ? "Save to Attio" : null,
        mark: "warn",
        text: save.message,
        link: linkTo(save.webUrl ?? null),
      };
    case "superseded":
      return {
        ...none,
        mark: "warn",
        text: `A newer revision${save.revision === null ? "" : ` (${String(save.revision)})`} is already saved.`,
        link: linkTo(save.webUrl),
      };
    default:
      return save satisfies never;
  }
}

/** Only a link that a browser opens as a page of the web; anything else that was sent is left out. */
function linkTo(url: string | null): SaveModel["link"] {
  return url?.startsWith("https://") === true ? { href: url, text: "Open in Attio" } : null;
}

const ID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/giu;

/** Reads a record's link or id as a person pastes it; the object is null where the text does not name it. */
export function readRecord(text: string): { readonly id: string; readonly object: string | null } | null {
  const ids = text.match(ID);
  const id = ids?.at(-1)?.toLowerCase();
  if (id === undefined) return null;
  const custom = /\/custom\/([\w-]+)\/record\//u.exec(text)?.[1];
  if (custom !== undefined) return { id, object: custom };
  if (/\/compan(?:y|ies)\//u.test(text)) return { id, object: "companies" };
  return { id, object: /\/deals?\//u.test(text) ? "deals" : null };
}
