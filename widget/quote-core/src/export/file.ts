import type { JobStatus } from "../types";
import { csvOf } from "./csv";
import { printPage } from "./print";

/** A file that the reader can keep. */
export interface ExportFile {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

export const EXPORTS = ["json", "csv", "print"] as const;
export type ExportKind = (typeof EXPORTS)[number];

export const exportWords: Record<ExportKind, string> = {
  json: "All data (JSON)",
  csv: "Spreadsheet (CSV)",
  print: "Printable page (HTML)",
};

/** The quote as a file of one kind. */
export function exportFile(kind: ExportKind, status: JobStatus, zone: string): ExportFile {
  switch (kind) {
    case "json":
      return {
        name: `${status.quote_ref}.json`,
        type: "application/json",
        text: `${JSON.stringify(status, null, 2)}\n`,
      };
    case "csv":
      return { name: `${status.quote_ref}.csv`, type: "text/csv;charset=utf-8", text: csvOf(status) };
    case "print":
      return {
        name: `${status.quote_ref}.html`,
        type: "text/html;charset=utf-8",
        text: printPage(status, zone),
      };
    default:
      return kind satisfies never;
  }
}
