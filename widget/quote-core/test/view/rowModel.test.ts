import { describe, expect, it } from "vitest";
import { resultModel, type Result, type RowExplanation } from "../../src";
import { mixed, reference, statusOf, typical } from "../fixtures/quotes";

function explain(result: Result, bank: string): RowExplanation {
  const rows = resultModel(statusOf(result), "UTC")?.ledgers.flatMap((group) => group.rows) ?? [];
  const row = rows.find((other) => other.bank.startsWith(bank));
  if (row === undefined) throw new Error(`There is no row of the bank (${bank}).`);
  return row.explanation;
}

describe("the explanation of a row", () => {
  it("takes its price apart, from the local price to the penny", () => {
    expect(explain(mixed, "Thetford").price).toEqual([
      { name: "Base price, small contract, local", value: "£21,750 / unit", sum: false },
      { name: "Far, spatial risk 0.5", value: "£43,500 / unit", sum: false },
      { name: "Pairing", value: "–", sum: false },
      { name: "Discount", value: "–", sum: false },
      { name: "Units delivered", value: "0.3675", sum: false },
      { name: "Cost, rounded once to the penny", value: "£15,986.25", sum: true },
    ]);
  });

  it("says what a pair is made of, and what the discount leaves", () => {
    const price = explain(reference, "Thetford").price.map(({ name, value }) => `${name}: ${value}`);
    expect(price).toContain("Half Other neutral grassland: £38,807.50 / unit, £67,913.13");
    expect(price).toContain("Half Mixed scrub: £38,712.50 / unit, £67,746.87");
    expect(price).toContain("Discount: to £38,760 / unit");
  });

  it("names the habitat whose price stands in", () => {
    const [row, ...rest] = typical.allocations;
    const [part] = row?.parts ?? [];
    if (row === undefined || part === undefined) throw new Error("The result has no rows.");
    const parts = [
      { ...part, price_source: "group-proxy" as const, price_habitat: "Grassland - Bracken" },
    ] as typeof row.parts;
    const result = { ...typical, allocations: [{ ...row, parts }, ...rest] };
    expect(explain(result, "Broughton").price).toContainEqual({
      name: "Stand-in price",
      value: "Bracken: the lowest price of its broad habitat",
      sum: false,
    });
  });

  it("says by which rule it is allowed, what decided the tier and what the distance costs in stock", () => {
    expect(explain(typical, "Broughton").allowed).toEqual([
      "An area habitat of Medium distinctiveness may be replaced by a Medium habitat of the same broad group.",
      "Adjacent: neighbouring LPA: Test Valley. Spatial risk 0.75: 1.11 units of the bank’s stock stand behind the 0.8325 delivered. Under LPA and LNRS rules it would be local.",
    ]);
  });

  it("repeats only the warnings that are about this row", () => {
    expect(explain(mixed, "Thetford").warnings).toEqual([
      "The tier (far) rests on an approximate location and may differ at the exact one.",
    ]);
    expect(explain(typical, "Broughton").warnings).toEqual([]);
  });

  it("lists the five cheapest options with their verdicts", () => {
    const { optionsTitle, options } = explain(mixed, "Thetford");
    expect(optionsTitle).toBe("The five cheapest of 131 options in 28 banks for this line");
    expect(options.map(({ verdict }) => verdict)).toEqual([
      "Chosen, 0.8325 units",
      "Too small alone",
      "Chosen, 0.3675 units",
      "Bank not used",
      "Bank not used",
    ]);
    expect(options[1]).toMatchObject({
      bank: "Ashdown Rise Habitat Bank",
      habitat: "Other neutral grassland",
      unitPrice: "£42,800 / unit",
      mostUnits: "0.205",
      reason: "Its stock can deliver 0.205 units at most, and the line needs 1.2 units.",
    });
  });
});
