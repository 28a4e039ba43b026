import type { OptionsForm, QuoteForm, SiteForm } from "../form";
import { plain } from "../format";
import { fieldNote, type FieldNote, type Limits } from "../problems";
import type { Location, Options, RunRequest } from "../types";
import { unitsCode } from "./demand";
import { member } from "./issues";
import { isBankLimit, isPercentage } from "./options";
import { unitsText } from "./unitsText";

/** A request as a form makes it, and what of the form could not be read. */
export interface Draft {
  readonly request: RunRequest;
  readonly unread: readonly FieldNote[];
}

/** The rows that count: empty ones at the end are nothing. */
export function filledRows(form: QuoteForm): QuoteForm["rows"] {
  const last = form.rows.findLastIndex((row) => row.habitat.trim() !== "" || row.units.trim() !== "");
  return form.rows.slice(0, last + 1);
}

export function draftOf(form: QuoteForm, limits: Limits): Draft {
  const unread: FieldNote[] = [];
  const refuse = (pointer: string, code: string, text?: string): void => {
    const note = fieldNote({ pointer, code, detail: code }, limits);
    unread.push(text === undefined ? note : { ...note, text });
  };
  const demand = filledRows(form).map((row, place) => {
    const pointer = member(member("/demand", place), "units");
    return { habitat_name: row.habitat.trim(), units: unitsOf(row.units, limits, refuse, pointer) };
  });
  const location = locationOf(form.site, refuse);
  const options = optionsOf(form, refuse);
  const { contractSize } = form.options;
  return {
    unread,
    request: {
      demand,
      ...(Object.keys(location).length === 0 ? {} : { location }),
      ...(contractSize === "" ? {} : { contract_size: contractSize }),
      ...(Object.keys(options).length === 0 ? {} : { options }),
    },
  };
}

type Refuse = (pointer: string, code: string, text?: string) => void;

/** Digits are judged as they were written, since a number may not hold them all. */
function unitsOf(written: string, limits: Limits, refuse: Refuse, pointer: string): number {
  const read = unitsText(written);
  if (read.kind === "unclear") refuse(pointer, "units-not-a-number", read.text);
  if (read.kind === "blank") refuse(pointer, "units-not-a-number", "Enter the units.");
  if (read.kind !== "amount") return 0;
  const code = unitsCode(read.digits, limits);
  if (code !== null) refuse(pointer, code);
  return Number(read.digits);
}

function locationOf(site: SiteForm, refuse: Refuse): Location {
  const waters = texts({ waterbody: site.waterbody, operational_catchment: site.catchment });
  switch (site.way) {
    case "postcode":
      return { ...texts({ postcode: site.postcode }), ...waters };
    case "address":
      return { ...texts({ address: site.address }), ...waters };
    case "areas":
      return { ...texts({ lpa_name: site.lpa, nca_name: site.nca, lnrs_name: site.lnrs }), ...waters };
    case "point":
      return {
        ...degrees("latitude", site.latitude, refuse),
        ...degrees("longitude", site.longitude, refuse),
        ...waters,
      };
    default:
      return site.way satisfies never;
  }
}

function degrees(name: "latitude" | "longitude", written: string, refuse: Refuse): Location {
  const text = written.trim().replace(",", ".");
  if (text === "") return {};
  if (/^-?\d{1,3}(\.\d{1,30})?$/.test(text)) return { [name]: Number(text) };
  refuse(member("/location", name), "point-malformed");
  // Half a point is not what is wrong with it.
  return { [name]: 0 };
}

function optionsOf(form: QuoteForm, refuse: Refuse): Options {
  const { spatialRule, stockHold, policy, timeLimit, bankLimit } = form.options;
  const banks = numberOf(bankLimit, "/options/bank_limit", "bad-bank-limit", isBankLimit, refuse);
  return {
    ...(policy === "" ? {} : { policy }),
    ...(spatialRule === "" ? {} : { spatial_rule: spatialRule }),
    ...(stockHold === "" ? {} : { stock_hold: stockHold }),
    ...texts({ time_limit: timeLimit }),
    ...(banks === null ? {} : { bank_limit: banks }),
    ...discountOf(form.options, refuse),
  };
}

function discountOf({ discount, discountValue }: OptionsForm, refuse: Refuse): Options {
  if (discount === "no_discount") return {};
  if (discount !== "percentage") return { discount: { type: discount } };
  const value = numberOf(
    discountValue,
    "/options/discount/value",
    "bad-discount-value",
    isPercentage,
    refuse,
  );
  return { discount: { type: discount, ...(value === null ? {} : { value }) } };
}

function numberOf(
  written: string,
  pointer: string,
  code: string,
  fits: (digits: string) => boolean,
  refuse: Refuse,
): number | null {
  const read = unitsText(written);
  if (read.kind === "blank") return null;
  if (read.kind === "amount" && fits(read.digits)) return Number(read.digits);
  refuse(pointer, code);
  return null;
}

/** The members that hold any text. */
function texts<K extends string>(members: Readonly<Record<K, string>>): Partial<Record<K, string>> {
  const filled = Object.entries<string>(members).filter(([, text]) => text.trim() !== "");
  return Object.fromEntries(filled.map(([name, text]) => [name, text.trim()])) as Partial<Record<K, string>>;
}

/** The text of a number in a form. */
export function fieldOf(number: number | string | null | undefined): string {
  return typeof number === "string" ? number : plain(number);
}
