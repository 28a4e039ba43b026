import type { FieldNote, JobState, QuoteForm, RecordRef, RunRequest, Saved } from "quote-core";
import { fieldNote, formOf, problemModel, validate } from "quote-core";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Client } from "../api/client";
import { fieldOf, wayOfField } from "../form/fields";
import { useOpenParts } from "../form/FormPanel";
import { previewLocation } from "../form/location";
import type { EditedForm } from "../form/model";
import { fingerprint, namedIn } from "../form/model";
import type { Fault } from "./editor";
import type { Tried } from "./idempotency";
import { freshKey, keyFor } from "./idempotency";
import { jobOf } from "./resultsView";
import { revisionOf } from "./revision";
import type { DraftPlace } from "./useEditor";
import { useEditor } from "./useEditor";
import type { Facts } from "./useFacts";
import { useJob } from "./useJob";
import { useLocate } from "./useLocate";
import { useSave } from "./useSave";

export interface PageInput {
  readonly client: Client;
  readonly facts: Facts;
  /** False until the page has what it needs to ask, such as a token from its host. */
  readonly mayAsk: boolean;
  readonly draftPlace: DraftPlace;
  /** The record that the page was opened for. */
  readonly record: RecordRef | null;
  /** What the host wants to be filled in. */
  readonly prefill: QuoteForm | null;
  /** A job to open, from the address of the page. */
  readonly openJob: string | null;
  readonly onSaved: (saved: Saved) => void;
}

/** All that the page knows and can do; its parts only show it. */
export function usePage(input: PageInput) {
  const { client, facts, mayAsk, record, openJob } = input;
  const { config, names, known } = facts;
  const handle = useEditor(input.draftPlace);
  const { editor, dispatch, openUnlessDrafted } = handle;
  const { form } = editor;
  const [ran, setRan] = useState<{
    readonly print: string;
    readonly timeLimit: string;
    readonly opened: boolean;
  } | null>(null);
  const [revises, setRevises] = useState<string | null>(null);
  const [chosenRecord, setChosenRecord] = useState<RecordRef | null>(null);
  const tried = useRef<Tried | null>(null);

  const onFields = useCallback(
    (notes: readonly FieldNote[]) => {
      setRevises(null);
      setRan(null);
      dispatch({ type: "faults", notes });
    },
    [dispatch],
  );
  const job = useJob(client, config, onFields);
  const { state } = job;
  const jobId = jobOf(state);
  const stored = state.kind === "done" ? state.status.crm.state : null;
  const onUnknownRecord = useCallback(() => {
    setChosenRecord(null);
  }, []);
  const saving = useSave(client, {
    jobId,
    stored,
    onSaved: input.onSaved,
    onUnknownRecord,
    onLookAfter: job.refresh,
  });

  // A taken job has used its key up: the next run of the same inputs is a new quote. What it asked for is kept there.
  const ranPrint = ran?.print ?? null;
  useEffect(() => {
    if (jobId === null) return;
    tried.current = null;
    if (ranPrint !== null) dispatch({ type: "settle", print: ranPrint });
  }, [jobId, ranPrint, dispatch]);

  const location = mayAsk ? previewLocation(form.site) : null;
  const { preview, lookNow } = useLocate(client, location);
  const placeNotes = useMemo(
    () => (preview.kind === "refused" ? preview.issues.map((issue) => fieldNote(issue, config?.limits)) : []),
    [preview, config],
  );

  const parts = useOpenParts((field) => {
    const way = wayOfField(field);
    if (way !== null && way !== form.site.way) dispatch({ type: "site", change: { way } });
  });

  // An earlier job that is still being read keeps nobody from running another.
  const reading = state.kind === "live" && state.status === null && ran?.opened !== false;
  const running = state.kind === "submitting" || (state.kind === "live" && !reading);

  /** Hands a form in, as a revision of a job where one is given. */
  function run(wanted: EditedForm, revised: string | null): void {
    if (running) return;
    if (config === null) {
      dispatch({ type: "faults", notes: [NOT_READY] });
      return;
    }
    const named = names === null ? wanted : namedIn(wanted, names);
    if (fingerprint(named) !== fingerprint(form)) dispatch({ type: "load", form: named });
    const checked = validate(named, { config, habitats: known });
    const samePlace = JSON.stringify(previewLocation(named.site)) === JSON.stringify(location);
    const notes = [...(checked.ok ? [] : checked.issues), ...(samePlace ? placeNotes : [])];
    if (!checked.ok || notes.length > 0) {
      dispatch({ type: "faults", notes: notes.filter(isFirstOfField) });
      return;
    }
    const own: RunRequest = record === null ? checked.request : { ...checked.request, record_id: record.id };
    const request = revised === null ? own : revisionOf(own, revised);
    tried.current = keyFor(JSON.stringify(request), tried.current, freshKey);
    setRan({
      print: fingerprint(named),
      timeLimit: named.options.timeLimit === "" ? config.defaults.time_limit : named.options.timeLimit,
      opened: false,
    });
    setRevises(null);
    handle.keepRestored();
    dispatch({ type: "faults", notes: [] });
    if (reading) job.clear();
    job.submit(request, tried.current.key);
  }

  // The address of the page names a job: it is followed, and the inputs it was made from are shown.
  const { open } = job;
  const asked = useRef(false);
  useEffect(() => {
    if (!mayAsk || asked.current) return;
    asked.current = true;
    const place = record?.id ?? null;
    if (openJob === null) {
      if (input.prefill !== null || record !== null) openUnlessDrafted(input.prefill, place);
      return;
    }
    open(openJob);
    void client.jobRequest(openJob).then((reply) => {
      if (!reply.ok) return;
      const made = formOf(reply.value);
      openUnlessDrafted(made, place);
      const timeLimit = made.options.timeLimit;
      setRan({ print: fingerprint({ ...made, rows: [...made.rows] }), timeLimit, opened: true });
    });
  }, [mayAsk, openJob, record, client, open, openUnlessDrafted, input.prefill]);

  const errors = useMemo(() => {
    const placed: Fault[] = placeNotes.map((note) => ({
      field: fieldOf(note.pointer, form.rows, form.site.way),
      text: note.text,
      switchTo: note.switchTo,
    }));
    return new Map(
      [...placed, ...editor.faults].flatMap((fault) => (fault.field === null ? [] : [[fault.field, fault]])),
    );
  }, [placeNotes, editor.faults, form.rows, form.site.way]);

  return {
    ...handle,
    job,
    jobId,
    saving,
    preview,
    lookNow,
    parts,
    errors,
    running,
    mayRun: !isForbidden(state),
    run,
    revises,
    setRevises,
    ran,
    stale: ran !== null && ran.print !== fingerprint(form),
    record: record ?? chosenRecord,
    chooseRecord: setChosenRecord,
  };
}

/** Said where a run is wanted before the page knows what the service allows. */
const NOT_READY: FieldNote = {
  pointer: "",
  code: "not-ready",
  text: "The quote service has not answered yet. Your inputs are kept; run the quote in a moment.",
  switchTo: null,
};

/** The key may read quotes and not make them; the page does not offer it again. */
function isForbidden(state: JobState): boolean {
  return (
    state.kind === "failed" &&
    state.cause.kind === "request" &&
    problemModel(state.cause.failure, { doing: "run" }).kind === "forbidden"
  );
}

/** One fault for each field is enough to put it right. */
function isFirstOfField(note: FieldNote, place: number, notes: readonly FieldNote[]): boolean {
  return notes.findIndex((other) => other.pointer === note.pointer) === place;
}

export type Page = ReturnType<typeof usePage>;
