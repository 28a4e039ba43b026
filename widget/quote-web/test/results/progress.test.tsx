import { act, fireEvent, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { mixed, running } from "../../../quote-core/test/fixtures/quotes";
import { finished, propsOf } from "../gallery/states";
import { open } from "./page";

function costing(best_cost: number) {
  const detail = running.progress_detail;
  if (detail === null) throw new Error("The job has no detail.");
  const status = { ...running, progress_detail: { ...detail, best_cost } };
  return propsOf({ kind: "running", status, stopping: false });
}

function spoken(): string | null | undefined {
  return screen.getAllByRole("status")[0]?.textContent;
}

function wait(milliseconds: number): void {
  act(() => {
    vi.advanceTimersByTime(milliseconds);
  });
}

describe("a job under way", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("speaks at most once in five seconds, and then says the latest", () => {
    const { become } = open(propsOf({ kind: "empty", afterErrors: false }));
    become(costing(90_000));
    wait(0);
    expect(spoken()).toBe("Proving that nothing is cheaper. Best cost so far £90,000.00.");
    become(costing(80_000));
    wait(2000);
    become(costing(70_000));
    wait(2999);
    expect(spoken()).toContain("£90,000.00");
    wait(1);
    expect(spoken()).toContain("£70,000.00");
  });

  it("announces the end at once", () => {
    const { become } = open(propsOf({ kind: "empty", afterErrors: false }));
    become(costing(90_000));
    wait(0);
    become(finished(mixed));
    wait(0);
    expect(spoken()).toContain("Quote ready.");
  });

  it("shows the last five lines of its log, and all of them when asked", () => {
    open(costing(1));
    const lines = () => screen.getAllByRole("listitem").filter((line) => line.closest(".log") !== null);
    expect(lines()).toHaveLength(5);
    expect(lines()[0]?.textContent).toContain("Ranked 28 banks");
    fireEvent.click(screen.getByRole("button", { name: "Show 2 earlier steps" }));
    expect(lines()).toHaveLength(7);
    expect(screen.getByRole("button", { name: "Hide earlier steps", expanded: true })).toBeTruthy();
  });

  it("says which step it is at", () => {
    open(costing(1));
    expect(document.querySelector("[aria-current='step']")?.textContent).toBe("Search");
    expect(screen.getByText("Locate").textContent).toBe("Locate, done");
  });

  it("can be stopped once", () => {
    const { asked, become } = open(costing(1));
    fireEvent.click(screen.getByRole("button", { name: "Stop and keep best" }));
    expect(asked.onStop).toHaveBeenCalledOnce();
    become(propsOf({ kind: "running", status: running, stopping: true }));
    fireEvent.click(screen.getByRole("button", { name: "Stopping…" }));
    expect(asked.onStop).toHaveBeenCalledOnce();
  });

  it("cannot be stopped before it has been taken", () => {
    const { asked } = open(propsOf({ kind: "running", status: null, stopping: false }));
    const stop = screen.getByRole("button", { name: "Stop and keep best" });
    expect(stop.getAttribute("aria-disabled")).toBe("true");
    fireEvent.click(stop);
    expect(asked.onStop).not.toHaveBeenCalled();
  });

  it("holds the place of the rows to come", () => {
    open(costing(1));
    expect(screen.getByRole("region", { name: "Allocation, loading" }).getAttribute("aria-busy")).toBe(
      "true",
    );
  });
});
