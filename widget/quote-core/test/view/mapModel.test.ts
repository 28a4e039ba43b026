import { describe, expect, it } from "vitest";
import { mapModel, type MapModel, type Result } from "../../src";
import { placeLabels } from "../../src/view/mapLabels";
import { mixed, places, reference, typical, watercourse } from "../fixtures/quotes";

function modelOf(result: Pick<Result, "allocations" | "banks" | "site">): MapModel {
  const model = mapModel(result, places);
  if (model === null) throw new Error("There is nothing to draw.");
  return model;
}

describe("the picture", () => {
  it("says in a sentence what it shows", () => {
    expect(modelOf(mixed).sentence).toBe(
      "Map of England. The site is in Ashford. Broughton Down Habitat Bank, adjacent, supplies 1.233 units, Great Stour Meadows Habitat Bank, local, supplies 0.75 units and Thetford Heath Habitat Bank, far, supplies 0.368 units.",
    );
  });

  it("keeps England's shape: north is up, east is right, and a degree is as long both ways", () => {
    const { site, marks, scale } = modelOf(mixed);
    const far = marks.find(({ tier }) => tier === "far");
    const adjacent = marks.find(({ tier }) => tier === "adjacent");
    if (site === null || far === undefined || adjacent === undefined) throw new Error("A mark is missing.");
    expect(far.y).toBeLessThan(site.y);
    expect(adjacent.x).toBeLessThan(site.x);
    // Thetford Heath lies 162 km north of the site.
    expect((site.y - far.y) / scale.width).toBeCloseTo(1.62, 1);
  });

  it("draws every authority, and every dot inside its frame", () => {
    const { dots, width, height } = modelOf(typical);
    expect(dots).toHaveLength(309);
    expect(dots.filter(({ x, y }) => x < 0 || y < 0 || x > width || y > height)).toEqual([]);
  });

  it("sizes a mark so that its area is in proportion to the units", () => {
    const sizes = modelOf({
      ...typical,
      banks: typical.banks.slice(0, 2).map((bank, index) => ({ ...bank, units: index === 0 ? 4 : 1 })),
    }).marks.map(({ size }) => size);
    expect(sizes).toEqual([15, 7.5]);
  });

  it("takes a bank's tier from its rows, which know the catchments", () => {
    const ashdown = watercourse.banks.find(({ bank_name }) => bank_name.startsWith("Ashdown"));
    expect(ashdown?.tier).toBe("local");
    expect(modelOf(watercourse).sentence).toContain(
      "Ashdown Rise Habitat Bank, adjacent, supplies 7.20 units",
    );
    expect(modelOf({ ...watercourse, allocations: [] }).sentence).toContain(
      "Ashdown Rise Habitat Bank, local",
    );
  });

  it("is not drawn where nothing has a point", () => {
    const site = { ...typical.site, latitude: null, longitude: null };
    const banks = typical.banks.map((bank) => ({ ...bank, latitude: null, longitude: null }));
    expect(mapModel({ ...typical, site, banks }, places)).toBeNull();
    expect(modelOf({ ...typical, site }).site).toBeNull();
    expect(modelOf({ ...typical, banks }).sentence).toContain("5 banks without a known point are not drawn.");
  });

  it.each([
    ["mixed", mixed],
    ["typical", typical],
    ["reference", reference],
    ["watercourse", watercourse],
  ])("names every mark of the %s quote", (_, result) => {
    expect(modelOf(result).labels.map(({ title }) => title)).toHaveLength(result.banks.length + 1);
  });
});

describe("the names on the picture", () => {
  const edge = { left: 0, top: 0, right: 380, bottom: 440 };

  it("never cover one another, though all the marks stand in one place", () => {
    const wanted = Array.from({ length: 12 }, (_, index) => ({
      at: { x: 190, y: 220 },
      reach: 6,
      title: `Bank ${String(index)} of the valley`,
      detail: "1.25 units, local",
    }));
    const labels = placeLabels(wanted, [], edge);
    expect(labels.length).toBeGreaterThanOrEqual(8);
    const boxes = labels.map(({ x, y, anchor, title }) => {
      const width = 6.9 * title.length;
      const left = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
      return { left, right: left + width, top: y - 11, bottom: y + 17 };
    });
    const clashes = boxes.filter((a, index) =>
      boxes.some(
        (b, other) =>
          other > index &&
          a.left < b.right - 4 &&
          b.left < a.right - 4 &&
          a.top < b.bottom &&
          b.top < a.bottom,
      ),
    );
    expect(clashes).toEqual([]);
  });

  it("stay inside the frame and keep off what is taken", () => {
    const wanted = [{ at: { x: 378, y: 2 }, reach: 5, title: "Corner", detail: "" }];
    const [label] = placeLabels(wanted, [{ left: 300, top: 0, right: 380, bottom: 40 }], edge);
    expect(label?.leader).not.toBeNull();
    expect(label?.y).toBeGreaterThan(40);
  });

  it("are left out where there is no room at all", () => {
    const wanted = [{ at: { x: 10, y: 10 }, reach: 5, title: "Nowhere", detail: "" }];
    expect(placeLabels(wanted, [edge], edge)).toEqual([]);
  });
});
