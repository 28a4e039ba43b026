import { dateTime, duration, money, units, unitsInFull, unitPrice } from "../format";
import type { Allocation, JobStatus, Ledger, Result, Tier } from "../types";
import { rowExplanation, type RowExplanation } from "./rowModel";
import {
  count,
  ledgerWord,
  quoteNames,
  ruleWords,
  sizeWord,
  spatialRisk,
  splitHabitat,
  stockHoldWords,
  stopWords,
  tierWord,
  withinWords,
} from "./words";

/** A finished quote with a plan, as the page prints it: every figure as sent, nothing added up. */
export interface ResultModel {
  readonly headline: Headline;
  readonly caption: string;
  readonly ledgers: readonly LedgerGroup[];
  readonly foot: readonly FootLine[];
}

export interface Headline {
  readonly total: string;
  readonly proof: Proof;
  readonly facts: readonly { readonly name: string; readonly value: string }[];
  readonly stamp: readonly string[];
  /** What the quote is called. */
  readonly names: string;
}

/** Proven, or how far from the best possible it can be at most and what stopped the proof. */
export interface Proof {
  readonly kind: "proven" | "within";
  readonly words: string;
}

export interface LedgerGroup {
  readonly ledger: Ledger;
  readonly name: string;
  readonly subtotal: string;
  readonly rows: readonly Row[];
}

export interface Row {
  readonly key: string;
  readonly bank: string;
  readonly demand: HabitatWords;
  readonly supply: HabitatWords;
  readonly units: string;
  readonly unitsInFull: string;
  readonly tier: Tier;
  readonly tierWord: string;
  /** What makes the tier or the price less than sure, in a word; empty where all is. */
  readonly marks: readonly string[];
  readonly srm: string;
  readonly unitPrice: string;
  readonly cost: string;
  readonly explanation: RowExplanation;
  /** What the row is sorted by; never printed. */
  readonly order: Order;
}

export interface HabitatWords {
  readonly name: string;
  readonly group: string;
}

export interface FootLine {
  readonly name: string;
  readonly value: string;
  readonly grand: boolean;
}

export const COLUMNS = ["bank", "demand", "supply", "units", "tier", "srm", "unitPrice", "cost"] as const;
export type Column = (typeof COLUMNS)[number];
type Order = Readonly<Record<Column, number | string>>;

export interface Sorting {
  readonly column: Column;
  readonly descending: boolean;
}

/** The page of a job that ended with a plan; none where it has none. */
export function resultModel(status: JobStatus, zone: string): ResultModel | null {
  const { result } = status;
  if (result?.total === null || result?.total === undefined) return null;
  const banks = count(result.bank_count, "bank");
  return {
    headline: headline(status, result, zone),
    caption: `${count(result.allocations.length, "row")} in ${banks}. All prices ex VAT. Open a row to see why it was chosen.`,
    ledgers: result.ledgers.map(({ ledger, subtotal }) => ({
      ledger,
      name: ledgerWord[ledger],
      subtotal: money(subtotal),
      rows: result.allocations.flatMap((row, index) =>
        row.ledger === ledger ? [rowOf(row, index, result)] : [],
      ),
    })),
    foot: [
      {
        name: result.ledgers.length === 1 ? "Cost of units" : "Cost of units, all ledgers",
        value: money(result.subtotal),
        grand: false,
      },
      { name: "Admin fee", value: money(result.admin_fee), grand: false },
      { name: "Total ex VAT", value: money(result.total), grand: true },
    ],
  };
}

/** The rows of a ledger in another order; rows that do not differ stay as they were. */
export function sortRows(rows: readonly Row[], { column, descending }: Sorting): readonly Row[] {
  const turn = descending ? -1 : 1;
  return [...rows].sort((a, b) => turn * compare(a.order[column], b.order[column]));
}

function compare(a: number | string, b: number | string): number {
  if (typeof a === "string" || typeof b === "string") return String(a).localeCompare(String(b), "en-GB");
  return a - b;
}

function headline(status: JobStatus, result: Result, zone: string): Headline {
  const { run } = result;
  const sized =
    result.priced_size === result.contract_size
      ? sizeWord[result.contract_size]
      : `${sizeWord[result.contract_size]}, at ${sizeWord[result.priced_size].toLowerCase()} prices`;
  const stamp = [
    dateTime(status.updated_at, zone),
    `found in ${duration(run.elapsed)}`,
    `${run.policy} policy`,
    ruleWords[run.spatial_rule],
  ];
  if (run.stock_hold !== "as-stored") stamp.push(stockHoldWords[run.stock_hold]);
  return {
    total: money(result.total),
    proof: proofOf(result),
    facts: [
      { name: "Cost of units", value: money(result.subtotal) },
      { name: "Admin fee", value: money(result.admin_fee) },
      { name: "Contract size", value: sized },
      { name: "Banks", value: `${String(result.bank_count)} of ${String(result.bank_limit)} allowed` },
    ],
    stamp,
    names: quoteNames(status),
  };
}

/** `Proven cheapest`, or `Within 1.3 % of the best possible; stopped by time limit`. */
export function proofOf({ outcome }: Pick<Result, "outcome">): Proof {
  if (outcome.kind === "optimal") return { kind: "proven", words: "Proven cheapest" };
  const stop = outcome.stopped_by === null ? "not proven" : stopWords[outcome.stopped_by];
  return { kind: "within", words: `${withinWords(outcome.gap)}; ${stop}` };
}

function rowOf(row: Allocation, index: number, result: Result): Row {
  return {
    key: `row-${String(index)}`,
    bank: row.bank_name,
    demand: splitHabitat(row.demand_habitat, row.ledger),
    supply: supplyOf(row),
    units: units(row.units_supplied),
    unitsInFull: `${unitsInFull(row.units_supplied)} units`,
    tier: row.tier,
    tierWord: tierWord[row.tier],
    marks: marksOf(row, result.allocations),
    srm: spatialRisk[row.tier],
    unitPrice: unitPrice(row.unit_price),
    cost: money(row.cost),
    explanation: rowExplanation(row, result),
    order: {
      bank: row.bank_name,
      demand: row.demand_habitat,
      supply: row.supply_habitat,
      units: row.units_supplied,
      tier: tierRank[row.tier],
      srm: -tierRank[row.tier],
      unitPrice: row.unit_price,
      cost: row.cost,
    },
  };
}

const tierRank: Record<Tier, number> = { local: 0, adjacent: 1, far: 2 };

/** One habitat with its broad one, or the two of a pair. */
function supplyOf(row: Allocation): HabitatWords {
  const [main, companion] = row.parts;
  if (main === undefined || companion === undefined) return splitHabitat(row.supply_habitat, row.ledger);
  const names = [main, companion].map((part) => splitHabitat(part.habitat, row.ledger).name);
  return { name: names.join(" + "), group: "Sold as a pair" };
}

/** A doubt about the place that every row shares is said once above the table, and not on each row. */
function marksOf(row: Allocation, all: readonly Allocation[]): string[] {
  const marks = [];
  const shared = all.every(({ warnings }) => warnings.includes("approximate-tier"));
  if (row.warnings.includes("catchment-unknown")) marks.push("approximate");
  else if (row.tier_basis === "approximate" && !shared) marks.push("approximate");
  if (row.warnings.includes("proxy-price")) marks.push("stand-in price");
  if (row.warnings.includes("companion-not-legal-alone")) marks.push("pair in doubt");
  if (row.warnings.includes("padded")) marks.push("padded");
  return marks;
}
