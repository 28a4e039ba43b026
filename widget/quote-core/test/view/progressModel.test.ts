import { describe, expect, it } from "vitest";
import { earlierSteps, progressModel, type JobStatus } from "../../src";
import { running, statusOf } from "../fixtures/quotes";

function at(change: Partial<JobStatus>): JobStatus {
  return { ...running, progress_log: [], progress_detail: null, ...change };
}

const preparing = { phase: "preparing", best_cost: null, bound: null, gap: null, elapsed: "PT0.1S" } as const;

function now(status: JobStatus | null): string {
  const model = progressModel(status, false, null);
  return `${model.steps.find(({ state }) => state === "now")?.name ?? "none"}: ${model.phase}`;
}

describe("the progress of a job", () => {
  it("walks through its four steps", () => {
    const [line] = running.progress_log;
    if (line === undefined) throw new Error("The log is empty.");
    expect(now(null)).toBe("none: Handing in the quote");
    expect(now(statusOf(null, { status: "pending" }))).toBe("none: Waiting for its turn");
    expect(now(at({}))).toBe("Locate: Locating the site");
    expect(now(at({ progress_detail: preparing, progress_log: [line] }))).toBe(
      "Options: Listing the lawful ways to meet each habitat",
    );
    expect(now(at({ progress_detail: { ...preparing, phase: "solving" } }))).toBe(
      "Search: Searching for the cheapest plan",
    );
    expect(now(running)).toBe("Search: Proving that nothing is cheaper");
    expect(
      now(at({ progress_detail: { ...preparing, phase: "solving", best_cost: 1, bound: 1, gap: 0 } })),
    ).toBe("Check: Checking the plan");
  });

  it("prints the best cost, the gap and the time", () => {
    expect(progressModel(running, false, "PT5S")).toMatchObject({
      best: "£76,629.00",
      gap: "0.6 %",
      elapsed: "3 s",
      limit: "Stops by itself after 5 s",
      canStop: true,
    });
  });

  it("gives no gap while no bound is known", () => {
    const boundless = at({
      progress_detail: { ...preparing, phase: "solving", best_cost: 1, bound: 0, gap: 1 },
    });
    expect(progressModel(boundless, false, null).gap).toBe("–");
  });

  it("lets the time go on between two words of the service", () => {
    expect(progressModel(running, false, null, 8).elapsed).toBe("11 s");
  });

  it("has a dash for what is not known yet", () => {
    expect(progressModel(null, false, null)).toMatchObject({
      best: "–",
      gap: "–",
      elapsed: "–",
      limit: null,
      canStop: false,
    });
  });

  it("says that it is stopping until it has stopped", () => {
    const model = progressModel(running, true, null);
    expect(model.phase).toBe("Stopping…");
    expect(model.spoken).toBe("Stopping…. Best cost so far £76,629.00.");
  });

  it("offers the lines before the last ones", () => {
    expect(earlierSteps(1, false)).toBe("Show 1 earlier step");
    expect(earlierSteps(2, false)).toBe("Show 2 earlier steps");
    expect(earlierSteps(2, true)).toBe("Hide earlier steps");
  });
});
