import type { Allocation, BankUse, Tier } from "../types";

/**
 * How near a bank is as its rows have it. A bank's own tier is that of its areas; where all it sells is judged by
 * catchments, the rows know better. Rows that differ leave the bank its own.
 */
export function bankTier(bank: BankUse, rows: readonly Allocation[]): Tier {
  const tiers = new Set(rows.filter((row) => row.bank_id === bank.bank_id).map(({ tier }) => tier));
  const [only] = tiers;
  return only !== undefined && tiers.size === 1 ? only : bank.tier;
}
