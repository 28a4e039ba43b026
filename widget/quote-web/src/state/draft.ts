import type { QuoteForm } from "quote-core";
import { emptyOptions, emptySite } from "quote-core";

/** Where a form is kept while the page is open: one place for each record, one for none. */
function place(record: string | null): string {
  return `bng-draft:${record ?? ""}`;
}

/** Storage may be closed to a page in a frame, so that even asking for it fails. */
export type StorageDoor = () => Pick<Storage, "getItem" | "setItem" | "removeItem">;

export const ofThisTab: StorageDoor = () => sessionStorage;

/**
 * Keeps what was typed, so that a reload loses nothing. Of the form alone: no token and no result, and not the text of an
 * address, which is about a person.
 */
export function keepDraft(storage: StorageDoor, record: string | null, form: QuoteForm): void {
  const kept = {
    rows: form.rows.map(({ habitat, units }) => ({ habitat, units })),
    site: { ...form.site, address: "" },
    options: form.options,
  };
  attempt(() => {
    storage().setItem(place(record), JSON.stringify(kept));
  });
}

export function dropDraft(storage: StorageDoor, record: string | null): void {
  attempt(() => {
    storage().removeItem(place(record));
  });
}

/** What was kept; null where that is nothing, or nothing that this page wrote. */
export function readDraft(storage: StorageDoor, record: string | null): QuoteForm | null {
  const text = attempt(() => storage().getItem(place(record)));
  if (text === null) return null;
  const kept = attempt(() => JSON.parse(text) as unknown);
  if (!isObject(kept) || !Array.isArray(kept["rows"])) return null;
  const rows = kept["rows"]
    .filter(isObject)
    .map((row) => ({ habitat: textOf(row["habitat"]), units: textOf(row["units"]) }));
  return {
    rows,
    site: { ...emptySite, ...textsLike(emptySite, kept["site"]) },
    options: { ...emptyOptions, ...textsLike(emptyOptions, kept["options"]) },
  };
}

/** Where storage is closed or full, nothing is kept. */
function attempt<T>(action: () => T): T | null {
  try {
    return action();
  } catch {
    return null;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

/** The members that the model has and that are texts too. */
function textsLike<T extends object>(model: T, value: unknown): Partial<T> {
  if (!isObject(value)) return {};
  return Object.fromEntries(
    Object.keys(model).flatMap((name) => (typeof value[name] === "string" ? [[name, value[name]]] : [])),
  ) as Partial<T>;
}
