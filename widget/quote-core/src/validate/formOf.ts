import {
  emptyOptions,
  emptySite,
  type OptionsForm,
  type QuoteForm,
  type SiteForm,
  type SiteWay,
} from "../form";
import type { Location, RunRequest } from "../types";
import { fieldOf } from "./request";

/**
 * The form that asks for what a request asks for, so that it can be changed and run again. Of several ways to say where
 * the site is it shows the one that is looked up first, and keeps the others for coming back; what no field can hold is
 * left out.
 */
export function formOf(request: RunRequest): QuoteForm {
  return {
    rows: (request.demand ?? []).map((line) => ({ habitat: line.habitat_name, units: fieldOf(line.units) })),
    site: siteOf(request.location ?? {}),
    options: optionsOf(request),
  };
}

function siteOf(location: Location): SiteForm {
  const site = {
    postcode: location.postcode ?? "",
    address: location.address ?? "",
    lpa: fieldOf(location.lpa_name),
    nca: fieldOf(location.nca_name),
    lnrs: fieldOf(location.lnrs_name),
    latitude: fieldOf(location.latitude),
    longitude: fieldOf(location.longitude),
    waterbody: fieldOf(location.waterbody),
    catchment: fieldOf(location.operational_catchment),
  };
  return { ...emptySite, ...site, way: wayOf(site) };
}

function wayOf(site: Omit<SiteForm, "way">): SiteWay {
  if (site.latitude + site.longitude !== "") return "point";
  if (site.postcode !== "") return "postcode";
  if (site.address !== "") return "address";
  return site.lpa + site.nca + site.lnrs === "" ? emptySite.way : "areas";
}

function optionsOf(request: RunRequest): OptionsForm {
  const options = request.options ?? {};
  return {
    ...emptyOptions,
    contractSize: request.contract_size ?? "",
    spatialRule: options.spatial_rule ?? "",
    stockHold: options.stock_hold ?? "",
    policy: options.policy ?? "",
    bankLimit: fieldOf(options.bank_limit),
    discount: options.discount?.type ?? "no_discount",
    discountValue: fieldOf(options.discount?.value),
    timeLimit: options.time_limit ?? "",
  };
}
