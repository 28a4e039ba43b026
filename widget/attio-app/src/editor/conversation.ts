import { showToast } from "attio/client";

import type { QuotedRecord } from "../record";
import { quotesChanged } from "../refresh";
import { tellSaved } from "../save";
import type { EditorSession } from "../server/open-session.server";
import openSession from "../server/open-session.server";
import { troubleText } from "../trouble";
import { type Prefill, type ToEditor, readMessage } from "./messages";

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

  /** Acts on what the editor says. All that comes from a frame is doubted until the core has read it. */
  async hear(message: unknown, frame: Frame): Promise<void> {
    const heard = readMessage(message);
    switch (heard.type) {
      case "ready":
        this.#greet(frame);
        break;
      case "session-expiring":
        await this.#renew(frame);
        break;
      case "saved":
        this.#leave(frame);
        await tellSaved(heard);
        break;
      case "close":
        this.#leave(frame);
        break;
    }
  }

  /** Also where the page was loaded again within its frame. */
  #greet({ sendMessage }: Frame): void {
    const { token, expires_at } = this.#session;
    const { recordId: record_id, object } = this.#record;
    const prefill = this.#prefill === null ? {} : { prefill: this.#prefill };
    sendMessage({
      bng: 1,
      type: "init",
      token,
      expires_at,
      record_id,
      object,
      ...prefill,
    } satisfies ToEditor);
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
      sendMessage({ bng: 1, type: "session", token, expires_at } satisfies ToEditor);
    } else {
      await showToast({
        variant: "warning",
        title: "The editor will soon be locked",
        text: troubleText(answer, "ask").text,
      });
    }
  }

  #leave({ hideIframe }: Frame): void {
    quotesChanged(this.#record.recordId);
    hideIframe();
  }
}
