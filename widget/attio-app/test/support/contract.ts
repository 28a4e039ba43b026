import fs from "node:fs";
import path from "node:path";
import Ajv2020 from "ajv/dist/2020";
import { parse } from "yaml";

const FILE = "../../../../adapters/src/main/resources/uk/bng/adapter/web/openapi.yaml";
const contract: unknown = parse(fs.readFileSync(path.join(import.meta.dirname, FILE), "utf8"));

// The document is no schema itself, so words of OpenAPI in it are not for the validator to judge.
const ajv = new Ajv2020({ strict: false, validateFormats: false });
ajv.addSchema(contract as object, "contract");

/** A route of the contract that a request with this method and path means. */
export function routeOf(method: string, pathname: string): string | undefined {
  return Object.keys(at("/paths") as object).find(
    (template) =>
      new RegExp(`^${template.replace(/\{\w+\}/g, "[^/]+")}$`).test(pathname) &&
      at(`/paths/${escaped(template)}/${method.toLowerCase()}`) !== undefined,
  );
}

/** What is wrong with a body of this route: with a request's where no status is given, else with the answer's. */
export function faultsOf(method: string, route: string, status: number | null, body: unknown): string[] {
  const operation = `/paths/${escaped(route)}/${method.toLowerCase()}`;
  const place = followed(
    status === null ? `${operation}/requestBody` : `${operation}/responses/${status.toString()}`,
  );
  const media = Object.keys((at(`${place}/content`) as object | undefined) ?? {})[0];
  if (media === undefined) return [`${route} knows no such body (${String(status)})`];
  const validate = ajv.compile({ $ref: `contract#${place}/content/${escaped(media)}/schema` });
  if (validate(body)) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ""}`);
}

function followed(pointer: string): string {
  const found = at(pointer) as { $ref?: string } | undefined;
  return found?.$ref === undefined ? pointer : found.$ref.slice(1);
}

function at(pointer: string): unknown {
  return pointer
    .split("/")
    .slice(1)
    .reduce<unknown>(
      (node, key) =>
        (node as Record<string, unknown> | undefined)?.[key.replaceAll("~1", "/").replaceAll("~0", "~")],
      contract,
    );
}

function escaped(key: string): string {
  return key.replaceAll("~", "~0").replaceAll("/", "~1");
}
