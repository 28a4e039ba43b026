const KEPT = "The quote is kept and will be sent by itself once that is put right.";

/** What stands in the way of saving, by the slug of its problem; the same words serve a save that waits. */
const texts: Readonly<Record<string, string>> = {
  "crm-not-configured": "This service is not connected to Attio.",
  "crm-unauthorised": `Attio does not accept the service's access any more. ${KEPT}`,
  "crm-scope-missing": `The service lacks a permission in Attio. ${KEPT}`,
  "crm-not-installed": `Attio lacks the fields for quotes: whoever looks after the service must run its installer. ${KEPT}`,
  "crm-plan": `The Attio plan of this workspace does not include what saving needs. ${KEPT}`,
  "crm-record-unknown": "Attio has no such record. Check the link, or choose another.",
  "crm-value-refused":
    "Attio did not take a value of this quote. Whoever looks after the service can see which.",
  "crm-conflict": "Another record in Attio has this quote's reference.",
  "crm-unavailable": "Attio is not answering. The quote is kept and will be sent by itself.",
  "quote-superseded": "A newer revision is already saved.",
  "stock-taken": "Other quotes hold stock that this one needs. Run it again: a new quote takes what is left.",
  "quote-not-ready": "The quote is not finished yet. Save it when it is.",
  "quote-empty": "There is no plan to save.",
  "quote-mismatch": "The figures differ from those of the quote. Run it again and save that one.",
  "save-unavailable": "Quotes cannot be saved just now. This one can still be downloaded.",
};

/** Null where a problem is not about saving. */
export function crmText(slug: string): string | null {
  if (Object.hasOwn(texts, slug)) return texts[slug] ?? null;
  return slug.startsWith("crm-")
    ? "The quote could not be saved to Attio. It can still be downloaded."
    : null;
}
