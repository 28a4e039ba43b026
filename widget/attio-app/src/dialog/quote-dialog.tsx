import type { JobSummary, RunRequest } from "quote-core";
import { useState, useSyncExternalStore } from "react";

import { openEditor } from "../editor/open-editor";
import type { QuotedRecord } from "../record";
import { tellProgress } from "../run/progress-toast";
import { runOf } from "../run/run";
import type { FormValues } from "./form-values";
import { QuoteForm } from "./quote-form";
import { QuoteView } from "./quote-view";
import { RunView } from "./run-view";
import { StoredQuote } from "./stored-quote";

/** What the dialog shows: the form, a run that is under way, or a quote that is kept. */
type View =
  { readonly at: "form" } | { readonly at: "run" } | { readonly at: "quote"; readonly jobId: string };

/** What the form was last run with, so that it can be changed and the editor opened with the same. */
interface Inputs {
  readonly values: FormValues;
  readonly request: RunRequest | null;
}

interface Props {
  readonly record: QuotedRecord;
  readonly quotes: readonly JobSummary[];
  readonly start: "latest" | "new";
  readonly blank: FormValues;
  readonly hideDialog: () => void;
}

/** One dialog for all of it, since Attio shows one at a time: what is chosen in it changes what it shows. */
export function QuoteDialog({ record, quotes, start, blank, hideDialog }: Props) {
  const run = runOf(record.recordId);
  const { job } = useSyncExternalStore(run.subscribe, run.snapshot);
  const [inputs, setInputs] = useState<Inputs>({ values: blank, request: null });
  const [view, setView] = useState<View>(() => {
    // A run that began in a dialog that is closed by now goes on in this one.
    if (job.kind === "submitting" || job.kind === "live" || job.kind === "lost") return { at: "run" };
    const latest = quotes[0];
    return start === "new" || latest === undefined ? { at: "form" } : { at: "quote", jobId: latest.job_id };
  });

  const begin = (request: RunRequest, values: FormValues): void => {
    setInputs({ values, request });
    setView({ at: "run" });
    void run.start(request);
    void tellProgress(run);
  };
  const openFullEditor = (): void => {
    hideDialog();
    void openEditor(record, view.at === "run" ? inputs.request : null);
  };
  const ways = {
    newQuote: () => {
      setInputs({ values: blank, request: null });
      setView({ at: "form" });
    },
    changeInputs: () => {
      setView({ at: "form" });
    },
    openFullEditor,
  };
  const history = {
    quotes,
    open: (jobId: string) => {
      setView({ at: "quote", jobId });
    },
  };

  switch (view.at) {
    case "form":
      return <QuoteForm initial={inputs.values} onQuote={begin} />;
    case "quote":
      return (
        <StoredQuote
          key={view.jobId}
          jobId={view.jobId}
          record={record}
          history={history}
          ways={ways}
          onLive={() => {
            run.open(view.jobId);
            setView({ at: "run" });
            void tellProgress(run);
          }}
        />
      );
    case "run":
      return job.kind === "done" ? (
        <QuoteView status={job.status} record={record} history={history} ways={ways} />
      ) : (
        <RunView run={run} ways={ways} />
      );
    default:
      return view satisfies never;
  }
}
