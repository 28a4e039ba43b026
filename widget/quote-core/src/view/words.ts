import { percent } from "../format";
import type { Allocation, JobStatus, Ledger, LineExplanation, Result, Tier } from "../types";

/** The words that stand for the codes of the contract, each said one way everywhere. */

export const ledgerWord: Record<Ledger, string> = {
  area: "Area",
  hedgerow: "Hedgerow",
  watercourse: "Watercourse",
};

export const tierWord: Record<Tier, string> = { local: "Local", adjacent: "Adjacent", far: "Far" };

/** The spatial risk multiplier of the statutory metric: what share of a bank's unit counts at the site. */
export const spatialRisk: Record<Tier, string> = { local: "1", adjacent: "0.75", far: "0.5" };

export const sizeWord: Record<Result["contract_size"], string> = {
  fractional: "Fractional",
  small: "Small",
  medium: "Medium",
  large: "Large",
};

export const ruleWords: Record<Result["run"]["spatial_rule"], string> = {
  "lpa-nca": "LPA and NCA rules",
  "lpa-lnrs": "LPA and LNRS rules",
};

export const stockHoldWords: Record<Result["run"]["stock_hold"], string> = {
  "as-stored": "stock as stored",
  "ignore-quotes": "stock before open quotes",
  "hold-100": "stock held for all open quotes",
  "hold-50": "stock held for half of open quotes",
};

export const bandWord = {
  "very-low": "Very low",
  low: "Low",
  medium: "Medium",
  high: "High",
  "very-high": "Very high",
} as const;

export const stopWords: Record<NonNullable<Result["outcome"]["stopped_by"]>, string> = {
  "time-limit": "stopped by time limit",
  "node-limit": "stopped by search limit",
  cancelled: "stopped early",
};

/** How much could still be saved; a gap of the whole cost only says that nothing is known about that. */
export function knownGap(gap: number | null): number | null {
  return gap === null || gap >= 1 ? null : gap;
}

/** How sure a plan is that was not proven, such as `Within 1.3 % of the best possible`. */
export function withinWords(gap: number | null): string {
  const known = knownGap(gap);
  return known === null ? "Not proven cheapest" : `Within ${percent(known)} of the best possible`;
}

export const verdictWords: Record<LineExplanation["best"][number]["verdict"], string> = {
  chosen: "Chosen",
  "too-small": "Too small alone",
  "bank-not-used": "Bank not used",
  "stock-taken": "Stock taken",
  "not-needed": "Not needed",
};

/** Why a row is priced as another habitat; none where it has a price of its own. */
export const proxyWords: Record<Allocation["price_source"], string | null> = {
  exact: null,
  paired: null,
  "any-low-proxy": "the lowest price of any area habitat",
  "group-proxy": "the lowest price of its broad habitat",
  "ledger-proxy": "the lowest price of its ledger",
};

/** `1 bank`, `3 banks`. */
export function count(number: number, noun: string, many = `${noun}s`): string {
  return `${String(number)} ${number === 1 ? noun : many}`;
}

/** `a`, `a and b`, `a, b and c`. */
export function list(words: readonly string[]): string {
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} and ${words.at(-1) ?? ""}`;
}

/** A habitat's own name and the broad habitat that its label begins with; only area labels do. */
export function splitHabitat(label: string, ledger: Ledger): { name: string; group: string } {
  if (label.startsWith("Net Gain")) return { name: label, group: `Net gain, any ${netGainOf[ledger]}` };
  const at = ledger === "area" ? label.indexOf(" - ") : -1;
  if (at < 0) return { name: label, group: ledgerWord[ledger] };
  return { name: label.slice(at + 3), group: label.slice(0, at) };
}

const netGainOf: Record<Ledger, string> = {
  area: "area habitat",
  hedgerow: "hedgerow",
  watercourse: "watercourse",
};

/** A bank's name without the words that every bank's name ends with, where room is short. */
export function shortBank(name: string): string {
  return name.replace(/\s+habitat bank$/iu, "") || name;
}

/** What a quote is called: by its reference in the CRM, and by its number in the archive where it has one. */
export function quoteNames({ quote_ref, reference }: Pick<JobStatus, "quote_ref" | "reference">): string {
  return [quote_ref, reference ?? null].filter((name) => name !== null).join(" · ");
}
