/** The reader's time zone, where Attio's sandbox knows it. */
export function readersZone(): string {
  try {
    return new Intl.DateTimeFormat().resolvedOptions().timeZone;
  } catch {
    return "UTC";
  }
}
