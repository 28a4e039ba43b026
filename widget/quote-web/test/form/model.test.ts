// @vitest-environment node
import { describe, expect, it } from "vitest";
import { changeForm, edited, emptyForm, fingerprint, namedIn, sameForm } from "../../src/form/model";
import { demoNames } from "../support/demo";

const two = edited({
  ...emptyForm,
  rows: [
    { habitat: "Canals", units: "1" },
    { habitat: "Ditches", units: "2" },
  ],
});

describe("the rows of a form", () => {
  it("get ids that never come twice", () => {
    const removed = changeForm(two, { type: "remove", row: "r2" });
    const added = changeForm(removed, { type: "add", after: null });
    expect(added.rows.map((row) => row.id)).toEqual(["r1", "r3"]);
  });

  it("are added after the row that asks for it", () => {
    const added = changeForm(two, { type: "add", after: "r1" });
    expect(added.rows.map((row) => row.habitat)).toEqual(["Canals", "", "Ditches"]);
  });

  it("make way for pasted ones where they held nothing", () => {
    const blank = changeForm(two, { type: "add", after: null });
    const pasted = changeForm(blank, {
      type: "paste",
      at: "r3",
      rows: [
        { habitat: "A", units: "1" },
        { habitat: "B", units: "2" },
      ],
    });
    expect(pasted.rows.map((row) => row.habitat)).toEqual(["Canals", "Ditches", "A", "B"]);
  });

  it("stay where pasted ones follow them", () => {
    const pasted = changeForm(two, { type: "paste", at: "r1", rows: [{ habitat: "A", units: "1" }] });
    expect(pasted.rows.map((row) => row.habitat)).toEqual(["Canals", "A", "Ditches"]);
  });

  it("go by their places where lines of a quote are left out", () => {
    expect(changeForm(two, { type: "drop", places: [0] }).rows.map((row) => row.habitat)).toEqual([
      "Ditches",
    ]);
  });

  it("take the names that the service knows", () => {
    const typed = changeForm(two, { type: "habitat", row: "r1", habitat: "lowland meadows" });
    expect(namedIn(typed, demoNames).rows[0]?.habitat).toBe("Grassland - Lowland meadows");
  });
});

describe("what a form asks for", () => {
  it("is the same whatever its rows are called and whether empty ones follow", () => {
    const longer = changeForm(two, { type: "add", after: null });
    expect(sameForm(two, longer)).toBe(true);
  });

  it("is not changed by a way of giving the site that is not chosen", () => {
    const other = changeForm(two, { type: "site", change: { address: "1 High Street" } });
    expect(fingerprint(other)).toBe(fingerprint(two));
    expect(sameForm(two, changeForm(two, { type: "site", change: { postcode: "TN23" } }))).toBe(false);
  });

  it("is changed by an option", () => {
    expect(sameForm(two, changeForm(two, { type: "options", change: { bankLimit: "2" } }))).toBe(false);
  });
});
