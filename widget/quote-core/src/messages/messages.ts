import type { QuoteForm } from "../form";

/** The version of the messages between the editor and its host; another one is refused with text. */
export const MESSAGE_VERSION = 1;

/** What the editor says to the page that frames it. */
export type EditorMessage =
  /** It waits for its record. */
  | { readonly bng: 1; readonly type: "ready" }
  | { readonly bng: 1; readonly type: "dirty"; readonly value: boolean }
  | { readonly bng: 1; readonly type: "saved"; readonly quote_ref: string; readonly web_url: string | null }
  | { readonly bng: 1; readonly type: "session-expiring" }
  | { readonly bng: 1; readonly type: "close" };

/** What the host says to the editor. */
export type HostMessage =
  | {
      readonly bng: 1;
      readonly type: "init";
      readonly token: string;
      readonly expires_at: string;
      readonly record_id: string;
      readonly object: string;
      readonly prefill?: Prefill;
    }
  | { readonly bng: 1; readonly type: "session"; readonly token: string; readonly expires_at: string }
  | { readonly bng: 1; readonly type: "close-requested" };

/** What a simpler form had been filled with, as it was typed. */
export interface Prefill {
  readonly rows: QuoteForm["rows"];
  readonly postcode: string;
  readonly contract_size: string;
}

/** What a message turned out to be. */
export type MessageReading<T> =
  | { readonly kind: "message"; readonly message: T }
  /** Of a version that is not spoken here; the text says so. */
  | { readonly kind: "refused"; readonly text: string }
  /** Not one of ours, or of a type that is not known yet. */
  | { readonly kind: "ignored" };

/** Reads what came from the editor; trusts nothing about it. */
export function readEditorMessage(data: unknown): MessageReading<EditorMessage> {
  return reading(data, editorMessage);
}

/** Reads what came from the host; that it is the host must have been checked before. */
export function readHostMessage(data: unknown): MessageReading<HostMessage> {
  return reading(data, hostMessage);
}

type Members = Readonly<Record<string, unknown>>;

const IGNORED = { kind: "ignored" } as const;
const LONGEST = 10_000;

function reading<T>(data: unknown, read: (message: Members) => T | null): MessageReading<T> {
  if (!isMembers(data) || !("bng" in data)) return IGNORED;
  if (data["bng"] !== MESSAGE_VERSION) {
    return { kind: "refused", text: "The editor and the app are of different versions. Reload both." };
  }
  const message = read(data);
  return message === null ? IGNORED : { kind: "message", message };
}

function editorMessage(data: Members): EditorMessage | null {
  const { type, value, quote_ref, web_url } = data;
  switch (type) {
    case "ready":
    case "session-expiring":
    case "close":
      return { bng: 1, type };
    case "dirty":
      return typeof value === "boolean" ? { bng: 1, type, value } : null;
    case "saved":
      return isText(quote_ref) && (web_url === null || isWebAddress(web_url))
        ? { bng: 1, type, quote_ref, web_url }
        : null;
    default:
      return null;
  }
}

function hostMessage(data: Members): HostMessage | null {
  const { type, token, expires_at, record_id, object, prefill } = data;
  switch (type) {
    case "close-requested":
      return { bng: 1, type };
    case "session":
      return isText(token) && isText(expires_at) ? { bng: 1, type, token, expires_at } : null;
    case "init": {
      if (!isText(token) || !isText(expires_at) || !isText(record_id) || !isText(object)) return null;
      const init = { bng: 1, type, token, expires_at, record_id, object } as const;
      return prefill === undefined ? init : isPrefill(prefill) ? { ...init, prefill } : null;
    }
    default:
      return null;
  }
}

function isPrefill(value: unknown): value is Prefill {
  if (!isMembers(value)) return false;
  const { rows, postcode, contract_size } = value;
  return (
    typeof postcode === "string" &&
    typeof contract_size === "string" &&
    Array.isArray(rows) &&
    rows.every(isRow)
  );
}

function isRow(value: unknown): boolean {
  return isMembers(value) && typeof value["habitat"] === "string" && typeof value["units"] === "string";
}

function isMembers(value: unknown): value is Members {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value !== "" && value.length <= LONGEST;
}

function isWebAddress(value: unknown): value is string {
  return isText(value) && value.startsWith("https://");
}
