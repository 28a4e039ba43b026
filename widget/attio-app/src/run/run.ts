import {
  type JobEvent,
  type JobState,
  type JobStatus,
  type Poll,
  type PollClock,
  type PollReading,
  type RunRequest,
  idle,
  isOver,
  jobReducer,
  poll,
  pollPolicy,
  problemModel,
} from "quote-core";

import type { Trouble } from "../answer";
import { quotesChanged } from "../refresh";
import cancelQuote from "../server/cancel-quote.server";
import readQuote from "../server/read-quote.server";
import startQuote from "../server/start-quote.server";

/** How a run stands. What keeps the service from being called at all is no state of a job, and stands beside it. */
export interface RunSnapshot {
  readonly job: JobState;
  readonly trouble: Trouble | null;
  /** The seconds until a busy service is asked again, while that is waited for. */
  readonly waiting: number | null;
}

/** How long a job may take by default. Where a service allows more, it is only given up too early, and can be resumed. */
const JOB_TIME = 5 * 60_000;
const IN_FLIGHT_WAIT = 2;
const MOST_TRIES = 4;

export const systemClock: PollClock = {
  now: () => Date.now(),
  after: (milliseconds, then) => {
    const timer = setTimeout(then, milliseconds);
    return () => {
      clearTimeout(timer);
    };
  },
  chance: () => Math.random(),
};

/** The quote that is being made for a record. It goes on while its dialog is closed. */
export class Run {
  readonly #recordId: string;
  readonly #clock: PollClock;
  readonly #listeners = new Set<() => void>();
  #snapshot: RunSnapshot = { job: idle, trouble: null, waiting: null };
  #poll: Poll | null = null;
  /** What was handed in last, while it is not known whether it arrived. */
  #unanswered: { readonly text: string; readonly key: string } | null = null;

  constructor(recordId: string, clock: PollClock) {
    this.#recordId = recordId;
    this.#clock = clock;
  }

  readonly snapshot = (): RunSnapshot => this.#snapshot;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  /** Hands a request for the record in, and follows its job. */
  async start(wanted: RunRequest): Promise<void> {
    if (this.#snapshot.job.kind === "submitting" || this.#snapshot.job.kind === "live") return;
    const request = { ...wanted, record_id: this.#recordId };
    const key = this.#keyFor(JSON.stringify(request));
    this.#clear();
    this.#tell({ kind: "submitted", key });
    for (let tries = 1; ; tries += 1) {
      const answer = await startQuote(request, key);
      if (answer.kind === "answer") {
        this.#unanswered = null;
        this.#tell({ kind: "accepted", key, accepted: answer.value });
        this.#follow(answer.value.job_id);
        quotesChanged(this.#recordId);
        return;
      }
      const seconds = tries < MOST_TRIES ? waitAfter(answer) : null;
      if (seconds === null) {
        this.#refuse(answer, key);
        return;
      }
      this.#show({ waiting: seconds });
      await new Promise<void>((over) => this.#clock.after(seconds * 1_000, over));
      this.#show({ waiting: null });
    }
  }

  /** Follows a job that was started elsewhere. */
  open(jobId: string): void {
    this.#clear();
    this.#tell({ kind: "opened", jobId });
    this.#follow(jobId);
  }

  /** Asks the job to stop and keep its best plan. */
  async stop(): Promise<void> {
    const { job } = this.#snapshot;
    if (job.kind !== "live") return;
    const { jobId } = job;
    this.#tell({ kind: "stop-asked", jobId });
    const answer = await cancelQuote(jobId);
    if (answer.kind === "answer") this.#poll?.readNow();
    else this.#tell({ kind: "stop-refused", jobId });
  }

  /** Asks after a job that was lost. Nothing is handed in again. */
  checkAgain(): void {
    this.#tell({ kind: "checked-again" });
    this.#poll?.checkAgain();
  }

  /** Handing the same in again keeps its key, so that one job comes of it at most. */
  #keyFor(text: string): string {
    if (this.#unanswered?.text !== text) {
      const chance = (): string => this.#clock.chance().toString(36).slice(2);
      this.#unanswered = { text, key: `attio-${this.#clock.now().toString(36)}-${chance()}${chance()}` };
    }
    return this.#unanswered.key;
  }

  #follow(jobId: string): void {
    this.#poll = poll(
      pollPolicy(JOB_TIME),
      this.#clock,
      () => this.#read(jobId),
      () => {
        this.#tell({ kind: "lost", jobId });
      },
    );
  }

  async #read(jobId: string): Promise<PollReading> {
    const answer = await readQuote(jobId);
    if (answer.kind === "answer") return this.#take(answer.value, answer.retryAfter);
    if (answer.kind === "unreachable") return { kind: "failed", retryAfter: null };
    if (answer.kind === "problem") {
      if (![401, 403, 404].includes(answer.problem.status))
        return { kind: "failed", retryAfter: answer.retryAfter };
      this.#tell({ kind: "gone", jobId, failure: answer });
    } else {
      this.#show({ job: idle, trouble: answer });
    }
    return { kind: "over" };
  }

  #take(status: JobStatus, retryAfter: number | null): PollReading {
    this.#tell({ kind: "read", status });
    if (!isOver(status)) return { kind: "live", retryAfter };
    quotesChanged(this.#recordId);
    return { kind: "over" };
  }

  #refuse(trouble: Trouble, key: string): void {
    if (trouble.kind === "problem" || trouble.kind === "unreachable") {
      this.#tell({ kind: "refused", key, failure: trouble });
    } else {
      this.#show({ job: idle, trouble });
    }
  }

  #clear(): void {
    this.#poll?.stop();
    this.#poll = null;
    this.#snapshot = { job: idle, trouble: null, waiting: null };
  }

  #tell(event: JobEvent): void {
    this.#show({ job: jobReducer(this.#snapshot.job, event) });
  }

  #show(change: Partial<RunSnapshot>): void {
    this.#snapshot = { ...this.#snapshot, ...change };
    for (const listener of [...this.#listeners]) listener();
  }
}

/** The seconds after which the same request may be sent again by itself; null where that would change nothing. */
function waitAfter(trouble: Trouble): number | null {
  if (trouble.kind !== "problem") return null;
  const { kind, retry } = problemModel(trouble, { doing: "run", host: "attio" });
  if (kind === "continue") return IN_FLIGHT_WAIT;
  return kind === "busy" && retry.kind === "wait" ? retry.seconds : null;
}

const runs = new Map<string, Run>();

/** The one run of a record, so that a dialog that is opened again finds it. */
export function runOf(recordId: string): Run {
  const known = runs.get(recordId) ?? new Run(recordId, systemClock);
  runs.set(recordId, known);
  return known;
}
