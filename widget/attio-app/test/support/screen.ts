import { act } from "react";
import type { ReactElement } from "react";
import { type TestInstance, createRoot } from "test-renderer";
import { vi } from "vitest";

// React asks tests to say that they let it finish its work.
Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

/** What Attio would draw. */
export class Screen {
  readonly #root = createRoot();

  async show(element: ReactElement): Promise<this> {
    await act(async () => {
      this.#root.render(element);
      await Promise.resolve();
    });
    return this;
  }

  async close(): Promise<void> {
    await act(async () => {
      this.#root.unmount();
      await Promise.resolve();
    });
  }

  /** The components of this name, in reading order. */
  all(type: string): TestInstance[] {
    return this.#root.container.queryAll((instance) => instance.type === type);
  }

  one(type: string): TestInstance {
    const [found] = this.all(type);
    if (found === undefined) throw new Error(`There is no ${type} in: ${this.text()}`);
    return found;
  }

  /** Every word on it, as far as a person reads it, and the labels of buttons. */
  text(): string {
    return wordsOf(this.#root.container).join(" | ");
  }

  /** Presses what bears this label. */
  async press(label: string): Promise<void> {
    const [found] = this.#root.container.queryAll(({ props }) => props["label"] === label);
    if (found === undefined) throw new Error(`There is no "${label}" in: ${this.text()}`);
    await this.does(found.props["onClick"] as () => void);
  }

  /** Does something that makes it change. */
  async does(what: () => unknown): Promise<void> {
    await act(async () => {
      await what();
    });
  }

  /** Waits until it holds, while answers come in. */
  async until(holds: () => void): Promise<void> {
    await vi.waitFor(
      async () => {
        await act(async () => {
          await new Promise((turn) => setImmediate(turn));
        });
        holds();
      },
      { timeout: 10_000, interval: 5 },
    );
  }
}

const WORDS = ["title", "label", "description", "text", "actionLabel", "suffix"];

function wordsOf(instance: TestInstance): string[] {
  const own = WORDS.map((name) => instance.props[name] as unknown).filter((word) => typeof word === "string");
  const inner = instance.children.flatMap((child) => (typeof child === "string" ? [child] : wordsOf(child)));
  return [...own, ...inner];
}
