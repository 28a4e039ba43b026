import { expect, it } from "vitest";
import { faults } from "./contractSchemas";
import { fixture, fixtureNames } from "./fixtures";

it.each(fixtureNames)("the contract allows %s", (name) => {
  expect(faults(name.split(".")[0] ?? "", fixture(name))).toBeNull();
});

it("the contract refuses what is not of its form", () => {
  const config = fixture("Config.demo") as Record<string, unknown>;
  expect(faults("Config", { ...config, features: undefined })).not.toBeNull();
  expect(faults("Config", { ...config, policies: ["lenient"] })).not.toBeNull();
  expect(faults("Nothing", {})).toBe("The contract has no schema (Nothing).");
});
