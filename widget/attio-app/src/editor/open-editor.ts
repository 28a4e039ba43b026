import { platform, showIframe, showToast } from "attio/client";
import type { Prefill } from "quote-core";

import type { QuotedRecord } from "../record";
import openSession from "../server/open-session.server";
import { troubleText } from "../trouble";
import { Conversation } from "./conversation";

/** Opens the editor over the record, filled in with `prefill` where there is any. */
export async function openEditor(record: QuotedRecord, prefill: Prefill | null = null): Promise<void> {
  const { recordId, object } = record;
  const answer = await openSession({ record_id: recordId, object });
  if (answer.kind !== "answer") {
    const { title, text } = troubleText(answer, "ask");
    await showToast({ variant: "error", title, text });
    return;
  }
  const session = answer.value;
  // A phone has no room for the frame. In a tab of its own the editor asks for a key, since none may be in an address.
  if (platform === "mobile-app") {
    window.open(session.alone);
    return;
  }
  const conversation = new Conversation(record, session, prefill);
  try {
    await showIframe({
      url: session.framed,
      width: "960px",
      height: "720px",
      onMessage: (message, frame) => void conversation.hear(message, frame),
    });
  } catch {
    await showToast({
      variant: "warning",
      title: "The editor cannot be shown here",
      text: "It can be opened in a tab, where it asks for an access key.",
      action: {
        label: "Open in a tab",
        onClick: () => {
          window.open(session.alone);
        },
      },
    });
  }
}
