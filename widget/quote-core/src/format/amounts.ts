import { decimal, grouped, rounded, shift, trimmed, type Amount, type Decimal } from "./decimal";

/** Stands where there is nothing to show. */
export const NOTHING = "–";

const MINUS = "−";
const UNIT_DECIMALS = 3;

/** `£12,500.00`: always two decimals, and every one that was sent. */
export function money(amount: Amount): string {
  return shown(amount, (value) => `£${grouped(value.whole)}.${trimmed(value.fraction, 2)}`);
}

/** `£25,000 / unit`: pence only where there are any. */
export function unitPrice(amount: Amount): string {
  return shown(amount, (value) => {
    const pence = trimmed(value.fraction, 0);
    return `£${grouped(value.whole)}${pence === "" ? "" : `.${pence.padEnd(2, "0")}`} / unit`;
  });
}

/** `1.5` as `1.50`, `0.3675` as `0.368`, `0.0004` as `<0.001`: three decimals, zeros dropped down to two. */
export function units(amount: Amount): string {
  return shown(amount, (value) => {
    const isTiny = value.whole === "0" && /^000\d*[1-9]/.test(value.fraction);
    return isTiny ? "<0.001" : inFull(rounded(value, UNIT_DECIMALS, "half"));
  });
}

/** Every decimal that was sent, and at least two. */
export function unitsInFull(amount: Amount): string {
  return shown(amount, inFull);
}

/** A share such as `0.013` as `1.3 %`, rounded up to one decimal, so that it never promises too much. */
export function percent(share: Amount): string {
  return shown(share, (value) => {
    const hundredfold = rounded({ ...value, ...shift(value.whole, value.fraction, 2) }, 1, "up");
    const tenths = trimmed(hundredfold.fraction, 0);
    return `${grouped(hundredfold.whole)}${tenths === "" ? "" : `.${tenths}`} %`;
  });
}

/** The number alone as it was sent, without exponent or groups: for files that other programs read. */
export function plain(amount: Amount): string {
  const value = decimal(amount);
  if (value === null) return "";
  const fraction = trimmed(value.fraction, 0);
  return `${value.negative ? "-" : ""}${value.whole}${fraction === "" ? "" : `.${fraction}`}`;
}

function inFull(value: Decimal): string {
  return `${grouped(value.whole)}.${trimmed(value.fraction, 2)}`;
}

function shown(amount: Amount, words: (value: Decimal) => string): string {
  const value = decimal(amount);
  if (value === null) return NOTHING;
  return `${value.negative ? MINUS : ""}${words(value)}`;
}
