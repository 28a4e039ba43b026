import type { PollClock } from "quote-core";

interface Due {
  readonly at: number;
  readonly then: () => void;
}

/** A clock that a test moves. */
export class MovableClock implements PollClock {
  #now = 0;
  readonly #waiting = new Set<Due>();

  now(): number {
    return this.#now;
  }

  after(milliseconds: number, then: () => void): () => void {
    const due = { at: this.#now + milliseconds, then };
    this.#waiting.add(due);
    return () => {
      this.#waiting.delete(due);
    };
  }

  chance(): number {
    return 0.5;
  }

  /** Moves on step by step, and lets what each step starts come to rest. */
  async advance(milliseconds: number): Promise<void> {
    const end = this.#now + milliseconds;
    await settled();
    for (let next = this.#next(end); next !== undefined; next = this.#next(end)) {
      this.#waiting.delete(next);
      this.#now = next.at;
      next.then();
      await settled();
    }
    this.#now = end;
  }

  #next(end: number): Due | undefined {
    return [...this.#waiting].filter(({ at }) => at <= end).sort((one, other) => one.at - other.at)[0];
  }
}

/** Every promise that waits for nothing but other promises has been kept by then. */
async function settled(): Promise<void> {
  await new Promise((done) => setImmediate(done));
}
