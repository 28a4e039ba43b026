import openapiTS, { astToString } from "openapi-typescript";
import { expect, it } from "vitest";

/** Where the contract is kept, seen from this file. */
const document = new URL(
  "../../../adapters/src/main/resources/uk/bng/adapter/web/openapi.yaml",
  import.meta.url,
);

const heading = "/** Generated from openapi.yaml by `npm run contract`; changes belong there. */\n\n";

it("has the types that the contract's document generates", async () => {
  const types =
    heading +
    astToString(await openapiTS(document, { alphabetize: true, immutable: true, defaultNonNullable: false }));
  await expect(types).toMatchFileSnapshot("../src/contract.ts");
});
