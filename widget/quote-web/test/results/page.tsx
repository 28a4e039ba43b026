import { cleanup, render } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { afterEach, expect, vi, type Mock } from "vitest";
import type { ResultsActions, ResultsProps } from "../../src/results/props";
import { Results } from "../../src/results/Results";
import { noActions } from "../gallery/states";

// A whole page takes axe its time where there is no browser behind it.
vi.setConfig({ testTimeout: 60_000 });
afterEach(cleanup);

export type Spies = { readonly [name in keyof ResultsActions]: Mock };

export function spies(): Spies {
  return Object.fromEntries(Object.keys(noActions).map((name) => [name, vi.fn()])) as Spies;
}

/** The results as a reader has them before them, with everything that they ask for counted. */
export function open(props: ResultsProps) {
  const asked = spies();
  const at = (next: ResultsProps) => (
    <main className="results">
      <h1>Quote editor</h1>
      <Results {...next} actions={asked} />
    </main>
  );
  const page = render(at(props));
  return {
    user: userEvent.setup(),
    asked,
    container: page.container,
    become: (next: ResultsProps) => {
      page.rerender(at(next));
    },
  };
}

/** Colours are judged in a browser: without a layout there are none to see. */
export async function expectNoFindings(container: Element): Promise<void> {
  const { violations } = await axe.run(container, { rules: { "color-contrast": { enabled: false } } });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
}
