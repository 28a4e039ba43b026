// @vitest-environment node
import { describe, expect, it } from "vitest";
import { habitatChoices, HabitatNames, needsBespoke, offerText } from "../../src/form/habitats";
import { habitatList } from "../../src/form/HabitatCombobox";
import { demoChoices, demoNames } from "../support/demo";

describe("the names of habitats", () => {
  it("knows a whole name, however it is written", () => {
    expect(demoNames.named("grassland -  LOWLAND meadows")?.name).toBe("Grassland - Lowland meadows");
  });

  it("knows a short name where it is the only one", () => {
    expect(demoNames.named("Lowland meadows")?.name).toBe("Grassland - Lowland meadows");
  });

  it("does not choose between two with the same short name", () => {
    const fact = { ledger: "area", distinctiveness: "low", banks: 0 } as const;
    const twins = habitatChoices([
      { ...fact, name: "Urban - Ponds", broad_group: "Urban" },
      { ...fact, name: "Lakes - Ponds", broad_group: "Lakes" },
    ]);
    expect(new HabitatNames(twins).named("Ponds")).toBeNull();
    expect(new HabitatNames(twins).named("Lakes - Ponds")?.group).toBe("Lakes");
  });

  it("knows net gain, under its other name too", () => {
    expect(demoNames.named("Net Gain (Area)")?.name).toBe("Net Gain (Low-equivalent)");
    expect(demoNames.named("net gain (hedgerows)")?.ledger).toBe("hedgerow");
  });

  it("knows nothing by a part of its name", () => {
    expect(demoNames.named("meadows")).toBeNull();
    expect(demoNames.named("")).toBeNull();
  });
});

describe("the list of habitats", () => {
  it("goes by ledger, with net gain at the end of each", () => {
    const ledgers = demoChoices.map((choice) => choice.ledger);
    expect(ledgers.filter((ledger, at) => ledger !== ledgers[at - 1])).toEqual([
      "area",
      "hedgerow",
      "watercourse",
    ]);
    expect(demoChoices.findLast((choice) => choice.ledger === "area")?.name).toBe(
      "Net Gain (Low-equivalent)",
    );
  });

  it("leaves out of a name what its head says already", () => {
    const group = habitatList(demoChoices, "lowland meadows").groups[0];
    expect(group?.label).toBe("Area, Grassland");
    expect(group?.options[0]?.label).toBe("Lowland meadows");
  });

  it("says who sells a habitat, and which needs a bespoke agreement", () => {
    const meadows = demoNames.named("Lowland meadows");
    const canals = demoNames.named("Canals");
    const lagoons = demoNames.named("Coastal lagoons");
    expect(meadows && offerText(meadows)).toBe("V.High · 15 banks");
    expect(meadows && needsBespoke(meadows)).toBe(true);
    expect(canals && needsBespoke(canals)).toBe(false);
    expect(lagoons && offerText(lagoons)).toBe("High · no stock");
  });

  it("asks for more letters where more match than are shown", () => {
    expect(habitatList(demoChoices, "").more).toBe(true);
    expect(habitatList(demoChoices, "reedbeds").more).toBe(false);
  });

  it("says how many match", () => {
    expect(habitatList(demoChoices, "meadows").status).toBe("2 habitats match");
    expect(habitatList(demoChoices, "bioswale").status).toBe("1 habitat matches");
    expect(habitatList(demoChoices, "zzzz").status).toBe("No habitat matches. Try another word.");
  });
});
