import { readHostMessage, type EditorMessage, type HostMessage, type MessageReading } from "./messages";

/** Where a message came from; `source` is the window, compared by identity alone. */
export interface Incoming {
  readonly source: unknown;
  readonly origin: string;
  readonly data: unknown;
}

/** The record that the frame is for, and the origin that said so. */
export interface FrameRecord {
  readonly origin: string;
  readonly record_id: string;
  readonly object: string;
}

/** What to do about a message. */
export type FrameAnswer =
  | { readonly kind: "take"; readonly message: HostMessage; readonly record: FrameRecord | null }
  | { readonly kind: "refuse"; readonly text: string }
  | { readonly kind: "ignore" };

const IGNORE = { kind: "ignore" } as const;

/**
 * Judges a message that reached the editor: it counts only from the window that frames it, under an origin that the
 * service names, and once there is a record only from the origin that gave it.
 */
export function judgeMessage(
  incoming: Incoming,
  frame: {
    readonly parent: unknown;
    readonly parents: readonly string[];
    readonly record: FrameRecord | null;
  },
): FrameAnswer {
  const { record } = frame;
  if (incoming.source === null || incoming.source !== frame.parent) return IGNORE;
  if (!isOrigin(incoming.origin) || !frame.parents.includes(incoming.origin)) return IGNORE;
  if (record !== null && record.origin !== incoming.origin) return IGNORE;
  return answer(readHostMessage(incoming.data), incoming.origin, record);
}

function answer(
  reading: MessageReading<HostMessage>,
  origin: string,
  record: FrameRecord | null,
): FrameAnswer {
  if (reading.kind === "refused") return { kind: "refuse", text: reading.text };
  if (reading.kind === "ignored") return IGNORE;
  const { message } = reading;
  if (message.type !== "init") return record === null ? IGNORE : { kind: "take", message, record };
  const { record_id, object } = message;
  const isAnother = record !== null && (record.record_id !== record_id || record.object !== object);
  if (isAnother)
    return { kind: "refuse", text: "This editor is open for another record. Close it and open it anew." };
  return { kind: "take", message, record: { origin, record_id, object } };
}

/** To whom a message may go: to each origin that may frame the page until one has said its record, then to it alone. */
export function targetsOf(
  message: EditorMessage,
  parents: readonly string[],
  record: FrameRecord | null,
): readonly string[] {
  if (record !== null) return [record.origin];
  return message.type === "ready" ? parents.filter(isOrigin) : [];
}

/** Neither `*` nor the opaque origin `null` is anybody. */
function isOrigin(text: string): boolean {
  return /^https?:\/\/[^/*?#\s]+$/.test(text);
}
