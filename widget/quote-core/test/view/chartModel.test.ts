import { describe, expect, it } from "vitest";
import { chartModel } from "../../src";
import { mixed, reference, short, typical } from "../fixtures/quotes";

describe("the cost chart", () => {
  it("begins with the dearest bank, whose bar is the whole width", () => {
    const bars = chartModel(mixed);
    expect(bars.map(({ bank, cost }) => `${bank} ${cost}`)).toEqual([
      "Broughton Down £34,615.25",
      "Great Stour Meadows £26,027.50",
      "Thetford Heath £15,986.25",
    ]);
    const last = bars[0]?.segments.at(-1);
    expect((last?.start ?? 0) + (last?.width ?? 0)).toBeCloseTo(100, 1);
    expect(bars[2]?.segments[0]?.width).toBeCloseTo(46.18, 2);
  });

  it("prints the costs of rows and parts as they were sent", () => {
    expect(chartModel(reference)[0]?.segments.map(({ habitat, cost }) => `${habitat} ${cost}`)).toEqual([
      "Other neutral grassland £67,913.13",
      "Mixed scrub £67,746.87",
    ]);
  });

  it("fills one habitat with one pattern in every bar, and two of a ledger with two", () => {
    const segments = chartModel(typical).flatMap((bar) => bar.segments);
    const patterns = new Map<string, Set<number>>();
    for (const { ledger, habitat, pattern } of segments) {
      const key = `${ledger}/${habitat}`;
      patterns.set(key, (patterns.get(key) ?? new Set()).add(pattern));
    }
    expect([...patterns.values()].every((used) => used.size === 1)).toBe(true);
    const area = [...patterns].filter(([key]) => key.startsWith("area/")).map(([, [pattern]]) => pattern);
    expect(new Set(area).size).toBe(area.length);
  });

  it("leaves a figure to the key where its piece has no room for it", () => {
    const rooms = chartModel(mixed)[0]?.segments.map(({ room }) => room);
    expect(rooms).toEqual(["narrow", "middling", "wide"]);
    expect(chartModel(typical).at(-1)?.segments[0]?.room).toBe("none");
  });

  it("has no bars without a plan", () => {
    expect(chartModel(short)).toEqual([]);
  });
});
