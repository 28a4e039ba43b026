import { showToast } from "attio/client";
import type { SaveQueued, Saved } from "quote-core";

import type { QuotedRecord } from "./record";
import { quotesChanged } from "./refresh";
import saveQuote from "./server/save-quote.server";
import { troubleText } from "./trouble";

/** Saves a finished quote to its record and says what came of it. */
export async function save({ recordId, object }: QuotedRecord, jobId: string): Promise<void> {
  const answer = await saveQuote({ job_id: jobId, record_id: recordId, record_object: object });
  if (answer.kind !== "answer") {
    const { title, text, open } = troubleText(answer, "save");
    await showToast({
      variant: "error",
      title,
      text,
      ...(open === null ? {} : { action: link(open.label, open.href) }),
    });
    return;
  }
  quotesChanged(recordId);
  await (isQueued(answer.value) ? tellQueued() : tellSaved(answer.value));
}

/** Tells that a quote stands in Attio, wherever it was saved. */
export async function tellSaved(
  saved: Pick<Saved, "quote_ref"> & Partial<Pick<Saved, "changed" | "record">>,
) {
  const url = saved.record?.web_url ?? null;
  await showToast({
    variant: "success",
    title:
      saved.changed?.length === 0 ? `Already saved as ${saved.quote_ref}` : `Saved as ${saved.quote_ref}`,
    ...(url === null ? {} : { action: link("Open in Attio", url) }),
  });
}

async function tellQueued(): Promise<void> {
  await showToast({
    variant: "neutral",
    title: "Queued for Attio",
    text: "Attio is not answering. The quote is kept and will be sent by itself.",
  });
}

function isQueued(answer: Saved | SaveQueued): answer is SaveQueued {
  return answer.queued;
}

function link(label: string, href: string) {
  return {
    label,
    onClick: () => {
      if (href.startsWith("https://")) window.open(href);
    },
  };
}
