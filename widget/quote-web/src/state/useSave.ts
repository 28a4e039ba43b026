import type { Failure, RecordRef, Saved, SaveProblem, SaveQueued, SaveState } from "quote-core";
import { problemModel, slug } from "quote-core";
import { useCallback, useEffect, useState } from "react";
import type { Client } from "../api/client";

const IDLE: SaveState = { kind: "idle" };
/** How often a quote that waits to be sent is looked after. */
const LOOK_AFTER = 15_000;

export interface Save {
  readonly state: SaveState;
  readonly save: (jobId: string, record: RecordRef) => void;
}

export interface SaveWatch {
  /** The job whose saving this is about; another job begins anew. */
  readonly jobId: string | null;
  /** What the service says of the saving. */
  readonly stored: string | null;
  readonly onSaved: (saved: Saved) => void;
  /** The CRM has no such record: another one is to be named. */
  readonly onUnknownRecord: () => void;
  readonly onLookAfter: () => void;
}

/** Saves a quote when a person says so, and never by itself. */
export function useSave(client: Client, watch: SaveWatch): Save {
  const { jobId, stored, onSaved, onUnknownRecord, onLookAfter } = watch;
  const [known, setKnown] = useState<{ readonly jobId: string; readonly state: SaveState } | null>(null);
  const state = known !== null && known.jobId === jobId ? known.state : IDLE;

  const save = useCallback(
    (job: string, record: RecordRef) => {
      setKnown({ jobId: job, state: { kind: "saving" } });
      void client.save({ job_id: job, record_id: record.id, record_object: record.object }).then((reply) => {
        setKnown({ jobId: job, state: reply.ok ? taken(reply.value) : refused(reply.failure) });
        if (reply.ok && reply.value.success) onSaved(reply.value);
        if (!reply.ok && slugOf(reply.failure) === "crm-record-unknown") onUnknownRecord();
      });
    },
    [client, onSaved, onUnknownRecord],
  );

  // A quote that waits is looked after until the service says what became of it; its word then stands.
  const waiting = state.kind === "queued" || stored === "queued";
  useEffect(() => {
    if (!waiting) return;
    const timer = setInterval(onLookAfter, LOOK_AFTER);
    return () => {
      clearInterval(timer);
    };
  }, [waiting, onLookAfter]);
  const settled = state.kind === "queued" && stored !== null && stored !== "queued" && stored !== "none";
  return { state: settled ? IDLE : state, save };
}

function taken(answer: Saved | SaveQueued): SaveState {
  if (!answer.success) return { kind: "queued", retryAt: answer.retry_at };
  return {
    kind: "saved",
    already: answer.changed.length === 0,
    webUrl: answer.record.web_url,
    warnings: answer.warnings.map((warning) => warning.message),
  };
}

function refused(failure: Failure): SaveState {
  const model = problemModel(failure, { doing: "save" });
  const problem: Partial<SaveProblem> = failure.kind === "problem" ? failure.problem : {};
  const webUrl = problem.web_url ?? null;
  if (slugOf(failure) === "quote-superseded") {
    return { kind: "superseded", revision: problem.revision ?? null, webUrl };
  }
  // A problem about one field may say of it what it says of the whole.
  const sentences = new Set([model.text, ...model.fields.map((field) => field.text)]);
  const message = [...sentences].filter((text) => text !== "").join(" ");
  // Where there is no CRM, saving again cannot help.
  const again = slugOf(failure) !== "crm-not-configured";
  return { kind: "refused", message: message === "" ? model.title : message, again, webUrl };
}

function slugOf(failure: Failure): string | null {
  return failure.kind === "problem" ? slug(failure.problem) : null;
}
