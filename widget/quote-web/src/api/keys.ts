/** What the page shows of the question for a key; null while nobody asks. */
export interface KeyQuestion {
  readonly wasRefused: boolean;
}

/** Between the client, which wants a key, and the page, which asks a person for one. Keeps none. */
export class KeyDesk {
  #question: KeyQuestion | null = null;
  #answer: ((key: string | null) => void) | null = null;
  readonly #listeners = new Set<() => void>();

  readonly ask = (wasRefused: boolean): Promise<string | null> =>
    new Promise((resolve) => {
      this.#answer?.(null);
      this.#answer = resolve;
      this.#put({ wasRefused });
    });

  readonly give = (key: string | null): void => {
    const answer = this.#answer;
    this.#answer = null;
    this.#put(null);
    answer?.(key);
  };

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  readonly question = (): KeyQuestion | null => this.#question;

  #put(question: KeyQuestion | null): void {
    this.#question = question;
    for (const listener of this.#listeners) listener();
  }
}
