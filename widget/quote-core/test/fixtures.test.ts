import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { fixture, fixtureNames } from "./fixtures";

const contract = new URL(
  "../../../adapters/src/main/resources/uk/bng/adapter/web/openapi.yaml",
  import.meta.url,
);

/** The contract's schemas, under which an answer may hold more than is listed, as clients must tolerate. */
const schemas = new Ajv2020({ strict: false, validateFormats: false, allErrors: true }).addSchema(
  parse(readFileSync(contract, "utf8")) as object,
  "contract",
);

function faults(schema: string, answer: unknown): unknown {
  const check = schemas.getSchema(`contract#/components/schemas/${schema}`);
  if (check === undefined) return `The contract has no schema (${schema}).`;
  return check(answer) ? null : check.errors;
}

it.each(fixtureNames)("the contract allows %s", (name) => {
  expect(faults(name.split(".")[0] ?? "", fixture(name))).toBeNull();
});

it("the contract refuses what is not of its form", () => {
  const config = fixture("Config.demo") as Record<string, unknown>;
  expect(faults("Config", { ...config, features: undefined })).not.toBeNull();
  expect(faults("Config", { ...config, policies: ["lenient"] })).not.toBeNull();
  expect(faults("Nothing", {})).toBe("The contract has no schema (Nothing).");
});
