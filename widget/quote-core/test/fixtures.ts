import { readdirSync, readFileSync } from "node:fs";

const folder = new URL("fixtures/", import.meta.url);

/** Names such as `JobStatus.completed`: a schema of the contract and what the answer is an example of. */
export const fixtureNames: readonly string[] = readdirSync(folder)
  .filter((file) => file.endsWith(".json"))
  .map((file) => file.replace(/\.json$/, ""))
  .sort();

/** An answer of the service, as it was written; the contract's test holds it against its schema. */
export function fixture(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`${name}.json`, folder), "utf8"));
}
