import { grouped } from "../format/decimal";
import type { SiteWay } from "../form";
import type { FieldIssue } from "../types";

/** What is wrong at one field, in words, whichever side found it. */
export interface FieldNote {
  /** A JSON pointer into the request. */
  readonly pointer: string;
  readonly code: string;
  readonly text: string;
  /** Another way of giving the site that would do, so that the note can link there. */
  readonly switchTo: SiteWay | null;
}

/** The limits that sentences name; those of `GET /config`. */
export interface Limits {
  readonly lines: number;
  readonly units: number;
  readonly unit_decimals: number;
}

/** What the service allows unless its configuration says otherwise. */
export const usualLimits: Limits = { lines: 200, units: 100_000, unit_decimals: 6 };

const CHOOSE = "choose the planning authority instead.";

const sentences: Readonly<Record<string, string | ((limits: Limits) => string)>> = {
  "empty-demand": "Add a habitat to start.",
  "too-many-lines": (limits) => tooMuch(limits),
  "blank-habitat": "Choose a habitat.",
  "unknown-habitat": "This name is not in the habitat list. Choose the habitat it stands for.",
  "units-not-a-number": "Enter the units as a number, such as 1.5.",
  "units-not-positive": "Enter more than 0 units.",
  "units-too-precise": (limits) => `Enter at most ${String(limits.unit_decimals)} decimals.`,
  "units-too-large": (limits) => `Enter at most ${grouped(String(limits.units))} units.`,
  "unknown-discount": "Choose one of the discounts listed.",
  "bad-discount-value": "Enter a percentage from 0 to 100 with at most 4 decimals.",
  "unknown-policy": "Choose one of the policies listed.",
  "unknown-knob": "Choose one of the settings listed.",
  "unknown-spatial-rule": "Choose one of the rule sets listed.",
  "unknown-stock-hold": "Choose one of the stock policies listed.",
  "unknown-size": "Choose one of the contract sizes listed.",
  "unknown-engine": "Choose one of the solvers listed.",
  "bad-bank-limit": "Enter a whole number of banks, at least 1.",
  "bad-time-limit": "Choose a time limit above 0 and of at most 60 seconds.",
  "postcode-malformed": "Write the postcode like TN23 1AA, or TN23 for its area.",
  "unknown-postcode": `We cannot find this postcode. Check it, or ${CHOOSE}`,
  "outside-england": "Biodiversity net gain applies to sites in England.",
  "location-undecided": `This place lies by a border or off every postcode area. Give the full postcode, or ${CHOOSE}`,
  "half-point": "Enter both the latitude and the longitude.",
  "point-malformed": "Write the degrees as a decimal number, such as 51.1465.",
  "address-malformed": "Write the address in 3 to 200 letters, digits and common marks.",
  "address-needs-postcode": `Addresses cannot be looked up here. Add the postcode, or ${CHOOSE}`,
  "unknown-address": `We cannot find this address. Add the postcode, or ${CHOOSE}`,
  "address-busy": "Too many addresses are being looked up. Try again in some seconds, or add the postcode.",
  "unknown-area": "This area is not in the list. Choose one that is.",
  "ambiguous-area": "This name stands for more than one area. Choose the one that is meant.",
  "catchment-differs": "The water body lies in another catchment. Change one of the two.",
  "unknown-job": "The earlier quote has expired. Run it again with the same inputs.",
  "crm-record-unknown": "Attio has no such record. Check the link, or choose another.",
};

const solvedByAreas = new Set([
  "unknown-postcode",
  "location-undecided",
  "address-needs-postcode",
  "unknown-address",
  "address-busy",
]);

/** What a field's issue says to the person at the form. Texts of ours come first; the service's words stand for the rest. */
export function fieldNote(issue: FieldIssue, limits: Limits = usualLimits): FieldNote {
  const { pointer, code } = issue;
  return { pointer, code, text: textOf(issue, limits), switchTo: solvedByAreas.has(code) ? "areas" : null };
}

export function tooMuch(limits: Limits): string {
  return `That is too much at once. The limit is ${grouped(String(limits.lines))} habitats.`;
}

function textOf(issue: FieldIssue, limits: Limits): string {
  // Names the place and its nation, which no text of ours can.
  const named = /^[^\n]+ is in [^\n]+/.exec(issue.detail);
  if (issue.code === "outside-england" && named !== null) return named[0];
  const sentence = sentences[issue.code];
  if (sentence === undefined) return issue.detail.replaceAll("\n", " ");
  return typeof sentence === "string" ? sentence : sentence(limits);
}
