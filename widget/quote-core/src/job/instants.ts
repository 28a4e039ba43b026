/** Whether one instant of the contract lies before another; both are UTC, with any number of decimals. */
export function isBefore(one: string, other: string): boolean {
  const [left, right] = [parts(one), parts(other)];
  return left.seconds === right.seconds
    ? left.fraction.padEnd(9, "0") < right.fraction.padEnd(9, "0")
    : left.seconds < right.seconds;
}

function parts(instant: string): { readonly seconds: string; readonly fraction: string } {
  const [seconds = "", fraction = ""] = instant.replace(/Z$/, "").split(".");
  // 09:00Z is written without its seconds where they are none.
  return { seconds: seconds.padEnd(19, ":00"), fraction };
}
