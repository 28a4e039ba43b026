import type { Ledger } from "quote-core";
import { unitsInFull, unitsText } from "quote-core";

export interface LedgerTotal {
  readonly ledger: Ledger;
  /** The exact sum in words; null where nothing is asked of the ledger. */
  readonly units: string | null;
}

const DECIMALS = 6;

/** What is asked of each ledger. Units never cross ledgers, so there is no total of all. */
export function ledgerTotals(rows: readonly { ledger: Ledger | null; units: string }[]): LedgerTotal[] {
  const ledgers: readonly Ledger[] = ["area", "hedgerow", "watercourse"];
  return ledgers.map((ledger) => {
    const amounts = rows.filter((row) => row.ledger === ledger).flatMap((row) => micro(row.units) ?? []);
    return {
      ledger,
      units: amounts.length === 0 ? null : decimals(amounts.reduce((sum, one) => sum + one, 0n)),
    };
  });
}

/** Whole millionths of what was written; null where that is no plain amount. */
function micro(text: string): bigint | null {
  const read = unitsText(text);
  const parts = read.kind === "amount" ? /^(\d+)(?:\.(\d{1,6}))?$/.exec(read.digits) : null;
  return parts === null ? null : BigInt((parts[1] ?? "0") + (parts[2] ?? "").padEnd(DECIMALS, "0"));
}

function decimals(amount: bigint): string {
  const digits = amount.toString().padStart(DECIMALS + 1, "0");
  return unitsInFull(`${digits.slice(0, -DECIMALS)}.${digits.slice(-DECIMALS)}`);
}
