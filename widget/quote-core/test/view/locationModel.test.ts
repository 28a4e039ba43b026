import { describe, expect, it } from "vitest";
import { locationModel, type LocatedSite } from "../../src";
import { fixture } from "../fixtures";

function found(name: string): LocatedSite {
  return fixture(`LocatedSite.${name}`) as LocatedSite;
}

describe("the line below the site", () => {
  it("names the areas that were found", () => {
    expect(locationModel(found("postcode"))).toMatchObject({
      names: "Ashford · Wealden Greensand · Kent and Medway",
      chip: { text: "Approximate", tone: "warn" },
    });
  });

  it("says who chose the areas", () => {
    const model = locationModel(found("chosen"));
    expect(model.chip?.text).toBe("Chosen by you");
    expect(model.warnings).toEqual([]);
  });

  it("says what would make an approximate site exact", () => {
    const [warning] = locationModel(found("postcode")).warnings;
    expect(warning).toMatchObject({ code: "location-approximate", chooseAreas: true, choice: null });
    expect(warning?.text).toContain("centre of the TN23 area");
  });

  it("offers the areas that the authority leaves open", () => {
    const [warning] = locationModel(found("authority")).warnings;
    expect(warning?.choice?.field).toBe("nca");
    expect(warning?.choice?.areas).toContain("Wealden Greensand");
    expect(warning?.text).not.toContain("\n");
  });

  it("keeps a choice that the look-up contradicts, and offers no other", () => {
    const model = locationModel(found("contradicted"));
    expect(model.names).toContain("Maidstone");
    expect(model.warnings.find(({ code }) => code === "area-differs")?.choice).toBeNull();
  });

  it("shows the water that a site lies at", () => {
    const { site, ...rest } = found("chosen");
    expect(locationModel({ ...rest, site: { ...site, waterbody: "Great Stour" } }).names).toContain(
      " · Great Stour",
    );
  });

  it("has words and no chip for nothing", () => {
    const { site, ...rest } = found("chosen");
    const nowhere = { ...site, lpa: null, nca: null, lnrs: null, accuracy: "none" } as const;
    expect(locationModel({ ...rest, site: nowhere })).toMatchObject({
      names: "No area is known",
      chip: null,
    });
  });

  it("carries its attribution", () => {
    expect(locationModel(found("chosen")).attribution).toContain("Office for National Statistics");
  });
});
