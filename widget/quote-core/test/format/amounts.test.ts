import { describe, expect, it } from "vitest";
import { money, percent, plain, unitPrice, units, unitsInFull } from "../../src";

describe("money", () => {
  it.each([
    [0, "£0.00"],
    [0.01, "£0.01"],
    [1234567.89, "£1,234,567.89"],
    [48250, "£48,250.00"],
    [999.5, "£999.50"],
    ["190749.64", "£190,749.64"],
    [702.125, "£702.125"],
    [-5, "−£5.00"],
    [1e21, "£1,000,000,000,000,000,000,000.00"],
  ])("writes %s as %s, and rounds nothing away", (amount, text) => {
    expect(money(amount)).toBe(text);
  });
});

describe("units", () => {
  it.each([
    [0, "0.00"],
    [1.5, "1.50"],
    [1.005, "1.005"],
    [0.3675, "0.368"],
    [0.3674999, "0.367"],
    [0.9996, "1.00"],
    [1234.5, "1,234.50"],
    [0.0004, "<0.001"],
    [0.0009, "<0.001"],
    [0.000001, "<0.001"],
    [1e-7, "<0.001"],
    [0.001, "0.001"],
    [99999.9996, "100,000.00"],
  ])("shows %s as %s", (amount, text) => {
    expect(units(amount)).toBe(text);
  });

  it.each([
    [1.005, "1.005"],
    [0.0004, "0.0004"],
    [1.5, "1.50"],
    [0.13333333333333333, "0.13333333333333333"],
    [1e-7, "0.0000001"],
    [0, "0.00"],
  ])("shows %s in full as %s", (amount, text) => {
    expect(unitsInFull(amount)).toBe(text);
  });
});

describe("prices and shares", () => {
  it.each([
    [25000, "£25,000 / unit"],
    [24150.5, "£24,150.50 / unit"],
    [0.25, "£0.25 / unit"],
  ])("writes a unit price of %s as %s", (amount, text) => {
    expect(unitPrice(amount)).toBe(text);
  });

  it.each([
    [0.013, "1.3 %"],
    [0.0016, "0.2 %"],
    [0.00001, "0.1 %"],
    [0, "0 %"],
    [0.05, "5 %"],
    [0.0999999, "10 %"],
    [1, "100 %"],
  ])("never promises more than a share of %s: %s", (share, text) => {
    expect(percent(share)).toBe(text);
  });

  it("writes numbers for files as they were sent", () => {
    expect([plain(1234567.89), plain(1e-7), plain(-2.5), plain(0.1), plain(null)]).toEqual([
      "1234567.89",
      "0.0000001",
      "-2.5",
      "0.1",
      "",
    ]);
  });
});

it.each([null, undefined, "", "n/a", NaN, Infinity])(
  "shows a dash where there is no number: %s",
  (amount) => {
    for (const format of [money, units, unitsInFull, unitPrice, percent]) expect(format(amount)).toBe("–");
  },
);
