import { plain } from "../format";
import type { JobStatus, Result } from "../types";
import { ledgerWord, spatialRisk, tierWord } from "../view/words";

type Cell = string | number | null;

/**
 * The rows of a quote as a table for a spreadsheet, figures in full. Text that a spreadsheet would run as a formula
 * is opened with an apostrophe, so that a bank named `=1+1` stays a name.
 */
export function csvOf(status: JobStatus): string {
  const { result } = status;
  const rows =
    result === null ? [] : result.total === null ? shortfalls(result) : allocations(status, result);
  // The mark at the start tells spreadsheets that the text is UTF-8.
  return `\uFEFF${rows.map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
}

function allocations({ quote_ref }: JobStatus, result: Result): Cell[][] {
  const blank = (count: number): Cell[] => Array.from({ length: count }, () => null);
  return [
    [
      "Quote",
      "Ledger",
      "Demand line",
      "Demand habitat",
      "Bank id",
      "Bank",
      "Supply habitat",
      "Units",
      "Stock drawn",
      "Tier",
      "Spatial risk",
      "List price GBP per unit",
      "Unit price GBP",
      "Cost GBP ex VAT",
      "Rule",
      "Why this tier",
    ],
    ...result.allocations.map((row): Cell[] => [
      quote_ref,
      ledgerWord[row.ledger],
      row.demand_index + 1,
      row.demand_habitat,
      row.bank_id,
      row.bank_name,
      row.supply_habitat,
      row.units_supplied,
      row.gross_units,
      tierWord[row.tier],
      Number(spatialRisk[row.tier]),
      row.list_price,
      row.unit_price,
      row.cost,
      row.rule.text,
      row.tier_reason,
    ]),
    ...result.ledgers.map((ledger): Cell[] => [
      quote_ref,
      ledgerWord[ledger.ledger],
      ...blank(4),
      "Subtotal",
      ledger.units,
      ...blank(5),
      ledger.subtotal,
    ]),
    [quote_ref, ...blank(5), "Cost of units", ...blank(6), result.subtotal],
    [quote_ref, ...blank(5), "Admin fee", ...blank(6), result.admin_fee],
    [quote_ref, ...blank(5), "Total ex VAT", ...blank(6), result.total],
    [result.site.attribution],
  ];
}

function shortfalls(result: Result): Cell[][] {
  return [
    [
      "Habitat",
      "Units wanted",
      "Units available",
      "Cause",
      "What is missing",
      "What would help",
      "Statutory credit GBP per unit",
    ],
    ...result.shortfalls.map((short): Cell[] => {
      const line = result.explanation.lines.find(({ demand_index }) => demand_index === short.demand_index);
      return [
        short.habitat ?? "All lines together",
        line?.units ?? null,
        short.most_units,
        short.code,
        short.message,
        short.remedy,
        short.credit_price,
      ];
    }),
  ];
}

function cell(value: Cell): string {
  if (value === null) return "";
  if (typeof value === "number") return plain(value);
  const text = /^[=+\-@\t\r\n]/u.test(value) ? `'${value}` : value;
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
