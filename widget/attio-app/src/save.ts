import { showToast } from "attio/client";
import type { SaveQueued, Saved } from "quote-core";

import type { QuotedRecord } from "./record";
import { quotesChanged } from "./refresh";
import saveQuote from "./server/save-quote.server";
import { troubleText } from "./trouble";

/** Saves a finished quote to its record and says what came of it. False where it is to be tried again. */
export async function save({ recordId, object }: QuotedRecord, jobId: string): Promise<boolean> {
  const answer = await saveQuote({ job_id: jobId, record_id: recordId, record_object: object });
  if (answer.kind !== "answer") {
    const { title, text, open } = troubleText(answer, "save");
    await showToast({
      variant: "error",
      title,
      text,
      ...(open === null ? {} : { action: link(open.label, open.href) }),
    });
    return false;
  }
  quotesChanged(recordId);
  const saved = answer.value;
  if (!isSaved(saved)) await tellQueued();
  else await tellSaved(saved.quote_ref, saved.record.web_url, saved.changed.length === 0);
  return true;
}

/** Tells that a quote stands in Attio, whoever saved it. */
export async function tellSaved(quoteRef: string, webUrl: string | null, already = false): Promise<void> {
  await showToast({
    variant: "success",
    title: `${already ? "Already saved" : "Saved"} as ${quoteRef}`,
    ...(webUrl === null ? {} : { action: link("Open in Attio", webUrl) }),
  });
}

async function tellQueued(): Promise<void> {
  await showToast({
    variant: "neutral",
    title: "Queued for Attio",
    text: "Attio is not answering. The quote is kept and will be sent by itself.",
  });
}

function isSaved(answer: Saved | SaveQueued): answer is Saved {
  return answer.success;
}

function link(label: string, href: string) {
  return {
    label,
    onClick: () => {
      if (href.startsWith("https://")) window.open(href);
    },
  };
}
