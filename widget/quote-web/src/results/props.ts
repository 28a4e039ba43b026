import type { Change, Config, JobStatus, Ledger, MapPlace, Notice, RecordRef, SaveState } from "quote-core";

/** What the results side shows; each stands for one state of the page. */
export type ResultsView =
  /** Nothing has been run; `afterErrors` where a run was refused by the form's own check. */
  | { readonly kind: "empty"; readonly afterErrors: boolean }
  /** An earlier job is being read, so that the page is never blank. */
  | { readonly kind: "loading" }
  /** `status` is null while the job is being handed in. */
  | { readonly kind: "running"; readonly status: JobStatus | null; readonly stopping: boolean }
  /** A terminal status of any kind: completed, failed or cancelled. */
  | { readonly kind: "finished"; readonly status: JobStatus }
  /** The service refused or could not be heard; said in a sentence, with what to do. */
  | {
      readonly kind: "failed";
      readonly title: string;
      readonly text: string;
      /** What may be pressed to go on; null where pressing it would change nothing. */
      readonly action: string | null;
      readonly requestId: string | null;
    }
  /** The job was not heard of for too long. */
  | { readonly kind: "lost" };

export interface ResultsActions {
  /** Fills the form with a working sample. */
  readonly onExample: () => void;
  readonly onStop: () => void;
  /** Runs the form as it stands. */
  readonly onRun: () => void;
  /** Runs the same inputs with the time limit raised one step. */
  readonly onMoreTime: () => void;
  /** Asks after the same job again; nothing is handed in. */
  readonly onCheckAgain: () => void;
  /** Leads to the form, whose next run is a revision of this job. */
  readonly onChange: () => void;
  /** Leads to the field where a notice can be put right. */
  readonly onNotice: (action: NonNullable<Notice["action"]>) => void;
  /** Makes the change in the form and runs it. */
  readonly onApply: (change: Change) => void;
  /** Runs the demand without the lines at these positions. */
  readonly onQuoteRest: (drop: readonly number[]) => void;
  readonly onSave: (record: RecordRef) => void;
}

export interface ResultsProps {
  readonly view: ResultsView;
  readonly actions: ResultsActions;
  /** Null while it is being read. */
  readonly config: Config | null;
  /** The planning authorities of England, whose centres are its outline; empty until they are known. */
  readonly places: readonly MapPlace[];
  /** The ledger of a habitat of the demand. */
  readonly ledgerOf: (habitat: string) => Ledger | null;
  /** Whether the form has changed since these results were asked for. */
  readonly stale: boolean;
  readonly save: SaveState;
  /** The record that the page was opened for, or that the reader named. */
  readonly record: RecordRef | null;
  /** The time limit of the run, an ISO duration. */
  readonly timeLimit: string | null;
  /** An address that opens this quote again; null where there is none to give. */
  readonly link: string | null;
  /** The reader's time zone, such as `Europe/London`. */
  readonly zone: string;
}
