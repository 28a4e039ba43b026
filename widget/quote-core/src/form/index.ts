export { emptyOptions, emptyQuoteForm, emptySite } from "./form";
export type { DemandRow, OptionsForm, QuoteForm, SiteForm, SiteWay } from "./form";
export { KnownHabitats, nameKey, netGainLabels } from "./names";
