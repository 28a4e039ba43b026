import { showToast } from "attio/client";
import { type HostMessage, MESSAGE_VERSION, type Prefill, readEditorMessage } from "quote-core";

import type { QuotedRecord } from "../record";
import { quotesChanged } from "../refresh";
import { tellSaved } from "../save";
import type { EditorSession } from "../server/open-session.server";
import openSession from "../server/open-session.server";
import { troubleText } from "../trouble";

/** What Attio lets its side do with the frame. */
export interface Frame {
  readonly hideIframe: () => void;
  readonly sendMessage: (message: unknown) => void;
}

/** Attio's side of what the app and the editor in the frame say to each other. */
export class Conversation {
  readonly #record: QuotedRecord;
  readonly #prefill: Prefill | null;
  #session: EditorSession;
  #renewing = false;

  constructor(record: QuotedRecord, session: EditorSession, prefill: Prefill | null) {
    this.#record = record;
    this.#session = session;
    this.#prefill = prefill;
  }

  /** Acts on what the editor says. What is no message of its own is ignored. */
  async hear(data: unknown, frame: Frame): Promise<void> {
    const reading = readEditorMessage(data);
    if (reading.kind === "refused") await warn("The editor cannot be used", reading.text);
    if (reading.kind !== "message") return;
    const { message } = reading;
    switch (message.type) {
      case "ready":
        this.#greet(frame);
        break;
      case "session-expiring":
        await this.#renew(frame);
        break;
      case "saved":
        this.#leave(frame);
        await tellSaved(message.quote_ref, message.web_url);
        break;
      case "close":
        this.#leave(frame);
        break;
      case "dirty":
        // The editor itself asks before it closes; Attio's own way to close a frame cannot be held up.
        break;
      default:
        message satisfies never;
    }
  }

  /** Also where the page was loaded again within its frame. */
  #greet({ sendMessage }: Frame): void {
    const { token, expires_at } = this.#session;
    const { recordId: record_id, object } = this.#record;
    const prefill = this.#prefill === null ? {} : { prefill: this.#prefill };
    sendMessage({
      bng: MESSAGE_VERSION,
      type: "init",
      token,
      expires_at,
      record_id,
      object,
      ...prefill,
    } satisfies HostMessage);
  }

  async #renew({ sendMessage }: Frame): Promise<void> {
    if (this.#renewing) return;
    this.#renewing = true;
    const { recordId: record_id, object } = this.#record;
    const answer = await openSession({ record_id, object });
    this.#renewing = false;
    if (answer.kind === "answer") {
      this.#session = answer.value;
      const { token, expires_at } = answer.value;
      sendMessage({ bng: MESSAGE_VERSION, type: "session", token, expires_at } satisfies HostMessage);
    } else {
      await warn("The editor cannot go on for long", troubleText(answer, "ask").text);
    }
  }

  #leave({ hideIframe }: Frame): void {
    quotesChanged(this.#record.recordId);
    hideIframe();
  }
}

async function warn(title: string, text: string): Promise<void> {
  await showToast({ variant: "warning", title, text });
}
