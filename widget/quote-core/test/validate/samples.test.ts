import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { checkRequest, formOf, validate, type Issue, type RunRequest } from "../../src";
import { knowledge } from "./knowledge";

interface Sample {
  readonly name: string;
  /** Whether the form can hold all of the request. */
  readonly form: boolean;
  readonly request: unknown;
  readonly issues: readonly Issue[];
}

/** The service judges the same samples in a test of its own. */
const samples = JSON.parse(
  readFileSync(new URL("../samples/requests.json", import.meta.url), "utf8"),
) as readonly Sample[];

const inForms = samples.filter((sample) => sample.form);

describe("requests", () => {
  it.each(samples)("are judged as the service judges them: $name", ({ request, issues }) => {
    expect(checkRequest(request, knowledge)).toEqual(issues);
  });

  it("are enough, and of both kinds", () => {
    expect(samples.length).toBeGreaterThanOrEqual(60);
    expect(inForms.filter(({ issues }) => issues.length === 0).length).toBeGreaterThan(15);
    expect(inForms.filter(({ issues }) => issues.length > 0).length).toBeGreaterThan(30);
  });
});

describe("forms", () => {
  it.each(inForms)("are judged as their requests are: $name", ({ request, issues }) => {
    const judged = validate(formOf(request as RunRequest), knowledge);
    expect(judged.ok ? [] : judged.issues.map(({ pointer, code }) => ({ pointer, code }))).toEqual(issues);
  });

  it.each(inForms.filter(({ issues }) => issues.length === 0))(
    "make a request that is taken, too: $name",
    ({ request }) => {
      const judged = validate(formOf(request as RunRequest), knowledge);
      expect(judged.ok && checkRequest(judged.request, knowledge)).toEqual([]);
    },
  );
});
