import type { SiteWay } from "quote-core";

/**
 * The ids of the fields, so that links of the error summary and rules of focus can find them. Those outside the rows are
 * made of their pointers into the request.
 */
export const fieldId = {
  habitat: (row: string) => `habitat-${row}`,
  units: (row: string) => `units-${row}`,
  addHabitat: "demand",
  postcode: "location-postcode",
  address: "location-address",
  lpa: "location-lpa_name",
  nca: "location-nca_name",
  lnrs: "location-lnrs_name",
  latitude: "location-latitude",
  longitude: "location-longitude",
  waterbody: "location-waterbody",
  catchment: "location-operational_catchment",
  contractSize: "contract_size",
  spatialRule: "options-spatial_rule",
  bankLimit: "options-bank_limit",
  discount: "options-discount-type",
  discountValue: "options-discount-value",
  stockHold: "options-stock_hold",
  timeLimit: "options-time_limit",
  policy: "options-policy",
} as const;

/** How the summary calls the fields outside the rows. */
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

const fieldsOfWay: Readonly<Record<SiteWay, readonly [string, ...string[]]>> = {
  postcode: [fieldId.postcode],
  address: [fieldId.address],
  areas: [fieldId.lpa, fieldId.nca, fieldId.lnrs],
  point: [fieldId.latitude, fieldId.longitude],
};

type Rows = readonly { readonly id: string }[];

/** The field that a pointer into the request means; null where no field stands for it. */
export function fieldOf(pointer: string, rows: Rows, way: SiteWay): string | null {
  const [place, member] = pointer.split("/").slice(2);
  if (pointer.startsWith("/demand/")) {
    const row = rows[Number(place)];
    if (row === undefined) return null;
    return member === "units" ? fieldId.units(row.id) : fieldId.habitat(row.id);
  }
  if (pointer === "/location") return fieldsOfWay[way][0];
  if (pointer === "/options/discount") return fieldId.discount;
  const id = pointer.slice(1).replaceAll("/", "-");
  return id === fieldId.addHabitat || Object.hasOwn(names, id) ? id : null;
}

/** What stands before a fault in the summary, so that it can be told which field is meant. */
export function fieldName(field: string, rows: Rows): string | null {
  const place = rows.findIndex((row) => fieldId.habitat(row.id) === field || fieldId.units(row.id) === field);
  return place < 0 ? (names[field] ?? null) : `Habitat ${String(place + 1)}`;
}

/** The way of giving the site that a field belongs to; null for fields that every way has, or that are not of the site. */
export function wayOfField(field: string): SiteWay | null {
  const ways: readonly SiteWay[] = ["postcode", "address", "areas", "point"];
  return ways.find((way) => fieldsOfWay[way].includes(field)) ?? null;
}

export function isOfSite(field: string | null): boolean {
  return field?.startsWith("location-") ?? false;
}

export function isOfOptions(field: string | null): boolean {
  return field === fieldId.contractSize || (field?.startsWith("options-") ?? false);
}
