import { date, money, unitPrice, units } from "../format";
import type { JobList, JobStatus, JobSummary, Result } from "../types";
import { cardModel, quoteBadge, type Badge } from "./cardModel";
import { proofOf } from "./resultModel";
import { quoteNames } from "./words";

/** One finished quote as a dialog shows it: everything is text already. */
export interface DialogModel {
  /** The total, or why there is none. */
  readonly headline: string;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  /** Empty where there is no plan. */
  readonly allocations: DialogTable;
  /** What cannot be met, and the nearest change that would help; empty where there is a plan. */
  readonly shortfalls: readonly { readonly title: string; readonly text: string; readonly remedy: string }[];
  readonly warnings: readonly string[];
  /** There is a plan that can be saved. */
  readonly canSave: boolean;
}

export interface DialogTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** One earlier quote in a list. */
export interface HistoryEntry {
  readonly jobId: string;
  readonly title: string;
  readonly text: string;
  readonly badge: Badge | null;
}

const COLUMNS = ["Bank", "Habitat", "Units", "Tier", "Unit price", "Cost (ex VAT)"];
const TIERS = { local: "Local", adjacent: "Adjacent", far: "Far" } as const;
const SIZES = { fractional: "Fractional", small: "Small", medium: "Medium", large: "Large" } as const;

export function dialogModel(status: JobStatus, zone: string): DialogModel {
  const { result } = status;
  if (result === null) return withoutResult(status);
  return {
    headline: headline(result),
    facts: facts(status, result, zone),
    allocations: { columns: COLUMNS, rows: result.allocations.map(rowOf) },
    shortfalls: result.shortfalls.map((shortfall) => ({
      title: shortfall.habitat ?? "The habitats together",
      text: shortfall.message,
      remedy: shortfall.remedy,
    })),
    warnings: result.warnings.map(({ message }) => message.replaceAll("\n", " ")),
    canSave: result.total !== null,
  };
}

/** Earlier quotes of a record, newest first as they are sent. */
export function historyModel(jobs: Pick<JobList, "items">, zone: string, now: number): HistoryEntry[] {
  return jobs.items.map((job: JobSummary) => {
    const card = cardModel({ kind: "quote", job }, zone, now);
    return { jobId: job.job_id, title: card.primary, text: card.secondary, badge: quoteBadge(job) };
  });
}

function withoutResult(status: JobStatus): DialogModel {
  const headline =
    status.status === "cancelled" ? "Stopped before a plan was found." : "There is no result yet.";
  return {
    headline,
    facts: [],
    allocations: { columns: COLUMNS, rows: [] },
    shortfalls: [],
    warnings: [],
    canSave: false,
  };
}

function headline({ outcome, total }: Result): string {
  switch (outcome.kind) {
    case "optimal":
    case "feasible":
      return `${money(total)} ex VAT`;
    case "infeasible":
      return "No plan meets this demand as it stands.";
    case "undecided":
      return "We ran out of time before finding a plan. Run again with more time.";
    default:
      return outcome.kind satisfies never;
  }
}

function facts(status: JobStatus, result: Result, zone: string): DialogModel["facts"] {
  const quote = { label: "Quote", value: `${quoteNames(status)}, ${date(status.created_at, zone)}` };
  const size = { label: "Contract size", value: SIZES[result.priced_size] };
  if (result.total === null) return [quote, size];
  return [
    quote,
    size,
    { label: "Banks", value: String(result.bank_count) },
    { label: "Units", value: money(result.subtotal) },
    { label: "Admin fee", value: money(result.admin_fee) },
    { label: "Proof", value: proofOf(result).words },
  ];
}

function rowOf(row: Result["allocations"][number]): string[] {
  return [
    row.bank_name,
    row.supply_habitat,
    units(row.units_supplied),
    TIERS[row.tier],
    unitPrice(row.unit_price),
    money(row.cost),
  ];
}
