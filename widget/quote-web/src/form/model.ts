import type { DemandRow, OptionsForm, QuoteForm, SiteForm } from "quote-core";
import { emptyQuoteForm } from "quote-core";
import type { HabitatNames } from "./habitats";
import type { PastedRow } from "./paste";

/** A row as it is edited: the id stays with it when others come and go. */
export interface EditedRow extends DemandRow {
  readonly id: string;
}

export interface EditedForm extends QuoteForm {
  readonly rows: readonly EditedRow[];
  /** Numbers the rows, so that no id comes twice. */
  readonly nextRow: number;
}

export const emptyForm: EditedForm = { ...emptyQuoteForm, rows: [], nextRow: 1 };

/** A form to edit: from what was drafted, asked for earlier, or an example. */
export function edited(form: QuoteForm): EditedForm {
  const rows = form.rows.map((row, at) => ({ ...row, id: rowId(at + 1) }));
  return { ...form, rows, nextRow: rows.length + 1 };
}

export type FormAction =
  | { readonly type: "habitat"; readonly row: string; readonly habitat: string }
  | { readonly type: "units"; readonly row: string; readonly units: string }
  /** `after` is the row that it follows; null for the end. */
  | { readonly type: "add"; readonly after: string | null }
  | { readonly type: "remove"; readonly row: string }
  /** In place of a row, or at the end. */
  | { readonly type: "paste"; readonly at: string | null; readonly rows: readonly PastedRow[] }
  | { readonly type: "drop"; readonly places: readonly number[] }
  | { readonly type: "site"; readonly change: Partial<SiteForm> }
  | { readonly type: "options"; readonly change: Partial<OptionsForm> }
  | { readonly type: "load"; readonly form: EditedForm };

export function rowId(number: number): string {
  return `r${String(number)}`;
}

export function changeForm(form: EditedForm, action: FormAction): EditedForm {
  switch (action.type) {
    case "habitat":
      return withRow(form, action.row, { habitat: action.habitat });
    case "units":
      return withRow(form, action.row, { units: action.units });
    case "add":
      return insert(form, placeAfter(form, action.after), 0, [{ habitat: "", units: "" }]);
    case "remove":
      return { ...form, rows: form.rows.filter((row) => row.id !== action.row) };
    case "paste":
      return paste(form, action.at, action.rows);
    case "drop":
      return { ...form, rows: form.rows.filter((_, place) => !action.places.includes(place)) };
    case "site":
      return { ...form, site: { ...form.site, ...action.change } };
    case "options":
      return { ...form, options: { ...form.options, ...action.change } };
    case "load":
      return action.form;
    default:
      return action satisfies never;
  }
}

function withRow(form: EditedForm, id: string, change: Partial<DemandRow>): EditedForm {
  return { ...form, rows: form.rows.map((row) => (row.id === id ? { ...row, ...change } : row)) };
}

function placeAfter(form: EditedForm, after: string | null): number {
  const at = form.rows.findIndex((row) => row.id === after);
  return at < 0 ? form.rows.length : at + 1;
}

/** Pasted rows stand where they were pasted; a row that held nothing yet makes way. */
function paste(form: EditedForm, at: string | null, rows: readonly PastedRow[]): EditedForm {
  const place = form.rows.findIndex((row) => row.id === at);
  if (place < 0) return insert(form, form.rows.length, 0, rows);
  const here = form.rows[place];
  const blank = here !== undefined && here.habitat.trim() === "" && here.units.trim() === "";
  return insert(form, blank ? place : place + 1, blank ? 1 : 0, rows);
}

function insert(form: EditedForm, place: number, remove: number, rows: readonly PastedRow[]): EditedForm {
  const fresh = rows.map((row, index) => ({ ...row, id: rowId(form.nextRow + index) }));
  return {
    ...form,
    rows: [...form.rows.slice(0, place), ...fresh, ...form.rows.slice(place + remove)],
    nextRow: form.nextRow + rows.length,
  };
}

/** Whether two forms ask for the same: ids of rows, and ways that are not chosen, do not count. */
export function sameForm(one: QuoteForm, other: QuoteForm): boolean {
  return fingerprint(one) === fingerprint(other);
}

/** What a form asks for, as text: the same text is the same quote. */
export function fingerprint(form: QuoteForm): string {
  const rows = form.rows
    .map((row) => [row.habitat.trim(), row.units.trim()])
    .filter(([habitat, units]) => habitat !== "" || units !== "");
  const { way, waterbody, catchment } = form.site;
  return JSON.stringify([rows, way, siteWords(form.site), waterbody, catchment, form.options]);
}

export function siteWords(site: SiteForm): readonly string[] {
  switch (site.way) {
    case "postcode":
      return [site.postcode.trim()];
    case "address":
      return [site.address.trim()];
    case "areas":
      return [site.lpa, site.nca, site.lnrs];
    case "point":
      return [site.latitude.trim(), site.longitude.trim()];
    default:
      return site.way satisfies never;
  }
}

export function isEmptyForm(form: QuoteForm): boolean {
  return sameForm(form, emptyForm);
}

/** The form with every habitat under the name that the service knows it by. */
export function namedIn(form: EditedForm, names: HabitatNames): EditedForm {
  const rows = form.rows.map((row) => ({ ...row, habitat: names.named(row.habitat)?.name ?? row.habitat }));
  return { ...form, rows };
}
