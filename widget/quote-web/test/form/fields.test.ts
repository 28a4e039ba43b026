// @vitest-environment node
import { expect, it } from "vitest";
import { fieldId, fieldName, fieldOf, wayOfField } from "../../src/form/fields";

const rows = [{ id: "r4" }, { id: "r7" }];

it("finds the field that a pointer means", () => {
  expect(fieldOf("/demand/1/units", rows, "postcode")).toBe("units-r7");
  expect(fieldOf("/demand/0/habitat_name", rows, "postcode")).toBe("habitat-r4");
  expect(fieldOf("/demand", rows, "postcode")).toBe(fieldId.addHabitat);
  expect(fieldOf("/location/lpa_name", rows, "areas")).toBe(fieldId.lpa);
  expect(fieldOf("/options/bank_limit", rows, "areas")).toBe(fieldId.bankLimit);
  expect(fieldOf("/options/discount", rows, "areas")).toBe(fieldId.discount);
  expect(fieldOf("/contract_size", rows, "areas")).toBe(fieldId.contractSize);
});

it("takes the first field of the chosen way for the location as a whole", () => {
  expect(fieldOf("/location", rows, "areas")).toBe(fieldId.lpa);
  expect(fieldOf("/location", rows, "point")).toBe(fieldId.latitude);
});

it("finds none for rows that are gone and members without a field", () => {
  expect(fieldOf("/demand/9/units", rows, "postcode")).toBeNull();
  expect(fieldOf("/revises", rows, "postcode")).toBeNull();
  expect(fieldOf("", rows, "postcode")).toBeNull();
  expect(fieldOf("/constructor", rows, "postcode")).toBeNull();
});

it("calls fields as people see them", () => {
  expect(fieldName("units-r7", rows)).toBe("Habitat 2");
  expect(fieldName(fieldId.postcode, rows)).toBe("Postcode");
  expect(fieldName(fieldId.addHabitat, rows)).toBeNull();
});

it("knows which way of giving the site a field belongs to", () => {
  expect(wayOfField(fieldId.nca)).toBe("areas");
  expect(wayOfField(fieldId.longitude)).toBe("point");
  expect(wayOfField(fieldId.waterbody)).toBeNull();
});
