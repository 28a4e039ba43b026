export { emptyOptions, emptyQuoteForm, emptySite } from "./form";
export type { DemandRow, OptionsForm, QuoteForm, SiteForm, SiteWay } from "./form";
