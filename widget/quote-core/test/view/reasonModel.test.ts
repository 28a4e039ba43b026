import { describe, expect, it } from "vitest";
import { metricModel, reasonModel } from "../../src";
import { mixed, reference, short, typical, unproven } from "../fixtures/quotes";

describe("why this plan", () => {
  it("claims only what is proven", () => {
    expect(reasonModel(mixed).map(({ name, text }) => `${name}: ${text}`)).toEqual([
      "Cost: No plan with at most 3 banks costs less than £76,629.00.",
      "Banks: No plan up to £76,636.66 uses fewer than 3 banks.",
      "Nearness: Of the plans at that cost, this one buys nearest to the site: local: Great Stour Meadows 0.75 units; adjacent: Broughton Down 1.233 units; far: Thetford Heath 0.368 units.",
      "Trading rules: Every row passes the rules of the statutory metric, and no bank sells more than it holds.",
    ]);
  });

  it("says what is left open where a limit cut the proof short", () => {
    const [cost, nearness] = reasonModel(unproven);
    expect(cost).toEqual({
      name: "Cost",
      text: "This is the cheapest plan found before the search ended; at most 1.3 % could still be saved.",
      holds: false,
    });
    expect(nearness?.text).toMatch(/^It buys local: Cheesefoot Farm 2\.525 units; adjacent: /u);
    expect(reasonModel(unproven).map(({ name }) => name)).not.toContain("Banks");
  });

  it("does not hide that the purchase fails the metric's test", () => {
    expect(reasonModel(reference).at(-1)).toEqual({
      name: "Trading rules",
      text: "Every row follows the reference policy, yet the purchase as a whole fails the statutory metric’s own test.",
      holds: false,
    });
  });

  it("has nothing to say without a plan", () => {
    expect(reasonModel(short)).toEqual([]);
  });
});

describe("the metric's test", () => {
  it("shows surplus and deficit with their signs", () => {
    expect(metricModel(typical)?.bands).toContainEqual({
      key: "area/low",
      ledger: "Area",
      band: "Low",
      met: true,
      net: "+0.475",
      carried: "0.00",
    });
    expect(metricModel(reference)?.bands).toContainEqual({
      key: "area/medium",
      ledger: "Area",
      band: "Medium",
      met: false,
      net: "−1.75",
      carried: "0.00",
    });
  });

  it("says in how many bands it fails", () => {
    expect(metricModel(typical)?.summary).toBe("The purchase passes in every band.");
    expect(metricModel(reference)?.summary).toBe(
      "The purchase fails in 2 bands; an authority may refuse it.",
    );
    expect(metricModel(short)).toBeNull();
  });
});
