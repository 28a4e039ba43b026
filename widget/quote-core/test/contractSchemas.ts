import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { parse } from "yaml";

const contract = new URL(
  "../../../adapters/src/main/resources/uk/bng/adapter/web/openapi.yaml",
  import.meta.url,
);

/** The contract's schemas, under which an answer may hold more than is listed, as clients must tolerate. */
const schemas = new Ajv2020({ strict: false, validateFormats: false, allErrors: true }).addSchema(
  parse(readFileSync(contract, "utf8")) as object,
  "contract",
);

/** What a schema of the contract holds against an answer; null where that is nothing. */
export function faults(schema: string, answer: unknown): unknown {
  const check = schemas.getSchema(`contract#/components/schemas/${schema}`);
  if (check === undefined) return `The contract has no schema (${schema}).`;
  return check(answer) ? null : check.errors;
}
