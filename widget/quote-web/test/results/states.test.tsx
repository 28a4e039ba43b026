import { describe, expect, it } from "vitest";
import { states } from "../gallery/states";
import { expectNoFindings, open } from "./page";

/** One of each make of page; the others differ in words alone. */
const makes = ["empty", "loading", "running", "stale", "shortfall", "undecided", "failed", "saved"];

it.each(makes)("gives axe nothing to find in the state %s", async (name) => {
  const props = states[name];
  if (props === undefined) throw new Error(`There is no state (${name}).`);
  await expectNoFindings(open(props).container);
});

describe.each(Object.entries(states))("the state %s", (_, props) => {
  it("prints no code, no empty value and no style of its own", () => {
    const { container } = open(props);
    expect(container.textContent).not.toMatch(/undefined|null|NaN|\[object|urn:bng/u);
    expect(container.querySelectorAll("[style]")).toHaveLength(0);
  });

  it("names every panel", () => {
    const { container } = open(props);
    const unnamed = [...container.querySelectorAll("section, figure")].filter(
      (panel) => !panel.hasAttribute("aria-label") && !panel.hasAttribute("aria-labelledby"),
    );
    expect(unnamed).toEqual([]);
    expect(container.querySelector("h2")).not.toBeNull();
  });
});
