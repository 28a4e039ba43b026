import type { JobSummary } from "quote-core";

/** Where a person can go from what the dialog shows. */
export interface Ways {
  readonly newQuote: () => void;
  /** Null where the form was not used. */
  readonly changeInputs: (() => void) | null;
  readonly openFullEditor: () => void;
}

/** The quotes of the record, newest first, and how to look at one. */
export interface History {
  readonly quotes: readonly JobSummary[];
  readonly open: (jobId: string) => void;
}
