// @vitest-environment node
import { describe, expect, it } from "vitest";
import { pastedRows } from "../../src/form/paste";

describe("cells from a spreadsheet", () => {
  it("become rows of a name and an amount, as they were written", () => {
    expect(pastedRows("Lowland meadows\t1.5\r\nDitches\t0,25\r\n")).toEqual([
      { habitat: "Lowland meadows", units: "1.5" },
      { habitat: "Ditches", units: "0,25" },
    ]);
  });

  it("lose their heads, empty lines and quotes", () => {
    expect(pastedRows('Habitat\tUnits\n\n"Ponds ""priority"""\t2\n')).toEqual([
      { habitat: 'Ponds "priority"', units: "2" },
    ]);
  });

  it("are found between other columns", () => {
    expect(pastedRows("3\tReedbeds\tHigh\t4.2\tyes")).toEqual([{ habitat: "Reedbeds", units: "4.2" }]);
  });

  it("keep a row whose amount is missing", () => {
    expect(pastedRows("Reedbeds\t\nCanals\t1")).toEqual([
      { habitat: "Reedbeds", units: "" },
      { habitat: "Canals", units: "1" },
    ]);
  });

  it("keep an amount that can be read in two ways for the check to ask about", () => {
    expect(pastedRows("Reedbeds\t1,234")?.[0]?.units).toBe("1,234");
  });

  it("may be names alone", () => {
    expect(pastedRows("Reedbeds\nCanals")).toHaveLength(2);
  });

  it("are no table where they are one name", () => {
    expect(pastedRows("Lowland meadows")).toBeNull();
    expect(pastedRows("Lowland meadows\n")).toBeNull();
    expect(pastedRows("")).toBeNull();
  });
});
