import { describe, expect, it } from "vitest";

/**
 * Seeded violations: each line below "@ts-expect-error" must stay an error, so the type check fails as soon
 * as somebody relaxes a compiler setting that the widget relies on.
 */
describe("the compiler", () => {
  it("treats every looked-up element as possibly absent", () => {
    const banks: readonly string[] = [];
    // @ts-expect-error noUncheckedIndexedAccess
    const first: string = banks[0];
    expect(first).toBeUndefined();
  });

  it("tells an absent property from an undefined one", () => {
    // @ts-expect-error exactOptionalPropertyTypes
    const line: { note?: string } = { note: undefined };
    expect(Object.keys(line)).toEqual(["note"]);
  });

  it("does not let a missing alternative pass", () => {
    type Outcome = { readonly kind: "optimal" } | { readonly kind: "infeasible" };
    const title = (outcome: Outcome): string => {
      switch (outcome.kind) {
        case "optimal":
          return "Cheapest plan";
        default:
          // @ts-expect-error strict: "infeasible" was forgotten
          outcome satisfies never;
          return "Unknown";
      }
    };
    expect(title({ kind: "infeasible" })).toBe("Unknown");
  });
});
