// @vitest-environment node
import { describe, expect, it } from "vitest";
import { find, nearest } from "../../src/form/search";
import { matchAt } from "../../src/form/text";
import { demoChoices } from "../support/demo";

function labels(typed: string): string[] {
  return find(demoChoices, typed).items.map((choice) => choice.label);
}

describe("finding habitats", () => {
  it("takes the start of any word, in any order and case", () => {
    expect(labels("GRASS neutr")).toEqual(["Other neutral grassland"]);
    expect(labels("reed")[0]).toBe("Reedbeds");
    expect(labels("reed")).toHaveLength(3);
  });

  it("does not take the middle of a word", () => {
    expect(labels("land")).not.toContain("Lowland meadows");
  });

  it("overlooks accents, apostrophes and punctuation", () => {
    expect(labels("scots pine")).toEqual(["Other Scot's pine woodland"]);
    expect(labels("wóód-pasture")).toEqual(["Wood-pasture and parkland"]);
  });

  it("puts names that start so before names that hold it", () => {
    expect(labels("low")[0]).toBe("Lowland calcareous grassland");
    expect(labels("meadows")).toEqual(["Lowland meadows", "Upland hay meadows"]);
  });

  it("finds by the broad habitat too", () => {
    expect(labels("wetland")).toContain("Reedbeds");
  });

  it("forgives slips where no word starts as typed", () => {
    expect(labels("medows")).toEqual(["Lowland meadows", "Upland hay meadows"]);
    expect(labels("hedgrow")).toContain("Native hedgerow");
    expect(labels("canlas")).toEqual(["Canals"]);
    expect(labels("lwoland meadows")).toEqual(["Lowland meadows"]);
  });

  it("finds nothing for what is like nothing", () => {
    expect(labels("zzzz")).toEqual([]);
  });

  it("shows fifty at most and says how many there are", () => {
    const { items, total } = find(demoChoices, "");
    expect(items).toHaveLength(50);
    expect(total).toBe(demoChoices.length);
  });

  it("keeps those of one head together", () => {
    const heads = find(demoChoices, "lowland").items.map((choice) => choice.heads.join("/"));
    expect(new Set(heads).size).toBe(heads.filter((head, at) => head !== heads[at - 1]).length);
  });
});

describe("what a misspelt name may stand for", () => {
  it("names the three that are most like it, the likest first", () => {
    const names = nearest(demoChoices, "Grasland - Lowland medows").map((choice) => choice.name);
    expect(names).toHaveLength(3);
    expect(names[0]).toBe("Grassland - Lowland meadows");
  });

  it("compares short names as well", () => {
    expect(nearest(demoChoices, "Urban treee")[0]?.name).toBe("Individual trees - Urban tree");
  });

  it("names nothing that is not like it", () => {
    expect(nearest(demoChoices, "0000")).toEqual([]);
  });
});

describe("the mark in an option", () => {
  it("stands on the word that starts as typed", () => {
    expect(matchAt("Other neutral grassland", "neu")).toEqual([6, 9]);
    expect(matchAt("Other neutral grassland", "land")).toBeNull();
    expect(matchAt("Other neutral grassland", "")).toBeNull();
  });
});
