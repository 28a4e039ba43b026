import type { Config, FieldNote, JobState, Poll, PollClock, PollReading, RunRequest } from "quote-core";
import { idle, isOver, jobReducer, poll, pollPolicy, problemModel, seconds } from "quote-core";
import { useCallback, useEffect, useReducer, useRef } from "react";
import type { Client } from "../api/client";
import type { Outage } from "./useRetry";
import { useRetry } from "./useRetry";

export interface Job {
  readonly state: JobState;
  /** Hands the request in. The same key stands for the same form, however often it is sent. */
  readonly submit: (request: RunRequest, key: string) => void;
  /** Follows a job from before. */
  readonly open: (jobId: string) => void;
  readonly stop: () => void;
  readonly checkAgain: () => void;
  /** Reads the job once more, such as after it was saved. */
  readonly refresh: () => void;
  readonly clear: () => void;
  readonly outage: Outage | null;
  readonly retryNow: () => void;
}

/** While the service still works on the first of two equal requests. */
const STILL_BEING_TAKEN = 1000;
/** Where the service does not say how long a job may take. */
const USUAL_JOB_TIME = 120;

const clock: PollClock = {
  now: () => performance.now(),
  after: (milliseconds, then) => {
    const timer = setTimeout(then, milliseconds);
    return () => {
      clearTimeout(timer);
    };
  },
  chance: () => Math.random(),
};

/** Hands a request in and follows its job to its end; a reload, a lost answer or a pause loses nothing. */
export function useJob(
  client: Client,
  config: Config | null,
  onFields: (notes: readonly FieldNote[]) => void,
): Job {
  const [state, dispatch] = useReducer(jobReducer, idle);
  const { outage, plan, now, clear: clearOutage } = useRetry();
  const polling = useRef<Poll | null>(null);
  const awaited = useRef<string | null>(null);
  const limits = config?.limits;

  const send = useCallback(
    async function attempt(request: RunRequest, key: string): Promise<void> {
      const reply = await client.run(request, key);
      if (awaited.current !== key) return;
      if (reply.ok) {
        clearOutage();
        dispatch({ kind: "accepted", key, accepted: reply.value });
        return;
      }
      const model = problemModel(
        reply.failure,
        limits === undefined ? { doing: "run" } : { doing: "run", limits },
      );
      const again = (): void => void attempt(request, key);
      if (model.kind === "continue") {
        setTimeout(again, STILL_BEING_TAKEN);
      } else if (model.kind === "fields") {
        clearOutage();
        dispatch({ kind: "cleared" });
        onFields(model.fields);
      } else if (!plan(model, again)) {
        clearOutage();
        dispatch({ kind: "refused", key, failure: reply.failure });
      }
    },
    [client, limits, plan, clearOutage, onFields],
  );

  const submit = useCallback(
    (request: RunRequest, key: string) => {
      awaited.current = key;
      dispatch({ kind: "submitted", key });
      void send(request, key);
    },
    [send],
  );

  const watched = state.kind === "live" || state.kind === "lost" ? state.jobId : null;
  const jobTime = seconds(limits?.job_time) ?? USUAL_JOB_TIME;
  const interval = seconds(config?.poll_interval);
  useEffect(() => {
    if (watched === null) return;
    const read = async (): Promise<PollReading> => {
      const reply = await client.status(watched);
      if (reply.ok) {
        dispatch({ kind: "read", status: reply.value });
        return isOver(reply.value) ? { kind: "over" } : { kind: "live", retryAfter: reply.retryAfter };
      }
      const { retry } = problemModel(reply.failure, { doing: "read" });
      if (retry.kind === "wait" || retry.kind === "backoff")
        return { kind: "failed", retryAfter: retry.kind === "wait" ? retry.seconds : null };
      dispatch({ kind: "gone", jobId: watched, failure: reply.failure });
      return { kind: "over" };
    };
    const policy = pollPolicy(jobTime * 1000, interval === null ? undefined : interval * 1000);
    const started = poll(policy, clock, read, () => {
      dispatch({ kind: "lost", jobId: watched });
    });
    polling.current = started;
    const onVisibility = (): void => {
      started.setHidden(document.hidden);
    };
    onVisibility();
    document.addEventListener("visibilitychange", onVisibility);
    return () => {
      document.removeEventListener("visibilitychange", onVisibility);
      polling.current = null;
      started.stop();
    };
  }, [client, watched, jobTime, interval]);

  const open = useCallback((jobId: string) => {
    awaited.current = null;
    dispatch({ kind: "opened", jobId });
  }, []);

  const stop = useCallback(() => {
    if (state.kind === "submitting") {
      awaited.current = null;
      clearOutage();
      dispatch({ kind: "cleared" });
    }
    if (state.kind !== "live") return;
    const { jobId } = state;
    dispatch({ kind: "stop-asked", jobId });
    void client.cancel(jobId).then((reply) => {
      if (reply.ok) polling.current?.readNow();
      else dispatch({ kind: "stop-refused", jobId });
    });
  }, [client, state, clearOutage]);

  const checkAgain = useCallback(() => {
    dispatch({ kind: "checked-again" });
    polling.current?.checkAgain();
  }, []);

  const doneId = state.kind === "done" ? state.jobId : null;
  const refresh = useCallback(() => {
    if (doneId === null) return;
    void client.status(doneId).then((reply) => {
      if (reply.ok) dispatch({ kind: "read", status: reply.value });
    });
  }, [client, doneId]);

  const clear = useCallback(() => {
    awaited.current = null;
    clearOutage();
    dispatch({ kind: "cleared" });
  }, [clearOutage]);

  return { state, submit, open, stop, checkAgain, refresh, clear, outage, retryNow: now };
}
