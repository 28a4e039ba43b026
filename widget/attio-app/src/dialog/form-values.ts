import {
  type FieldNote,
  type Prefill,
  type QuoteForm,
  emptyOptions,
  emptyQuoteForm,
  emptySite,
} from "quote-core";

import { type SizeChoice, sizeChoice } from "../contract-sizes";

/** The simple form: what does not fit is for the full editor. */
export const MOST_ROWS = 5;

export interface RowValues {
  readonly habitat: string | undefined;
  readonly units: number | undefined;
}

/** The values as Attio's form holds them. */
export interface FormValues {
  readonly rows: readonly RowValues[];
  readonly postcode: string | undefined;
  readonly contractSize: string;
}

/** Errors in the shape that Attio's form shows them in: by row, then by field. */
export interface FormErrors {
  readonly rows?: ({ habitat?: string; units?: string } | undefined)[];
  readonly postcode?: string;
  readonly contractSize?: string;
}

/** An empty form: every row stands there from the start, and those left blank do not count. */
export function blankValues(size: SizeChoice): FormValues {
  return {
    rows: Array.from({ length: MOST_ROWS }, () => ({ habitat: undefined, units: undefined })),
    postcode: "",
    contractSize: size,
  };
}

/** The same form in the words of the core, without its blank rows. */
export function quoteFormOf(values: FormValues): QuoteForm {
  const size = sizeChoice(values.contractSize);
  return {
    ...emptyQuoteForm,
    rows: filled(values).map(({ habitat, units }) => ({
      habitat: habitat ?? "",
      units: units === undefined ? "" : String(units),
    })),
    site: { ...emptySite, way: "postcode", postcode: values.postcode ?? "" },
    options: { ...emptyOptions, contractSize: size === "automatic" ? "" : size },
  };
}

/** What the full editor is filled in with, to go on from here. */
export function prefillOf(values: FormValues): Prefill {
  const { rows, site, options } = quoteFormOf(values);
  return { rows, postcode: site.postcode, contract_size: options.contractSize };
}

/** Each note at the field that it is about, or at the first field where it is about the whole. */
export function errorsOf(notes: readonly FieldNote[], values: FormValues): FormErrors {
  const places = filled(values).map((row) => values.rows.indexOf(row));
  const rows: { habitat?: string; units?: string }[] = [];
  let errors: FormErrors = {};
  for (const { pointer, text } of notes) {
    const [, index, field] = /^\/demand(?:\/(\d+)(?:\/(\w+))?)?$/.exec(pointer) ?? [];
    if (pointer.startsWith("/demand")) {
      const place = places[Number(index ?? 0)] ?? 0;
      const name = field === "units" ? "units" : "habitat";
      rows[place] = { [name]: text, ...rows[place] };
    } else if (pointer.startsWith("/contract_size")) {
      errors = { contractSize: text, ...errors };
    } else {
      errors = { postcode: text, ...errors };
    }
  }
  return rows.length === 0 ? errors : { ...errors, rows: Array.from(rows) };
}

function filled({ rows }: FormValues): readonly RowValues[] {
  return rows.filter(({ habitat, units }) => (habitat ?? "") !== "" || units !== undefined);
}
