import type { ProblemModel } from "quote-core";
import { useCallback, useEffect, useRef, useState } from "react";

/** Something that is not answered now and will be asked again. */
export interface Outage {
  readonly model: ProblemModel;
  /** Until it is asked again by itself; null where only a person can go on. */
  readonly seconds: number | null;
}

export interface Retry {
  readonly outage: Outage | null;
  /** Plans to ask again as the problem says; false where it says that asking again is over. */
  readonly plan: (model: ProblemModel, again: () => void) => boolean;
  /** Leaves it to a person to ask again. */
  readonly hold: (model: ProblemModel, again: () => void) => void;
  readonly now: () => void;
  /** To be told of every success, so that the next outage starts from the shortest wait. */
  readonly clear: () => void;
}

const BACKOFF = [2, 4, 8, 16, 30] as const;

/** Waits after what could not be answered, counting down where everybody can see it. */
export function useRetry(): Retry {
  const [outage, setOutage] = useState<Outage | null>(null);
  const again = useRef<(() => void) | null>(null);
  const tries = useRef(0);

  const now = useCallback(() => {
    const action = again.current;
    again.current = null;
    setOutage(null);
    action?.();
  }, []);

  const wait = useCallback((model: ProblemModel, seconds: number | null, action: () => void): void => {
    again.current = action;
    setOutage({ model, seconds });
  }, []);

  const plan = useCallback(
    (model: ProblemModel, action: () => void): boolean => {
      const seconds = waitOf(model, tries.current);
      if (seconds === "over") return false;
      tries.current++;
      wait(model, seconds, action);
      return true;
    },
    [wait],
  );

  const hold = useCallback(
    (model: ProblemModel, action: () => void): void => {
      wait(model, null, action);
    },
    [wait],
  );

  const clear = useCallback(() => {
    again.current = null;
    tries.current = 0;
    setOutage(null);
  }, []);

  const left = outage?.seconds ?? null;
  useEffect(() => {
    if (left === null) return;
    const timer = setTimeout(() => {
      if (left <= 1) now();
      else setOutage((one) => (one === null ? null : { ...one, seconds: left - 1 }));
    }, 1000);
    return () => {
      clearTimeout(timer);
    };
  }, [left, now]);

  return { outage, plan, hold, now, clear };
}

/** How long to wait before the next try; null where a person must act first. */
export function waitOf(model: ProblemModel, tries: number): number | null | "over" {
  const { retry } = model;
  switch (retry.kind) {
    case "wait":
      return tries < retry.tries ? retry.seconds : "over";
    case "backoff":
      return BACKOFF[Math.min(tries, BACKOFF.length - 1)] ?? 30;
    case "key":
      return null;
    case "none":
      return "over";
    default:
      return retry satisfies never;
  }
}
