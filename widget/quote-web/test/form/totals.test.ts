// @vitest-environment node
import { expect, it } from "vitest";
import { ledgerTotals } from "../../src/form/totals";

function totals(...rows: { ledger: "area" | "hedgerow" | "watercourse" | null; units: string }[]) {
  return ledgerTotals(rows).map((total) => total.units);
}

it("adds exactly what binary numbers cannot", () => {
  expect(totals({ ledger: "area", units: "0.1" }, { ledger: "area", units: "0.2" })).toEqual([
    "0.30",
    null,
    null,
  ]);
});

it("keeps ledgers apart, and rows of none out", () => {
  expect(
    totals(
      { ledger: "area", units: "1.95" },
      { ledger: "hedgerow", units: "0,3" },
      { ledger: "watercourse", units: ".1" },
      { ledger: null, units: "9" },
    ),
  ).toEqual(["1.95", "0.30", "0.10"]);
});

it("leaves out what is no plain amount", () => {
  expect(totals({ ledger: "area", units: "1,234" }, { ledger: "area", units: "x" })).toEqual([
    null,
    null,
    null,
  ]);
});

it("shows six decimals where there are six, and groups thousands", () => {
  expect(totals({ ledger: "area", units: "1234.000001" })).toEqual(["1,234.000001", null, null]);
});
