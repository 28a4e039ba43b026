import { describe, expect, it } from "vitest";
import { shortfallModel, type Result, type ShortfallModel } from "../../src";
import { ledgerOf, limited, short, typical } from "../fixtures/quotes";

function modelOf(result: Result): ShortfallModel {
  const model = shortfallModel(result, ledgerOf);
  if (model === null) throw new Error("The result is not infeasible.");
  return model;
}

describe("the shortfalls", () => {
  it("lead with what is short and what can be quoted now", () => {
    expect(modelOf(short)).toMatchObject({
      title: "3 of 5 habitats cannot be supplied in full",
      text: "There is no lawful plan for the whole demand, so there is no price. The other 2 can be quoted now.",
      drop: [2, 3, 4],
    });
  });

  it("say what is missing to the last decimal, and never show a fuller bar", () => {
    expect(modelOf(short).entries.map(({ meter }) => meter)).toEqual([
      { missing: "0.675 units missing", available: "35.825 of 36.50 available", share: 98.1 },
      { missing: "0.15 units missing", available: "0.00 of 0.15 available", share: 0 },
      { missing: "1.0225 units missing", available: "14.9775 of 16.00 available", share: 93.6 },
    ]);
  });

  it("name the cause, the nearest change and the last resort", () => {
    expect(modelOf(short).entries[0]).toMatchObject({
      title: "Lowland calcareous grassland",
      ledger: "area",
      cause: "Bank limit",
      text: "This line needs 36.5 units, but 5 banks can deliver 35.825 units at most; it takes 6 banks.",
      changes: [
        { kind: "bank-limit", banks: 6, label: "Allow 6 banks" },
        { kind: "units", line: 2, units: "35.825", label: "Reduce to 35.825 units" },
      ],
      credit: "£96,000 / unit",
    });
    expect(modelOf(short).entries[1]?.changes).toEqual([]);
  });

  it("give a field its decimal without commas", () => {
    const [first, ...rest] = short.shortfalls;
    if (first === undefined) throw new Error("There is no shortfall.");
    const model = modelOf({ ...short, shortfalls: [{ ...first, most_units: 1234.5 }, ...rest] });
    expect(model.entries[0]?.changes[1]).toMatchObject({
      units: "1234.5",
      label: "Reduce to 1,234.50 units",
    });
  });

  it("drop no line where the lines are short only together", () => {
    const model = modelOf(limited);
    expect(model.title).toBe("The habitats cannot be supplied together");
    expect(model.drop).toEqual([]);
    expect(model.entries[0]).toMatchObject({
      title: "All lines together",
      meter: null,
      changes: [{ kind: "bank-limit", banks: 2, label: "Allow 2 banks" }],
      credit: null,
    });
  });

  it("list the lines that compete for one stock, and drop them", () => {
    const [joint] = limited.shortfalls;
    if (joint === undefined) throw new Error("There is no shortfall.");
    const model = modelOf({
      ...limited,
      shortfalls: [{ ...joint, code: "stock-contention", banks_needed: null, lines: [0, 2] }],
    });
    expect(model.drop).toEqual([0, 2]);
    expect(model.entries[0]?.lines).toEqual([
      "Wetland - Reedbeds, 6.00 units",
      "Grassland - Traditional orchards, 3.00 units",
    ]);
  });

  it("are none where there is a plan", () => {
    expect(shortfallModel(typical, ledgerOf)).toBeNull();
  });
});
