import { describe, expect, it } from "vitest";
import { proofOf, resultModel, sortRows, type ResultModel, type Row } from "../../src";
import { mixed, reference, short, statusOf, typical, unproven } from "../fixtures/quotes";

const LONDON = "Europe/London";

function modelOf(result: typeof typical): ResultModel {
  const model = resultModel(statusOf(result), LONDON);
  if (model === null) throw new Error("The result has no plan.");
  return model;
}

function rowsOf(model: ResultModel): readonly Row[] {
  return model.ledgers.flatMap((group) => group.rows);
}

describe("the headline", () => {
  it("prints the total and the fee as they were sent", () => {
    const { headline } = modelOf(typical);
    expect(headline.total).toBe("£190,749.64");
    expect(headline.facts).toEqual([
      { name: "Cost of units", value: "£190,249.64" },
      { name: "Admin fee", value: "£500.00" },
      { name: "Contract size", value: "Medium" },
      { name: "Banks", value: "5 of 5 allowed" },
    ]);
  });

  it("trusts a total even where the rows do not add up to it", () => {
    const model = modelOf({ ...typical, total: 1.1, subtotal: 0.6 });
    expect(model.headline.total).toBe("£1.10");
    expect(model.foot.map(({ value }) => value)).toEqual(["£0.60", "£500.00", "£1.10"]);
  });

  it("says when, how fast and under which rules it was found", () => {
    expect(modelOf(mixed).headline.stamp).toEqual([
      "23 Nov 2026, 16:58 GMT",
      expect.stringMatching(/^found in .+ s$/u),
      "house policy",
      "LPA and NCA rules",
    ]);
  });

  it("names the larger size whose prices a discount reads", () => {
    const { facts } = modelOf({ ...typical, priced_size: "large" }).headline;
    expect(facts).toContainEqual({ name: "Contract size", value: "Medium, at large prices" });
  });

  it("says how far from the best a plan can be, and what stopped the proof", () => {
    expect(proofOf(typical).words).toBe("Proven cheapest");
    expect(proofOf(unproven).words).toBe("Within 1.3 % of the best possible; stopped by time limit");
    expect(proofOf({ outcome: { kind: "feasible", stopped_by: "cancelled", gap: 0.2 } }).words).toBe(
      "Within 20 % of the best possible; stopped early",
    );
    expect(proofOf({ outcome: { kind: "feasible", stopped_by: "cancelled", gap: 1 } }).words).toBe(
      "Not proven cheapest; stopped early",
    );
    expect(proofOf({ outcome: { kind: "feasible", stopped_by: "cancelled", gap: null } }).words).toBe(
      "Not proven cheapest; stopped early",
    );
  });

  it("is missing where there is no plan", () => {
    expect(resultModel(statusOf(short), LONDON)).toBeNull();
    expect(resultModel(statusOf(null), LONDON)).toBeNull();
  });
});

describe("the rows", () => {
  it("stand under their ledgers with the subtotals that were sent", () => {
    const groups = modelOf(mixed).ledgers.map(({ name, subtotal, rows }) => [name, subtotal, rows.length]);
    expect(groups).toEqual([
      ["Area", "£63,409.00", 4],
      ["Hedgerow", "£7,455.00", 1],
      ["Watercourse", "£5,765.00", 1],
    ]);
  });

  it("round units for reading and keep them in full beside it", () => {
    const row = rowsOf(modelOf(mixed)).find(({ bank }) => bank.startsWith("Thetford"));
    expect(row).toMatchObject({
      units: "0.368",
      unitsInFull: "0.3675 units",
      tierWord: "Far",
      srm: "0.5",
      unitPrice: "£43,500 / unit",
      cost: "£15,986.25",
    });
  });

  it("take the broad habitat off an area habitat, and never cut a hedgerow's name", () => {
    const rows = rowsOf(modelOf(mixed));
    expect(rows.map(({ supply }) => supply)).toContainEqual({
      name: "Native hedgerow - associated with bank or ditch",
      group: "Hedgerow",
    });
    expect(rows.map(({ demand }) => demand)).toContainEqual({
      name: "Net Gain (Low-equivalent)",
      group: "Net gain, any area habitat",
    });
  });

  it("name both habitats of a pair", () => {
    const [pair] = rowsOf(modelOf(reference));
    expect(pair?.supply).toEqual({ name: "Other neutral grassland + Mixed scrub", group: "Sold as a pair" });
    expect(pair?.marks).toEqual(["pair in doubt"]);
  });

  it("are marked approximate only where the others are not", () => {
    const marked = rowsOf(modelOf(mixed)).filter(({ marks }) => marks.includes("approximate"));
    expect(marked.map(({ demand }) => demand.name)).toEqual(["Ditches"]);
  });

  it("sort by a column, and keep their order where it does not tell them apart", () => {
    const rows = modelOf(typical).ledgers[0]?.rows ?? [];
    const byCost = sortRows(rows, { column: "cost", descending: true }).map(({ cost }) => cost);
    expect(byCost.slice(0, 3)).toEqual(["£62,230.00", "£39,875.00", "£20,104.88"]);
    const byTier = sortRows(rows, { column: "tier", descending: false });
    expect(byTier.map(({ tierWord }) => tierWord)).toEqual([
      ...["Local", "Local", "Adjacent", "Adjacent", "Adjacent", "Adjacent", "Far", "Far"],
    ]);
    const adjacent = rows.filter(({ tier }) => tier === "adjacent");
    expect(byTier.filter(({ tier }) => tier === "adjacent")).toEqual(adjacent);
    const byBank = sortRows(rows, { column: "bank", descending: false });
    expect(byBank[0]?.bank).toBe("Ashdown Rise Habitat Bank");
  });
});
