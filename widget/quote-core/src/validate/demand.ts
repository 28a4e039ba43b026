import { decimal, rounded, trimmed, type Amount, type Decimal } from "../format/decimal";
import { member, type Issue } from "./issues";
import type { Knowledge } from "./knowledge";

const READ_DECIMALS = 9;
const MOST_DIGITS = 40;

/** One line as it was read; null stands for what is absent. */
export interface LineRead {
  readonly habitat: string | null;
  readonly units: Amount;
}

/** What the service has against the lines of a demand. */
export function demandIssues(lines: readonly LineRead[], knowledge: Knowledge): Issue[] {
  const { limits } = knowledge.config;
  if (lines.length === 0) return [{ pointer: "/demand", code: "empty-demand" }];
  const tooMany = lines.length > limits.lines ? [{ pointer: "/demand", code: "too-many-lines" }] : [];
  return [
    ...tooMany,
    ...lines.slice(0, limits.lines).flatMap((line, place) => {
      const at = member("/demand", place);
      return [
        ...issue(member(at, "habitat_name"), habitatCode(line.habitat ?? "", knowledge)),
        ...issue(member(at, "units"), unitsCode(line.units, limits)),
      ];
    }),
  ];
}

function habitatCode(name: string, knowledge: Knowledge): string | null {
  if (name.trim() === "") return "blank-habitat";
  return knowledge.habitats === null || knowledge.habitats.has(name) ? null : "unknown-habitat";
}

/** What is wrong with an amount of units; null where nothing is. Judged by its digits, never by a binary number. */
export function unitsCode(
  units: Amount,
  limits: { readonly units: number; readonly unit_decimals: number },
): string | null {
  const written = readNumber(units);
  if (written === null) return "units-not-a-number";
  if (written.negative || isZero(written)) return "units-not-positive";
  if (isAbove(written, limits.units)) return "units-too-large";
  return trimmed(written.fraction, 0).length > limits.unit_decimals ? "units-too-precise" : null;
}

/** As the service reads numbers: to nine decimals, and none of endless length. */
export function readNumber(amount: Amount): Decimal | null {
  const written = decimal(amount);
  return written === null || written.whole.length > MOST_DIGITS
    ? null
    : rounded(written, READ_DECIMALS, "half");
}

export function isZero(value: Decimal): boolean {
  return /^0*$/.test(value.whole + value.fraction);
}

/** Whether a number is larger than a whole one. */
export function isAbove(value: Decimal, most: number): boolean {
  if (value.negative) return false;
  const over = BigInt(value.whole) - BigInt(most);
  return over > 0n || (over === 0n && /[1-9]/.test(value.fraction));
}

function issue(pointer: string, code: string | null): Issue[] {
  return code === null ? [] : [{ pointer, code }];
}
