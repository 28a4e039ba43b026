// @vitest-environment node
import type { Place, PlaceList } from "quote-core";
import { expect, it } from "vitest";
import { fixture } from "../../../quote-core/test/fixtures";
import { areaList, foundList, placeNamed } from "../../src/form/places";
import { previewLocation } from "../../src/form/location";
import { emptySite } from "quote-core";

const near = (fixture("PlaceList.overlaps") as PlaceList).items;
const far: Place = { code: "999", name: "Zeta Hills", latitude: null, longitude: null, share: null };

it("puts the areas that overlap the authority first, with how much of it lies in each", () => {
  const list = areaList({ all: [...near, far], near: { of: "Ashford", places: near } }, "", "character area");
  expect(list.groups.map((group) => group.label)).toEqual(["In Ashford", "Elsewhere"]);
  expect(list.groups[0]?.options[0]?.aside).toMatch(/^\d+ %$/);
  expect(list.groups[1]?.options.map((option) => option.label)).toEqual(["Zeta Hills"]);
});

it("never says that nothing of the authority lies in an area that overlaps it", () => {
  const sliver = { ...far, share: 0.001 };
  const list = areaList({ all: [], near: { of: "Ashford", places: [sliver] } }, "", "character area");
  expect(list.groups[0]?.options[0]?.aside).toBe("under 1 %");
});

it("knows a place by its name or code", () => {
  expect(placeNamed([far], "zeta hills")).toBe(far);
  expect(placeNamed([far], "999")).toBe(far);
  expect(placeNamed([far], "Zeta")).toBeNull();
});

it("says what a search is doing", () => {
  expect(foundList([], "short", "water body").status).toBe("Type part of the name of the water body.");
  expect(foundList([], "looking", "water body").status).toBe("Looking…");
  expect(foundList([], "done", "water body").status).toBe("No water body matches. Try another word.");
  expect(foundList([far], "done", "water body").status).toBe("1 found");
});

it("looks for a place only where there is enough to look for", () => {
  expect(previewLocation(emptySite)).toBeNull();
  expect(previewLocation({ ...emptySite, postcode: "T" })).toBeNull();
  expect(previewLocation({ ...emptySite, postcode: " tn23 1aa " })).toEqual({ postcode: "tn23 1aa" });
  expect(previewLocation({ ...emptySite, way: "point", latitude: "51.1" })).toBeNull();
  expect(previewLocation({ ...emptySite, way: "point", latitude: "51.1", longitude: "0.8" })).toEqual({
    latitude: 51.1,
    longitude: 0.8,
  });
});
