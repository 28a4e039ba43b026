import type { JobSummary, RunRequest } from "quote-core";
import { useCallback, useState, useSyncExternalStore } from "react";

import { openEditor } from "../editor/open-editor";
import type { QuotedRecord } from "../record";
import { tellProgress } from "../run/progress-toast";
import { runOf } from "../run/run";
import { type FormValues, prefillOf } from "./form-values";
import { QuoteForm } from "./quote-form";
import { QuoteView } from "./quote-view";
import { RunView } from "./run-view";
import { StoredQuote } from "./stored-quote";
import type { History, Ways } from "./ways";

/** What the dialog shows: the form, a run that is under way, or a quote that is kept. */
type View =
  { readonly at: "form" } | { readonly at: "run" } | { readonly at: "quote"; readonly jobId: string };

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
  // What the form was last run with, so that it can be changed, and the editor opened with the same.
  const [inputs, setInputs] = useState<FormValues | null>(null);
  const [view, setView] = useState<View>(() => {
    // A run that began in a dialog that is closed by now goes on in this one.
    if (job.kind === "submitting" || job.kind === "live" || job.kind === "lost") return { at: "run" };
    const latest = quotes[0];
    return start === "new" || latest === undefined ? { at: "form" } : { at: "quote", jobId: latest.job_id };
  });

  const begin = (request: RunRequest, values: FormValues): void => {
    setInputs(values);
    setView({ at: "run" });
    void run.start(request);
    void tellProgress(run);
  };
  const follow = useCallback(
    (jobId: string): void => {
      run.open(jobId);
      setView({ at: "run" });
      void tellProgress(run);
    },
    [run],
  );
  const openFullEditor = (): void => {
    hideDialog();
    void openEditor(record, view.at === "run" && inputs !== null ? prefillOf(inputs) : null);
  };
  const ways: Ways = {
    newQuote: () => {
      setInputs(null);
      setView({ at: "form" });
    },
    changeInputs:
      inputs === null || view.at === "quote"
        ? null
        : () => {
            setView({ at: "form" });
          },
    openFullEditor,
  };
  const history: History = {
    quotes,
    open: (jobId: string) => {
      setView({ at: "quote", jobId });
    },
  };

  switch (view.at) {
    case "form":
      return <QuoteForm initial={inputs ?? blank} onQuote={begin} />;
    case "quote":
      return (
        <StoredQuote
          key={view.jobId}
          jobId={view.jobId}
          record={record}
          history={history}
          ways={ways}
          onLive={follow}
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
