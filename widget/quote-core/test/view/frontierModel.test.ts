import { describe, expect, it } from "vitest";
import { frontierModel, type Result } from "../../src";
import { limited, mixed, reference, typical } from "../fixtures/quotes";

type Point = NonNullable<Result["frontier"]>[number];

function changed(result: Result, banks: number, change: Partial<Point>): Result {
  const frontier = (result.frontier ?? []).map((point) =>
    point.banks === banks ? { ...point, ...change } : point,
  );
  return { ...result, frontier };
}

describe("what more banks would save", () => {
  it("prints every figure as sent and marks the plan", () => {
    const model = frontierModel(typical);
    expect(model?.rows.map(({ banks, cost, saves, note }) => [banks, cost, saves, note])).toEqual([
      ["1", "£296,395.50", "", ""],
      ["2", "£204,755.88", "£91,639.62", ""],
      ["3", "£191,723.50", "£13,032.38", ""],
      ["4", "£190,382.88", "£1,340.62", ""],
      ["5", "£190,249.63", "£133.25", "This plan"],
      ["6", "£190,249.63", "£0.00", ""],
    ]);
    expect(model?.rows.map(({ chosen }) => chosen)).toEqual([false, false, false, false, true, false]);
  });

  it("says what the last bank saves and what the next one would", () => {
    expect(frontierModel(typical)?.summary).toBe("The fifth bank saves £133.25; a sixth would save nothing.");
    expect(frontierModel(changed(typical, 6, { saves: 0.5 }))?.summary).toBe(
      "The fifth bank saves £133.25; a sixth would save £0.50.",
    );
  });

  it("says no more than is proven", () => {
    const open = { proven: false, saves: null };
    expect(frontierModel(changed(typical, 6, open))?.summary).toBe("The fifth bank saves £133.25.");
    expect(frontierModel(changed(changed(reference, 3, open), 4, { saves: 20 }))?.summary).toContain("A ");
    expect(frontierModel(changed(changed(typical, 5, open), 6, open))?.summary).toBe(
      "The least cost with fewer banks and with more.",
    );
  });

  it("speaks of a next bank alone where the plan uses one", () => {
    const one = { ...typical, bank_limit: 1, bank_count: 1 };
    expect(frontierModel(one)?.summary).toBe("A second bank would save £91,639.62.");
    expect(frontierModel({ ...typical, bank_limit: 9, bank_count: 8 })?.summary).toBe(
      "The least cost with fewer banks and with more.",
    );
  });

  it("marks numbers that are too few, and those that the time did not reach", () => {
    const few = changed(typical, 1, { feasible: false, least_cost: null, lower_bound: null });
    const unknown = changed(few, 2, {
      feasible: null,
      proven: false,
      least_cost: null,
      lower_bound: 200000,
      saves: null,
    });
    const rows = frontierModel(changed(unknown, 3, { proven: false, lower_bound: 0, saves: null }))?.rows;
    expect(rows?.slice(0, 3).map(({ cost, note }) => [cost, note])).toEqual([
      ["–", "Too few"],
      ["–", "Not proven, at least £200,000.00"],
      ["£191,723.50", "Not proven"],
    ]);
  });

  it("is not there where nothing was compared", () => {
    expect(frontierModel(mixed)).toBeNull();
    expect(frontierModel(limited)).toBeNull();
  });
});
