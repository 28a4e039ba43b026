import type { SiteWay } from "quote-core";

/** The ids of the fields, so that links of the error summary and rules of focus can find them. */
export const fieldId = {
  habitat: (row: string) => `habitat-${row}`,
  units: (row: string) => `units-${row}`,
  addHabitat: "add-habitat",
  postcode: "site-postcode",
  address: "site-address",
  lpa: "site-lpa",
  nca: "site-nca",
  lnrs: "site-lnrs",
  latitude: "site-latitude",
  longitude: "site-longitude",
  waterbody: "site-waterbody",
  catchment: "site-catchment",
  contractSize: "option-size",
  spatialRule: "option-rule",
  bankLimit: "option-banks",
  discount: "option-discount",
  discountValue: "option-discount-value",
  stockHold: "option-stock",
  timeLimit: "option-time",
  policy: "option-policy",
} as const;

const fixed: Readonly<Record<string, string>> = {
  "/location/postcode": fieldId.postcode,
  "/location/address": fieldId.address,
  "/location/latitude": fieldId.latitude,
  "/location/longitude": fieldId.longitude,
  "/location/lpa_name": fieldId.lpa,
  "/location/nca_name": fieldId.nca,
  "/location/lnrs_name": fieldId.lnrs,
  "/location/waterbody": fieldId.waterbody,
  "/location/operational_catchment": fieldId.catchment,
  "/contract_size": fieldId.contractSize,
  "/options/spatial_rule": fieldId.spatialRule,
  "/options/bank_limit": fieldId.bankLimit,
  "/options/discount": fieldId.discount,
  "/options/discount/type": fieldId.discount,
  "/options/discount/value": fieldId.discountValue,
  "/options/stock_hold": fieldId.stockHold,
  "/options/time_limit": fieldId.timeLimit,
  "/options/policy": fieldId.policy,
};

const firstOfWay: Readonly<Record<SiteWay, string>> = {
  postcode: fieldId.postcode,
  address: fieldId.address,
  areas: fieldId.lpa,
  point: fieldId.latitude,
};

/** The field that a pointer into the request means; null where no field stands for it. */
export function fieldOf(
  pointer: string,
  rows: readonly { readonly id: string }[],
  way: SiteWay,
): string | null {
  const line = /^\/demand\/(\d+)(?:\/(habitat_name|units))?$/.exec(pointer);
  if (line !== null) {
    const row = rows[Number(line[1])];
    if (row === undefined) return null;
    return line[2] === "units" ? fieldId.units(row.id) : fieldId.habitat(row.id);
  }
  if (pointer === "/demand") return fieldId.addHabitat;
  if (pointer === "/location") return firstOfWay[way];
  return fixed[pointer] ?? null;
}

/** What stands before a fault in the summary, so that it can be told which field is meant. */
export function fieldName(field: string | null, rows: readonly { readonly id: string }[]): string | null {
  if (field === null) return null;
  const place = rows.findIndex((row) => fieldId.habitat(row.id) === field || fieldId.units(row.id) === field);
  if (place >= 0) return `Habitat ${String(place + 1)}`;
  return names[field] ?? null;
}

const names: Readonly<Record<string, string>> = {
  [fieldId.postcode]: "Postcode",
  [fieldId.address]: "Address",
  [fieldId.lpa]: "Planning authority",
  [fieldId.nca]: "Character area",
  [fieldId.lnrs]: "Strategy area",
  [fieldId.latitude]: "Latitude",
  [fieldId.longitude]: "Longitude",
  [fieldId.waterbody]: "Water body",
  [fieldId.catchment]: "Operational catchment",
  [fieldId.contractSize]: "Contract size",
  [fieldId.spatialRule]: "Spatial rules",
  [fieldId.bankLimit]: "Bank limit",
  [fieldId.discount]: "Discount",
  [fieldId.discountValue]: "Per cent off",
  [fieldId.stockHold]: "Stock policy",
  [fieldId.timeLimit]: "Time limit",
  [fieldId.policy]: "Policy",
};

/** The way of giving the site that a field belongs to; null for fields that every way has, or that are not of the site. */
export function wayOfField(field: string): SiteWay | null {
  switch (field) {
    case fieldId.postcode:
      return "postcode";
    case fieldId.address:
      return "address";
    case fieldId.lpa:
    case fieldId.nca:
    case fieldId.lnrs:
      return "areas";
    case fieldId.latitude:
    case fieldId.longitude:
      return "point";
    default:
      return null;
  }
}
