// @vitest-environment node
import type { Config } from "quote-core";
import { emptyOptions } from "quote-core";
import { expect, it } from "vitest";
import { fixture } from "../../../quote-core/test/fixtures";
import {
  bankChoices,
  longerTime,
  optionsSummary,
  ruleChoices,
  timeChoices,
} from "../../src/form/optionWords";

const config = fixture("Config.demo") as Config;

it("says in a line what is chosen, and leaves out what is usual", () => {
  expect(optionsSummary(emptyOptions)).toBe("Automatic size, no discount");
  expect(
    optionsSummary({
      ...emptyOptions,
      contractSize: "small",
      bankLimit: "1",
      discount: "percentage",
      discountValue: "5",
      timeLimit: "PT30S",
    }),
  ).toBe("Small size, up to 1 bank, 5 % off, 30 s");
});

it("puts the installation's own choice first, and leaves it unnamed in the request", () => {
  expect(ruleChoices(config)).toEqual([
    { value: "", text: "LPA and NCA" },
    { value: "lpa-lnrs", text: "LPA and LNRS" },
  ]);
});

it("keeps a value that it would not offer itself", () => {
  expect(bankChoices("14").at(-1)).toEqual({ value: "14", text: "14 banks" });
  expect(timeChoices(config, "PT7S").at(-1)).toEqual({ value: "PT7S", text: "7 s" });
});

it("raises the time limit a step at a time, up to the most that is allowed", () => {
  expect(longerTime(config, "")).toBe("PT10S");
  expect(longerTime(config, "PT10S")).toBe("PT30S");
  expect(longerTime(config, "PT60S")).toBeNull();
});
