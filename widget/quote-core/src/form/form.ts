import type { ContractSize, Preset, SpatialRule, StockHold } from "../types";

/** One habitat that is asked for, as it was typed. */
export interface DemandRow {
  readonly habitat: string;
  readonly units: string;
}

export type SiteWay = "postcode" | "address" | "areas" | "point";

/** The site in every way of giving it; the chosen way alone counts, the others are kept for coming back. */
export interface SiteForm {
  readonly way: SiteWay;
  readonly postcode: string;
  readonly address: string;
  readonly lpa: string;
  readonly nca: string;
  readonly lnrs: string;
  readonly latitude: string;
  readonly longitude: string;
  /** For watercourses, whatever the way. */
  readonly waterbody: string;
  readonly catchment: string;
}

/** Empty text is the installation's own choice. */
export interface OptionsForm {
  readonly contractSize: ContractSize | "";
  readonly spatialRule: SpatialRule | "";
  readonly stockHold: StockHold | "";
  readonly policy: Preset | "";
  readonly bankLimit: string;
  readonly discount: "no_discount" | "tier_up" | "percentage";
  readonly discountValue: string;
  /** An ISO duration. */
  readonly timeLimit: string;
}

/** What a person has filled in; screens may keep more beside it. */
export interface QuoteForm {
  readonly rows: readonly DemandRow[];
  readonly site: SiteForm;
  readonly options: OptionsForm;
}

export const emptySite: SiteForm = {
  way: "postcode",
  postcode: "",
  address: "",
  lpa: "",
  nca: "",
  lnrs: "",
  latitude: "",
  longitude: "",
  waterbody: "",
  catchment: "",
};

export const emptyOptions: OptionsForm = {
  contractSize: "",
  spatialRule: "",
  stockHold: "",
  policy: "",
  bankLimit: "",
  discount: "no_discount",
  discountValue: "",
  timeLimit: "",
};

export const emptyQuoteForm: QuoteForm = { rows: [], site: emptySite, options: emptyOptions };
