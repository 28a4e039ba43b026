import { nameKey } from "../form/names";
import { trimmed } from "../format/decimal";
import { isAbove, isZero, readNumber } from "./demand";
import type { Issue } from "./issues";
import { member } from "./issues";
import type { Knowledge } from "./knowledge";
import type { ObjectReader } from "./objectReader";

const DISCOUNTS = ["", "none", "no_discount", "tier_up", "percentage"];
const PERCENT_DECIMALS = 4;
const DURATION =
  /^([-+]?)P(?:([-+]?\d+)D)?(T(?=[-+\d])(?:([-+]?\d+)H)?(?:([-+]?\d+)M)?(?:([-+]?\d+)(?:[.,](\d{0,9}))?S)?)?$/i;
const LARGEST_WHOLE = 2 ** 63;

/** What the content of options has against it; the reader reports what their form has. */
export function optionIssues(options: ObjectReader, knowledge: Knowledge): Issue[] {
  const { config } = knowledge;
  const found: Issue[] = [];
  const judge = (name: string, fits: boolean, code: string): void => {
    if (!fits) found.push({ pointer: member("/options", name), code });
  };
  const oneOf = (name: string, known: readonly string[], code: string): void => {
    const value = options.text(name)?.trim() ?? "";
    judge(name, value === "" || known.includes(value), code);
  };

  oneOf("policy", config.policies, "unknown-policy");
  oneOf("spatial_rule", config.spatial_rules, "unknown-spatial-rule");
  oneOf("stock_hold", config.stock_holds, "unknown-stock-hold");
  const engine = options.text("engine");
  judge("engine", engine === null || config.engines.includes(engine), "unknown-engine");
  const time = options.text("time_limit");
  judge("time_limit", time === null || isTimeLimit(time, config.limits.time_limit), "bad-time-limit");
  const seed = options.number("seed");
  judge("seed", seed === null || isWhole(seed), "not-a-whole-number");
  const banks = options.number("bank_limit");
  judge("bank_limit", banks === null || isBankLimit(banks), "bad-bank-limit");
  options.texts("exclude_banks");
  found.push(
    ...discountIssues(options.object("discount")),
    ...knobIssues(options.object("knobs"), config.knobs),
  );
  options.refuseOthers();
  return found;
}

function discountIssues(discount: ObjectReader | null): Issue[] {
  if (discount === null) return [];
  const type = nameKey(discount.text("type") ?? "");
  const value = discount.number("value");
  discount.refuseOthers();
  if (!DISCOUNTS.includes(type)) return [{ pointer: "/options/discount/type", code: "unknown-discount" }];
  return type === "percentage" && value !== null && !isPercentage(value)
    ? [{ pointer: "/options/discount/value", code: "bad-discount-value" }]
    : [];
}

function knobIssues(knobs: ObjectReader | null, known: Readonly<Record<string, readonly string[]>>): Issue[] {
  if (knobs === null) return [];
  return knobs.names().flatMap((name) => {
    const value = knobs.text(name)?.trim() ?? "";
    const allowed = Object.hasOwn(known, name) ? known[name] : undefined;
    const fits = allowed !== undefined && (value === "" || allowed.includes(value));
    return fits ? [] : [{ pointer: member(knobs.pointer, name), code: "unknown-knob" }];
  });
}

export function isPercentage(value: number | string): boolean {
  const percent = readNumber(value);
  return (
    percent !== null &&
    !percent.negative &&
    !isAbove(percent, 100) &&
    trimmed(percent.fraction, 0).length <= PERCENT_DECIMALS
  );
}

export function isBankLimit(value: number | string): boolean {
  const banks = readNumber(value);
  return banks !== null && !banks.negative && !isZero(banks) && trimmed(banks.fraction, 0) === "";
}

function isWhole(value: number): boolean {
  return Number.isInteger(value) && value >= -LARGEST_WHOLE && value < LARGEST_WHOLE;
}

function isTimeLimit(text: string, most: string): boolean {
  const nanos = nanoseconds(text);
  const longest = nanoseconds(most);
  return nanos !== null && nanos > 0n && (longest === null || nanos <= longest);
}

/** An ISO duration of days, hours, minutes and seconds, exactly. */
function nanoseconds(text: string): bigint | null {
  const found = DURATION.exec(text);
  if (found === null || (found[2] === undefined && found[3] === undefined)) return null;
  const [, sign = "", days = "0", , hours = "0", minutes = "0", seconds = "0", fraction = ""] = found;
  const whole = BigInt(days) * 86_400n + BigInt(hours) * 3_600n + BigInt(minutes) * 60n + BigInt(seconds);
  const part = BigInt(fraction.padEnd(9, "0")) * (seconds.startsWith("-") ? -1n : 1n);
  const all = whole * 1_000_000_000n + part;
  return sign === "-" ? -all : all;
}
