import { describe, expect, it } from "vitest";

import { sizeChoice } from "../src/contract-sizes";
import { check } from "../src/dialog/check";
import { type FormValues, MOST_ROWS, blankValues, prefillOf } from "../src/dialog/form-values";

const grassland = { habitat: "Grassland - Other neutral grassland", units: 1.5 };
const hedgerow = { habitat: "Native hedgerow", units: 0.8 };
const blank = { habitat: undefined, units: undefined };

const values = (change: Partial<FormValues>): FormValues => ({ ...blankValues("automatic"), ...change });

describe("the simple form", () => {
  it("begins with five blank rows and the workspace's own size", () => {
    expect(blankValues(sizeChoice("medium"))).toMatchObject({ postcode: "", contractSize: "medium" });
    expect(blankValues("automatic").rows).toHaveLength(5);
  });

  it.each([null, undefined, "", "huge"])(
    "leaves the size to the rules where the setting is %s",
    (setting) => {
      expect(sizeChoice(setting)).toBe("automatic");
    },
  );

  it("makes the request of its filled rows, wherever they stand", () => {
    const { request, errors } = check(
      values({
        rows: [blank, grassland, blank, hedgerow, blank],
        postcode: " tn23 1aa ",
        contractSize: "small",
      }),
    );

    expect(errors).toEqual({});
    expect(request).toEqual({
      demand: [
        { habitat_name: grassland.habitat, units: 1.5 },
        { habitat_name: hedgerow.habitat, units: 0.8 },
      ],
      location: { postcode: "tn23 1aa" },
      contract_size: "small",
    });
  });

  it("leaves out what is not said", () => {
    expect(check(values({ rows: [hedgerow] })).request).toEqual({
      demand: [{ habitat_name: hedgerow.habitat, units: 0.8 }],
    });
  });

  it("says at each field what is wrong with it", () => {
    const { request, errors } = check(
      values({
        rows: [blank, { habitat: "Native hedgerow", units: undefined }, blank, { habitat: "", units: -1 }],
        postcode: "nowhere",
      }),
    );

    expect(request).toBeNull();
    expect(errors).toEqual({
      rows: [
        undefined,
        { units: "Enter the units." },
        undefined,
        { habitat: "Choose a habitat.", units: "Enter more than 0 units." },
      ],
      postcode: "Write the postcode like TN23 1AA, or TN23 for its area.",
    });
  });

  it("says at the first row that there is nothing to quote", () => {
    expect(check(values({})).errors).toEqual({ rows: [{ habitat: "Add a habitat to start." }] });
  });

  it("sends more rows than it has room for to the editor", () => {
    const rows = Array.from({ length: MOST_ROWS + 1 }, () => grassland);

    expect(check(values({ rows })).errors).toEqual({
      rows: [{ habitat: "That is too much at once. The limit is 5 habitats." }],
    });
  });

  it("hands what was typed to the full editor", () => {
    expect(
      prefillOf(values({ rows: [blank, grassland], postcode: "TN23 1AA", contractSize: "automatic" })),
    ).toEqual({
      rows: [{ habitat: grassland.habitat, units: "1.5" }],
      postcode: "TN23 1AA",
      contract_size: "",
    });
  });
});
