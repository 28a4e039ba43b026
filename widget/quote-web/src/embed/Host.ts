import type { EditorMessage, FrameRecord, HostMessage, Prefill } from "quote-core";
import { judgeMessage, targetsOf } from "quote-core";

/** What the page knows of the one that frames it. */
export interface HostState {
  /** The record that the page is for; null until the host has said it. */
  readonly record: FrameRecord | null;
  readonly prefill: Prefill | null;
  /** Why a message was not taken, in words. */
  readonly refusal: string | null;
  /** The host wants to close the page. */
  readonly closing: boolean;
}

export interface HostDoors {
  /** This window, and the one that frames it. */
  readonly self: Pick<Window, "addEventListener" | "removeEventListener">;
  readonly parent: Pick<Window, "postMessage">;
  readonly onToken: (token: string) => void;
  readonly now: () => number;
}

/** A session is renewed a minute before its end. */
const AHEAD = 60_000;
/** How long the host may take to bring a new session. */
const PATIENCE = 10_000;

/** Speaks with the page that frames this one, by the rules of `quote-core`: what is not from it changes nothing. */
export class Host {
  readonly #doors: HostDoors;
  #parents: readonly string[] = [];
  #state: HostState = { record: null, prefill: null, refusal: null, closing: false };
  #renewal: ReturnType<typeof setTimeout> | undefined;
  readonly #waiting = new Set<(token: string | null) => void>();
  readonly #listeners = new Set<() => void>();

  constructor(doors: HostDoors) {
    this.#doors = doors;
  }

  /** Listens to these origins from now on, and tells them that the page is there. */
  start(parents: readonly string[]): void {
    this.#parents = parents;
    this.#doors.self.addEventListener("message", this.#hear);
    this.post({ bng: 1, type: "ready" });
  }

  stop(): void {
    this.#doors.self.removeEventListener("message", this.#hear);
    clearTimeout(this.#renewal);
  }

  /** To the exact origins that may hear it, never to anybody. */
  post(message: EditorMessage): void {
    for (const origin of targetsOf(message, this.#parents, this.#state.record)) {
      this.#doors.parent.postMessage(message, origin);
    }
  }

  /** Asks the host for another session; null where it brings none. */
  readonly freshToken = (): Promise<string | null> =>
    new Promise((resolve) => {
      const settle = (token: string | null): void => {
        clearTimeout(timer);
        this.#waiting.delete(settle);
        resolve(token);
      };
      const timer = setTimeout(() => {
        settle(null);
      }, PATIENCE);
      this.#waiting.add(settle);
      this.post({ bng: 1, type: "session-expiring" });
    });

  /** The session lasts until then; a new one is asked for in time. */
  readonly expiresAt = (instant: string): void => {
    clearTimeout(this.#renewal);
    const wait = Date.parse(instant) - this.#doors.now() - AHEAD;
    if (Number.isNaN(wait)) return;
    this.#renewal = setTimeout(
      () => {
        this.post({ bng: 1, type: "session-expiring" });
      },
      Math.max(0, wait),
    );
  };

  readonly stay = (): void => {
    this.#put({ closing: false });
  };

  readonly close = (): void => {
    this.#put({ closing: false });
    this.post({ bng: 1, type: "close" });
  };

  readonly state = (): HostState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  readonly #hear = (event: MessageEvent<unknown>): void => {
    const frame = { parent: this.#doors.parent, parents: this.#parents, record: this.#state.record };
    const answer = judgeMessage(event, frame);
    switch (answer.kind) {
      case "take":
        this.#take(answer.message, answer.record);
        break;
      case "refuse":
        this.#put({ refusal: answer.text });
        break;
      case "ignore":
        break;
      default:
        answer satisfies never;
    }
  };

  #take(message: HostMessage, record: FrameRecord | null): void {
    switch (message.type) {
      case "init":
        this.#token(message.token, message.expires_at);
        this.#put({ record, prefill: message.prefill ?? null, refusal: null });
        break;
      case "session":
        this.#token(message.token, message.expires_at);
        break;
      case "close-requested":
        this.#put({ closing: true });
        break;
      default:
        message satisfies never;
    }
  }

  #token(token: string, expires: string): void {
    this.#doors.onToken(token);
    this.expiresAt(expires);
    for (const settle of [...this.#waiting]) settle(token);
  }

  #put(change: Partial<HostState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}
