import { backoff } from "./backoff";

/** How often a job is asked after; all in milliseconds. */
export interface PollPolicy {
  readonly first: number;
  readonly every: number;
  /** After `slowAfter` the steps are longer. */
  readonly slowAfter: number;
  readonly slow: number;
  /** What a `Retry-After` of the service may ask for. */
  readonly shortest: number;
  readonly longest: number;
  /** After so many failures in a row, or so much time, the job counts as lost. */
  readonly mostFailures: number;
  readonly patience: number;
}

/** The job's own time limit and a minute more; `every` is the service's poll interval. */
export function pollPolicy(jobTime: number, every = 2_000): PollPolicy {
  return {
    first: 500,
    every,
    slowAfter: 60_000,
    slow: 5_000,
    shortest: 1_000,
    longest: 30_000,
    mostFailures: 10,
    patience: jobTime + 60_000,
  };
}

/** Time and chance, which come from outside so that tests can make them. */
export interface PollClock {
  /** Milliseconds from any fixed point on. */
  now(): number;
  /** Calls `then` after so many milliseconds; the answer calls it off. */
  after(milliseconds: number, then: () => void): () => void;
  /** A number from 0 to 1. */
  chance(): number;
}

/** What one reading brought. */
export type PollReading =
  | { readonly kind: "live"; readonly retryAfter: number | null }
  | { readonly kind: "over" }
  /** No answer, or none of the service's; `retryAfter` in seconds where it named one. */
  | { readonly kind: "failed"; readonly retryAfter: number | null };

/** Reads once, and hands what it read to whoever wants it. What it throws counts as no answer. */
export type PollRead = () => Promise<PollReading>;

/** A poll that goes on by itself. */
export interface Poll {
  /** Nothing is read while the page is hidden; it is read at once when it is shown again. */
  setHidden(hidden: boolean): void;
  /** Begins again after the job was lost. Nothing is handed in anew. */
  checkAgain(): void;
  /** Reads at once, in place of the next reading. */
  readNow(): void;
  stop(): void;
}

/** Asks after a job until it is over; `onLost` is told when it gives up. One reading is under way at most. */
export function poll(policy: PollPolicy, clock: PollClock, read: PollRead, onLost: () => void): Poll {
  return new Polling(policy, clock, read, onLost);
}

class Polling implements Poll {
  readonly #policy: PollPolicy;
  readonly #clock: PollClock;
  readonly #read: PollRead;
  readonly #onLost: () => void;
  #begun: number;
  #failures = 0;
  #state: "going" | "lost" | "ended" = "going";
  #reading = false;
  #hidden = false;
  /** A reading that was due while the page was hidden or another was under way. */
  #due = false;
  #callOff: (() => void) | null = null;

  constructor(policy: PollPolicy, clock: PollClock, read: PollRead, onLost: () => void) {
    this.#policy = policy;
    this.#clock = clock;
    this.#read = read;
    this.#onLost = onLost;
    this.#begun = clock.now();
    this.#wait(policy.first);
  }

  setHidden(hidden: boolean): void {
    const shown = this.#hidden && !hidden;
    this.#hidden = hidden;
    if (hidden) {
      this.#forget();
    } else if (shown) {
      this.readNow();
    }
  }

  checkAgain(): void {
    if (this.#state !== "lost") return;
    this.#state = "going";
    this.#failures = 0;
    this.#begun = this.#clock.now();
    this.readNow();
  }

  readNow(): void {
    this.#forget();
    this.#now();
  }

  stop(): void {
    this.#state = "ended";
    this.#forget();
  }

  #wait(milliseconds: number): void {
    this.#forget();
    this.#callOff = this.#clock.after(milliseconds, () => {
      this.#callOff = null;
      this.#now();
    });
  }

  #forget(): void {
    this.#callOff?.();
    this.#callOff = null;
  }

  #now(): void {
    if (this.#state !== "going") return;
    if (this.#reading || this.#hidden) {
      this.#due = true;
      return;
    }
    this.#due = false;
    this.#reading = true;
    const settle = (reading: PollReading): void => {
      this.#reading = false;
      this.#after(reading);
    };
    this.#read().then(settle, () => {
      settle({ kind: "failed", retryAfter: null });
    });
  }

  #after(reading: PollReading): void {
    if (this.#state !== "going") return;
    if (reading.kind === "over") {
      this.stop();
      return;
    }
    this.#failures = reading.kind === "failed" ? this.#failures + 1 : 0;
    if (this.#isHopeless()) {
      this.#state = "lost";
      this.#forget();
      this.#onLost();
    } else if (this.#due) {
      this.#now();
    } else {
      this.#wait(this.#step(reading.retryAfter));
    }
  }

  #isHopeless(): boolean {
    return this.#failures >= this.#policy.mostFailures || this.#elapsed() >= this.#policy.patience;
  }

  #elapsed(): number {
    return this.#clock.now() - this.#begun;
  }

  #step(retryAfter: number | null): number {
    const { shortest, longest, slowAfter, slow, every } = this.#policy;
    if (retryAfter !== null) return Math.min(longest, Math.max(shortest, retryAfter * 1_000));
    if (this.#failures > 0) return backoff(this.#failures, () => this.#clock.chance());
    return this.#elapsed() >= slowAfter ? slow : every;
  }
}
