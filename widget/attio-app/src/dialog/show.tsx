import { Settings, showDialog, showToast } from "attio/client";

import schema from "../app/settings/schema";
import { sizeChoice } from "../contract-sizes";
import type { QuotedRecord } from "../record";
import latestQuote from "../server/latest-quote.server";
import { troubleText } from "../trouble";
import { blankValues } from "./form-values";
import { QuoteDialog } from "./quote-dialog";

/** Shows the latest quote of a record, or the form for a new one. */
export async function showQuoteDialog(record: QuotedRecord, start: "latest" | "new"): Promise<void> {
  // Asked before anything is shown: where the workspace is not connected, this is where Attio offers to connect.
  const answer = await latestQuote(record.recordId, "thrown");
  if (answer.kind !== "answer") {
    const { title, text } = troubleText(answer, "read");
    await showToast({ variant: "error", title, text });
    return;
  }
  const blank = blankValues(sizeChoice(await Settings.getSettings(schema, "defaultContractSize")));
  await showDialog({
    title: "BNG quote",
    Dialog: ({ hideDialog }) => (
      <QuoteDialog
        record={record}
        quotes={answer.value.items}
        start={start}
        blank={blank}
        hideDialog={hideDialog}
      />
    ),
  });
}
