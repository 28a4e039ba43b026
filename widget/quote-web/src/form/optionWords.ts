import type { Config, OptionsForm } from "quote-core";
import { seconds } from "quote-core";

/** The words of the options. A value that this page does not know yet is shown as the service writes it. */
const sizes: Readonly<Record<string, string>> = {
  fractional: "Fractional",
  small: "Small",
  medium: "Medium",
  large: "Large",
};
const rules: Readonly<Record<string, string>> = { "lpa-nca": "LPA and NCA", "lpa-lnrs": "LPA and LNRS" };
const holds: Readonly<Record<string, string>> = {
  "as-stored": "As stored",
  "ignore-quotes": "Ignore open quotes",
  "hold-50": "Hold half of quotes",
  "hold-100": "Hold all quotes",
};
const policies: Readonly<Record<string, string>> = {
  house: "House",
  reference: "Reference",
  strict: "Strict",
};

export const discountChoices = [
  { value: "no_discount", text: "None" },
  { value: "tier_up", text: "Tier up" },
  { value: "percentage", text: "Percentage" },
] as const;

export const hints = {
  contractSize: "Chosen from the total units unless set here.",
  spatialRule: "Which areas make a bank near.",
  bankLimit: "Most banks in one plan.",
  stockHold: "What counts as free stock.",
  timeLimit: "Longest search for the cheapest plan.",
  policy: "How the trading rules are read.",
} as const;

export const discountHints: Readonly<Record<OptionsForm["discount"], string>> = {
  no_discount: "Off unit prices, never the fee.",
  tier_up: "Prices of the next larger contract.",
  percentage: "Off unit prices, never the fee.",
};

export interface Choice<T extends string> {
  readonly value: T | "";
  readonly text: string;
}

const MOST_BANKS = 10;
const times = ["PT1S", "PT5S", "PT10S", "PT30S", "PT60S"] as const;

export function sizeChoices(config: Config): Choice<Config["contract_sizes"][number]>[] {
  return [
    { value: "", text: "Automatic" },
    ...config.contract_sizes.map((size) => ({ value: size, text: sizes[size] ?? size })),
  ];
}

export function ruleChoices(config: Config): Choice<Config["spatial_rules"][number]>[] {
  return chosenByDefault(config.spatial_rules, config.defaults.spatial_rule, rules);
}

export function holdChoices(config: Config): Choice<Config["stock_holds"][number]>[] {
  return chosenByDefault(config.stock_holds, config.defaults.stock_hold, holds);
}

export function policyChoices(config: Config): Choice<Config["policies"][number]>[] {
  return chosenByDefault(config.policies, config.defaults.policy, policies);
}

/** The default stands first and is not named in the request, so that it stays the installation's. */
function chosenByDefault<T extends string>(
  values: readonly T[],
  usual: string,
  words: Readonly<Record<string, string>>,
): Choice<T>[] {
  return [
    { value: "", text: words[usual] ?? usual },
    ...values.filter((value) => value !== usual).map((value) => ({ value, text: words[value] ?? value })),
  ];
}

export function bankChoices(chosen: string): Choice<string>[] {
  const limits = Array.from({ length: MOST_BANKS }, (_, at) => String(at + 1));
  if (chosen !== "" && !limits.includes(chosen)) limits.push(chosen);
  return [
    { value: "", text: "By size" },
    ...limits.map((limit) => ({ value: limit, text: limit === "1" ? "1 bank" : `${limit} banks` })),
  ];
}

export function timeChoices(config: Config, chosen: string): Choice<string>[] {
  const usual = durationSeconds(config.defaults.time_limit);
  const most = durationSeconds(config.limits.time_limit);
  const offered: string[] = times.filter(
    (time) => durationSeconds(time) !== usual && durationSeconds(time) <= most,
  );
  if (chosen !== "" && !offered.includes(chosen)) offered.push(chosen);
  return [
    { value: "", text: secondsText(usual) },
    ...offered.map((time) => ({ value: time, text: secondsText(durationSeconds(time)) })),
  ];
}

/** The next longer time limit; null where the longest is chosen. */
export function longerTime(config: Config, chosen: string): string | null {
  const now = durationSeconds(chosen === "" ? config.defaults.time_limit : chosen);
  const most = durationSeconds(config.limits.time_limit);
  return times.find((time) => durationSeconds(time) > now && durationSeconds(time) <= most) ?? null;
}

function durationSeconds(iso: string): number {
  return seconds(iso) ?? 0;
}

function secondsText(seconds: number): string {
  return `${String(seconds)} s`;
}

/** The closed options in a line: what is usual is said of size and discount alone, the rest where it is not usual. */
export function optionsSummary(options: OptionsForm): string {
  const parts = [
    options.contractSize === ""
      ? "Automatic size"
      : `${sizes[options.contractSize] ?? options.contractSize} size`,
    options.bankLimit === ""
      ? ""
      : `up to ${options.bankLimit} ${options.bankLimit === "1" ? "bank" : "banks"}`,
    discountWords(options),
    options.spatialRule === "" ? "" : (rules[options.spatialRule] ?? options.spatialRule),
    options.stockHold === "" ? "" : (holds[options.stockHold] ?? options.stockHold).toLowerCase(),
    options.policy === "" ? "" : `${options.policy} policy`,
    options.timeLimit === "" ? "" : secondsText(durationSeconds(options.timeLimit)),
  ];
  return parts.filter((part) => part !== "").join(", ");
}

function discountWords({ discount, discountValue }: OptionsForm): string {
  switch (discount) {
    case "no_discount":
      return "no discount";
    case "tier_up":
      return "tier-up discount";
    case "percentage":
      return discountValue.trim() === "" ? "percentage off" : `${discountValue.trim()} % off`;
    default:
      return discount satisfies never;
  }
}
