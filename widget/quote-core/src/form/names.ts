import type { Ledger } from "../types";

/** The labels that net gain is demanded under: everybody demands them, nobody sells them, no catalogue lists them. */
export const netGainLabels: Readonly<Record<Ledger, string>> = {
  area: "Net Gain (Low-equivalent)",
  hedgerow: "Net Gain (Hedgerows)",
  watercourse: "Net Gain (Watercourses)",
};

/** Demanded under these names, and answered by a shortfall that says so. */
const alsoDemanded = [
  ...Object.values(netGainLabels),
  "Net Gain (Area)",
  "Woodland and forest - Felled/Replacement for felled woodland",
  "Woodland and forest - Felled",
];

/** What names are compared by: neither case, nor spacing, nor the kind of a dash counts. */
export function nameKey(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\p{Pd}\u2212]/gu, "-")
    .replace(/[\s\p{Z}]+/gu, " ")
    .trim()
    .toUpperCase()
    .toLowerCase();
}

/** The names that can be demanded, those of the catalogue given. */
export class KnownHabitats {
  readonly #keys: ReadonlySet<string>;

  constructor(catalogue: readonly string[]) {
    this.#keys = new Set([...alsoDemanded, ...catalogue].map(nameKey));
  }

  has(name: string): boolean {
    return this.#keys.has(nameKey(name));
  }
}
