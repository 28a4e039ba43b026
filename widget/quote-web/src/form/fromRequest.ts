import type { Location, OptionsForm, QuoteForm, RunRequest, SiteForm } from "quote-core";
import { emptyOptions, emptySite, plain } from "quote-core";

/** The form that a request would have been made from, so that it can be changed and run again. */
export function formOfRequest(request: RunRequest): QuoteForm {
  return {
    rows: (request.demand ?? []).map((line) => ({ habitat: line.habitat_name, units: plain(line.units) })),
    site: siteOf(request.location ?? {}),
    options: optionsOf(request),
  };
}

/** The way that decides: what was chosen stands before what is looked up, and the point before postcode and address. */
function siteOf(location: Location): SiteForm {
  const site = {
    ...emptySite,
    postcode: location.postcode ?? "",
    address: location.address ?? "",
    lpa: textOf(location.lpa_name),
    nca: textOf(location.nca_name),
    lnrs: textOf(location.lnrs_name),
    latitude: plain(location.latitude),
    longitude: plain(location.longitude),
    waterbody: textOf(location.waterbody),
    catchment: textOf(location.operational_catchment),
  };
  if (site.lpa !== "" || site.nca !== "" || site.lnrs !== "") return { ...site, way: "areas" };
  if (site.latitude !== "") return { ...site, way: "point" };
  return site.postcode === "" && site.address !== "" ? { ...site, way: "address" } : site;
}

function optionsOf(request: RunRequest): OptionsForm {
  const options = request.options ?? {};
  return {
    ...emptyOptions,
    contractSize: request.contract_size ?? "",
    spatialRule: options.spatial_rule ?? "",
    stockHold: options.stock_hold ?? "",
    policy: options.policy ?? "",
    bankLimit: plain(options.bank_limit),
    discount: options.discount?.type ?? "no_discount",
    discountValue: plain(options.discount?.value),
    timeLimit: options.time_limit ?? "",
  };
}

function textOf(value: string | number | null | undefined): string {
  return value === null || value === undefined ? "" : String(value);
}
