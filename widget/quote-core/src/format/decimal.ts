/** A number as the service wrote it, or nothing. */
export type Amount = number | string | null | undefined;

/** A decimal taken apart: its digits before and after the point, without sign. */
export interface Decimal {
  readonly negative: boolean;
  readonly whole: string;
  readonly fraction: string;
}

const DECIMAL = /^([+-]?)(\d+)(?:\.(\d*))?(?:[eE]([+-]?\d{1,3}))?$/;

/**
 * The digits of a decimal. A JSON number is taken through its shortest text form, which is what the service wrote, so
 * that no arithmetic can change an amount. Null where there is no number.
 */
export function decimal(amount: Amount): Decimal | null {
  const found = DECIMAL.exec(String(amount ?? "").trim());
  if (found === null) return null;
  const [, sign = "", whole = "", fraction = "", exponent = "0"] = found;
  const shifted = shift(whole, fraction, Number(exponent));
  const zero = /^0*$/.test(shifted.whole + shifted.fraction);
  return { negative: sign === "-" && !zero, ...shifted };
}

/** Moves the point to the right, or to the left where `places` is negative. */
export function shift(
  whole: string,
  fraction: string,
  places: number,
): { readonly whole: string; readonly fraction: string } {
  const left = whole.padStart(whole.length + Math.max(0, -places), "0");
  const right = fraction.padEnd(fraction.length + Math.max(0, places), "0");
  const digits = left + right;
  const point = left.length + places;
  return { whole: digits.slice(0, point).replace(/^0+(?=\d)/, "") || "0", fraction: digits.slice(point) };
}

/** At most so many digits after the point; `half` rounds to the nearest, `up` never says less than there is. */
export function rounded(value: Decimal, places: number, mode: "half" | "up"): Decimal {
  if (value.fraction.length <= places) return value;
  const cut = value.fraction.slice(places);
  const more = mode === "half" ? cut >= "5" : /[1-9]/.test(cut);
  const kept = value.whole + value.fraction.slice(0, places);
  const digits = more ? plusOne(kept) : kept;
  const point = digits.length - places;
  return { ...value, whole: digits.slice(0, point), fraction: digits.slice(point) };
}

function plusOne(digits: string): string {
  return (BigInt(digits) + 1n).toString().padStart(digits.length, "0");
}

/** The fraction without trailing zeros, yet with at least `least` digits. */
export function trimmed(fraction: string, least: number): string {
  return fraction.replace(/0+$/, "").padEnd(least, "0");
}

/** Digits in groups of three. */
export function grouped(whole: string): string {
  return whole.replace(/\B(?=(\d{3})+$)/g, ",");
}
