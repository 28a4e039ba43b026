import { decimal } from "../format/decimal";
import { plain } from "../format";
import type { Issue } from "./issues";
import type { Knowledge } from "./knowledge";

/** A location as it was read; null stands for what is absent, degrees are decimal text. */
export interface LocationRead {
  readonly postcode: string | null;
  readonly address: string | null;
  readonly latitude: string | null;
  readonly longitude: string | null;
}

const OUTCODE = "[A-Z]{1,2}\\d[A-Z\\d]?";
const POSTCODE = new RegExp(`^(${OUTCODE})(\\d[A-Z]{2})?$`);
const POSTCODE_WITHIN = new RegExp(`\\b${OUTCODE}\\s{0,3}\\d[A-Z]{2}\\b`, "i");
const LONGEST_POSTCODE = 12;
const ADDRESS = /^[\p{L}\p{M}\p{Nd} ,.'’\-/&()#:]{3,200}$/u;
const DEGREES = /^-?\d{1,3}(\.\d{1,30})?$/;
/** Everything of England lies within. */
const BOX = { south: 49.8, north: 55.9, west: -6.6, east: 1.9 };

const nations: Readonly<Record<string, readonly string[]>> = {
  Wales: ["CF", "SA", "LL"],
  Scotland: ["AB", "DD", "EH", "FK", "G", "HS", "IV", "KA", "KW", "KY", "ML", "PA", "PH", "ZE"],
  "Northern Ireland": ["BT"],
  "a Crown dependency": ["GY", "JE", "IM"],
};

/** What can be had against a location without looking it up; the look-up itself is the service's. */
export function locationIssues(read: LocationRead, knowledge: Knowledge): Issue[] {
  const point = pointIssues(read.latitude, read.longitude);
  const postcode = read.postcode === null ? [] : postcodeForm(read.postcode);
  const address = read.address === null ? [] : addressForm(read.address);
  const form = [...point, ...postcode, ...address];
  return form.length > 0 ? form : lookUpIssues(read, knowledge);
}

/** The nation beyond England that a postcode belongs to; null for England, and where only a look-up can tell. */
export function nationOf(postcode: string): string | null {
  const area = /^[A-Z]+/.exec(compact(postcode))?.[0] ?? "";
  return Object.keys(nations).find((nation) => nations[nation]?.includes(area) === true) ?? null;
}

/** `TN23 1AA`, however it was written; null where it is no postcode. */
export function writtenPostcode(text: string): string | null {
  const found = text.trim().length > LONGEST_POSTCODE ? null : POSTCODE.exec(compact(text));
  return found === null ? null : [found[1], found[2]].filter((half) => half !== undefined).join(" ");
}

/** The point is looked up before the postcode, and the postcode before the address. */
function lookUpIssues(read: LocationRead, knowledge: Knowledge): Issue[] {
  if (read.latitude !== null) return [];
  if (read.postcode !== null) {
    const code = lookUpCode(read.postcode);
    return code === null ? [] : [{ pointer: "/location/postcode", code }];
  }
  if (read.address === null || knowledge.config.features.addresses) return [];
  return POSTCODE_WITHIN.test(read.address)
    ? []
    : [{ pointer: "/location/address", code: "address-needs-postcode" }];
}

/** What is known of a postcode without any table. */
function lookUpCode(postcode: string): string | null {
  if (hasNoPlace(postcode)) return "unknown-postcode";
  return nationOf(postcode) === null ? null : "outside-england";
}

function postcodeForm(text: string): Issue[] {
  const fits = writtenPostcode(text) !== null || compact(text) === "GIR0AA";
  return fits ? [] : [{ pointer: "/location/postcode", code: "postcode-malformed" }];
}

/** Postcodes of the forces, and that of the old Girobank. */
function hasNoPlace(postcode: string): boolean {
  return /^(BF\d|GIR)/.test(compact(postcode));
}

function addressForm(text: string): Issue[] {
  const letters = text.normalize("NFD").match(/[a-z0-9]/gi)?.length ?? 0;
  return ADDRESS.test(text) && letters >= 2
    ? []
    : [{ pointer: "/location/address", code: "address-malformed" }];
}

function pointIssues(latitude: string | null, longitude: string | null): Issue[] {
  if (latitude === null && longitude === null) return [];
  if (latitude === null) return [{ pointer: "/location/latitude", code: "half-point" }];
  if (longitude === null) return [{ pointer: "/location/longitude", code: "half-point" }];
  const malformed = [
    ...(DEGREES.test(latitude) ? [] : [{ pointer: "/location/latitude", code: "point-malformed" }]),
    ...(DEGREES.test(longitude) ? [] : [{ pointer: "/location/longitude", code: "point-malformed" }]),
  ];
  if (malformed.length > 0) return malformed;
  const [y, x] = [Number(latitude), Number(longitude)];
  const inside = y >= BOX.south && y <= BOX.north && x >= BOX.west && x <= BOX.east;
  return inside ? [] : [{ pointer: "/location/latitude", code: "outside-england" }];
}

/** A JSON number as the text of degrees. */
export function degreesText(number: number | null): string | null {
  return number === null || decimal(number) === null ? null : plain(number);
}

/** Blank text is nothing. */
export function given(text: string | null): string | null {
  const trimmed = text?.trim() ?? "";
  return trimmed === "" ? null : trimmed;
}

function compact(text: string): string {
  return text.toUpperCase().replace(/[^\p{L}\p{Nd}]/gu, "");
}
