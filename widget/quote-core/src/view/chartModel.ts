import { money, units } from "../format";
import type { Allocation, Ledger, Result, Tier } from "../types";
import { bankTier } from "./bankTier";
import { shortBank, splitHabitat } from "./words";

/** One piece of a bank's bar: a row's cost, or that of one part of a pair, as sent. */
export interface Segment {
  readonly key: string;
  readonly habitat: string;
  readonly ledger: Ledger;
  /** Which of the ledger's patterns fills it; the same habitat has the same one in every bar. */
  readonly pattern: number;
  readonly cost: string;
  /** In per cent of the whole width. */
  readonly start: number;
  readonly width: number;
  /** How much room its figure takes: from which width of the chart it can stand on the bar. */
  readonly room: "wide" | "middling" | "narrow" | "none";
}

export interface Bar {
  readonly bank: string;
  readonly bankId: string;
  readonly tier: Tier;
  readonly units: string;
  readonly cost: string;
  readonly segments: readonly Segment[];
}

export const PATTERNS = 6;

/** Cost per bank, split by habitat; the dearest bank's bar takes the whole width. */
export function chartModel(result: Pick<Result, "allocations" | "banks">): readonly Bar[] {
  const most = Math.max(...result.banks.map((bank) => bank.cost), 0);
  if (most <= 0) return [];
  const patterns = patternsOf(result.allocations);
  return [...result.banks]
    .sort((a, b) => b.cost - a.cost)
    .map((bank) => {
      let start = 0;
      const segments = result.allocations
        .filter((row) => row.bank_id === bank.bank_id)
        .flatMap(piecesOf)
        .sort((a, b) => b.cost - a.cost)
        .map((piece, index): Segment => {
          const width = (100 * piece.cost) / most;
          const segment = {
            key: `${bank.bank_id}/${String(index)}`,
            habitat: splitHabitat(piece.habitat, piece.ledger).name,
            ledger: piece.ledger,
            pattern: patterns.get(`${piece.ledger}/${piece.habitat}`) ?? 0,
            cost: money(piece.cost),
            start: hundredth(start),
            width: hundredth(width),
            room: roomOf(width, money(piece.cost)),
          };
          start += width;
          return segment;
        });
      return {
        bank: shortBank(bank.bank_name),
        bankId: bank.bank_id,
        tier: bankTier(bank, result.allocations),
        units: units(bank.units),
        cost: money(bank.cost),
        segments,
      };
    });
}

interface Piece {
  readonly habitat: string;
  readonly ledger: Ledger;
  readonly cost: number;
}

function piecesOf(row: Allocation): Piece[] {
  return row.parts.map((part) => ({ habitat: part.habitat, ledger: row.ledger, cost: part.cost }));
}

/** Numbers the habitats of each ledger in the order in which the rows name them. */
function patternsOf(rows: readonly Allocation[]): Map<string, number> {
  const patterns = new Map<string, number>();
  const next: Record<Ledger, number> = { area: 0, hedgerow: 0, watercourse: 0 };
  for (const { habitat, ledger } of rows.flatMap(piecesOf)) {
    const key = `${ledger}/${habitat}`;
    if (!patterns.has(key)) patterns.set(key, next[ledger]++ % PATTERNS);
  }
  return patterns;
}

/** Seven pixels a letter and twelve of plate, against charts of 260, 380 and 520 pixels. */
function roomOf(width: number, text: string): Segment["room"] {
  const pixels = 7 * text.length + 16;
  const fits = (chart: number) => (chart * width) / 100 >= pixels;
  if (fits(250)) return "narrow";
  if (fits(380)) return "middling";
  return fits(520) ? "wide" : "none";
}

function hundredth(number: number): number {
  return Math.round(number * 100) / 100;
}
