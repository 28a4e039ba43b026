import { plain, unitPrice, unitsInFull } from "../format";
import type { Ledger, LineExplanation, Result, Shortfall } from "../types";
import { count, splitHabitat } from "./words";

/** A demand that cannot be met: no price, but what is missing, why, and the nearest change that would help. */
export interface ShortfallModel {
  readonly title: string;
  readonly text: string;
  /** The positions of the lines that stand in the way, where leaving them out leaves something to quote. */
  readonly drop: readonly number[];
  readonly entries: readonly ShortfallEntry[];
}

export interface ShortfallEntry {
  readonly key: string;
  readonly title: string;
  readonly ledger: Ledger | null;
  readonly cause: string;
  readonly meter: Meter | null;
  readonly text: string;
  readonly lines: readonly string[];
  readonly remedy: string;
  readonly changes: readonly Change[];
  readonly credit: string | null;
}

/** How much of what is wanted can be had, in words and as a share that never looks fuller than it is. */
export interface Meter {
  readonly missing: string;
  readonly available: string;
  readonly share: number;
}

/** A change that the page can make to the form by itself. */
export type Change =
  | { readonly kind: "bank-limit"; readonly banks: number; readonly label: string }
  /** `units` is the decimal as a field holds it. */
  | { readonly kind: "units"; readonly line: number; readonly units: string; readonly label: string };

const causeWord: Record<Shortfall["code"], string> = {
  "needs-manual-price": "Priced by hand",
  "bespoke-only": "Bespoke only",
  "no-legal-supply": "No eligible habitat",
  "no-stock": "Stock exhausted",
  "no-price": "No price",
  "stock-too-small": "Stock exhausted",
  "bank-limit": "Bank limit",
  "stock-contention": "Stock shared",
  "cause-not-isolated": "Not isolated",
};

/** The shortfalls of an infeasible result; `ledgerOf` knows the ledgers of the demand's habitats. */
export function shortfallModel(
  result: Result,
  ledgerOf: (habitat: string) => Ledger | null,
): ShortfallModel | null {
  if (result.outcome.kind !== "infeasible") return null;
  const lines = result.explanation.lines;
  const short = new Set(result.shortfalls.flatMap((shortfall) => linesOf(shortfall)));
  const rest = lines.filter((line) => !short.has(line.demand_index));
  const drop = short.size > 0 && rest.length > 0 ? [...short].sort((a, b) => a - b) : [];
  return {
    title: titleOf(result.shortfalls, short.size, lines.length),
    text: `There is no lawful plan for the whole demand, so there is no price.${restText(drop, rest)}`,
    drop,
    entries: result.shortfalls.map((shortfall, index) => entryOf(shortfall, index, lines, ledgerOf)),
  };
}

function linesOf(shortfall: Shortfall): readonly number[] {
  return shortfall.demand_index === null ? shortfall.lines : [shortfall.demand_index];
}

function titleOf(shortfalls: readonly Shortfall[], short: number, all: number): string {
  if (shortfalls.every(({ demand_index }) => demand_index === null)) {
    return all === 1 ? "The habitat cannot be supplied" : "The habitats cannot be supplied together";
  }
  if (all === 1) return "The habitat cannot be supplied in full";
  return `${String(short)} of ${count(all, "habitat")} cannot be supplied in full`;
}

function restText(drop: readonly number[], rest: readonly LineExplanation[]): string {
  if (drop.length === 0) return "";
  return rest.length === 1
    ? " The other one can be quoted now."
    : ` The other ${String(rest.length)} can be quoted now.`;
}

function entryOf(
  shortfall: Shortfall,
  index: number,
  lines: readonly LineExplanation[],
  ledgerOf: (habitat: string) => Ledger | null,
): ShortfallEntry {
  const line = lines.find(({ demand_index }) => demand_index === shortfall.demand_index);
  const habitat = shortfall.habitat ?? line?.habitat ?? null;
  const ledger = habitat === null ? null : ledgerOf(habitat);
  return {
    key: `short-${String(index)}`,
    title: habitat === null ? "All lines together" : splitHabitat(habitat, ledger ?? "area").name,
    ledger,
    cause: causeWord[shortfall.code],
    meter: line === undefined ? null : meterOf(shortfall, line),
    text: saidOf(shortfall),
    lines: shortfall.lines.flatMap((position) => {
      const other = lines.find(({ demand_index }) => demand_index === position);
      return other === undefined ? [] : [`${other.habitat}, ${unitsInFull(other.units)} units`];
    }),
    remedy: shortfall.remedy,
    changes: changesOf(shortfall),
    credit: shortfall.credit_price === null ? null : unitPrice(shortfall.credit_price),
  };
}

/** The message under a title that names the habitat already. */
function saidOf({ demand_index, habitat, message }: Shortfall): string {
  if (demand_index === null || habitat === null) return message;
  const named = `Line ${String(demand_index + 1)} (${habitat})`;
  return message.startsWith(named) ? `This line${message.slice(named.length)}` : message;
}

function changesOf(shortfall: Shortfall): Change[] {
  const changes: Change[] = [];
  if (shortfall.banks_needed !== null) {
    const banks = shortfall.banks_needed;
    changes.push({ kind: "bank-limit", banks, label: `Allow ${count(banks, "bank")}` });
  }
  if (shortfall.demand_index !== null && shortfall.most_units !== null && shortfall.most_units > 0) {
    const label = `Reduce to ${unitsInFull(shortfall.most_units)} units`;
    changes.push({ kind: "units", line: shortfall.demand_index, units: plain(shortfall.most_units), label });
  }
  return changes;
}

function meterOf(shortfall: Shortfall, line: LineExplanation): Meter {
  const wanted = micro(line.units);
  const held = shortfall.most_units === null ? 0n : micro(shortfall.most_units);
  const missing = wanted - held;
  // In thousandths, rounded down, so that a bar is full only where nothing is missing.
  const share = Number((held * 1000n) / wanted) / 10;
  return {
    missing: `${unitsInFull(Number(missing) / 1e6)} units missing`,
    available: `${unitsInFull(shortfall.most_units ?? 0)} of ${unitsInFull(line.units)} available`,
    share: Math.min(100, share),
  };
}

/** Whole micro-units: units have six decimals at most, so that this is exact. */
function micro(units: number): bigint {
  return BigInt(Math.round(units * 1e6));
}

/** What a reader is told of a demand for which no plan was found in time. */
export function undecidedText(): { title: string; text: string } {
  return {
    title: "We ran out of time before finding a plan",
    text: "Whether there is one is not known yet. Run again with more time.",
  };
}
