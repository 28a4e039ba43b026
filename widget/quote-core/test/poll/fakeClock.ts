import type { PollClock } from "../../src";

/** A clock that stands until it is moved, and runs what falls due on the way, in order. */
export class FakeClock implements PollClock {
  #now = 0;
  #due: { readonly at: number; readonly then: () => void }[] = [];
  luck = 0.5;

  now(): number {
    return this.#now;
  }

  after(milliseconds: number, then: () => void): () => void {
    const entry = { at: this.#now + milliseconds, then };
    this.#due.push(entry);
    return () => {
      this.#due = this.#due.filter((other) => other !== entry);
    };
  }

  chance(): number {
    return this.luck;
  }

  /** Moves on, and lets every promise settle at each stop. */
  async advance(milliseconds: number): Promise<void> {
    const end = this.#now + milliseconds;
    await settled();
    for (;;) {
      const next = this.#due.filter(({ at }) => at <= end).sort((one, other) => one.at - other.at)[0];
      if (next === undefined) break;
      this.#due = this.#due.filter((entry) => entry !== next);
      this.#now = next.at;
      next.then();
      await settled();
    }
    this.#now = end;
    await settled();
  }
}

/** Lets what waits for promises run, without any time passing. */
export async function settled(): Promise<void> {
  for (let turns = 0; turns < 10; turns++) await Promise.resolve();
}
