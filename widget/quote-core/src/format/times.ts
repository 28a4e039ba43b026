import { NOTHING } from "./amounts";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const DURATION = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d*)?)S)?)?$/;

/** The seconds of an ISO duration such as `PT1M5S`; null where it is none. */
export function seconds(iso: string | null | undefined): number | null {
  const found = DURATION.exec(iso ?? "");
  if (found === null || iso === "P") return null;
  const [, days = "0", hours = "0", minutes = "0", rest = "0"] = found;
  return Number(days) * 86_400 + Number(hours) * 3_600 + Number(minutes) * 60 + Number(rest);
}

/** `0.3 s`, `12 s`, `1 min 05 s`, `2 h 03 min`, of an ISO duration or of seconds; what has not passed is cut off. */
export function duration(length: string | number | null | undefined): string {
  const all = typeof length === "number" ? length : seconds(length);
  if (all === null || !Number.isFinite(all) || all < 0) return NOTHING;
  if (all > 0 && all < 0.1) return "<0.1 s";
  if (all < 10) return `${String(Math.floor(all * 10) / 10)} s`;
  const whole = Math.floor(all);
  if (whole < 60) return `${String(whole)} s`;
  if (whole < 3_600) return `${String(Math.floor(whole / 60))} min ${two(whole % 60)} s`;
  return `${String(Math.floor(whole / 3_600))} h ${two(Math.floor((whole % 3_600) / 60))} min`;
}

/** `23 Nov 2026` in the reader's zone; a date alone stays that date. */
export function date(iso: string | null | undefined, zone: string): string {
  const alone = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso ?? "");
  if (alone !== null) {
    const month = MONTHS[Number(alone[2]) - 1];
    return month === undefined ? NOTHING : `${String(Number(alone[3]))} ${month} ${alone[1] ?? ""}`;
  }
  const parts = partsOf(iso, zone);
  return parts === null ? NOTHING : dayOf(parts);
}

/** `23 Nov 2026, 16:58 GMT` in the reader's zone, which is named. */
export function dateTime(iso: string | null | undefined, zone: string): string {
  const parts = partsOf(iso, zone);
  if (parts === null) return NOTHING;
  const { hour = "", minute = "", timeZoneName = "" } = parts;
  return `${dayOf(parts)}, ${hour}:${minute} ${timeZoneName}`;
}

type Parts = Partial<Record<Intl.DateTimeFormatPartTypes, string>>;

function dayOf({ day = "", month = "", year = "" }: Parts): string {
  return `${String(Number(day))} ${MONTHS[Number(month) - 1] ?? ""} ${year}`;
}

function partsOf(iso: string | null | undefined, zone: string): Parts | null {
  const at = new Date(iso ?? "");
  if (Number.isNaN(at.getTime())) return null;
  try {
    return Object.fromEntries(
      clock(zone)
        .formatToParts(at)
        .map(({ type, value }) => [type, value]),
    );
  } catch {
    // A zone that this machine does not know, or a sandbox that knows none, is no reason to show nothing.
    return inUtc(at);
  }
}

function clock(timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat("en-GB", {
    day: "numeric",
    month: "numeric",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZoneName: "short",
    timeZone,
  });
}

function inUtc(at: Date): Parts {
  const [year = "", month = "", day = "", hour = "", minute = ""] = at.toISOString().split(/\D/);
  return { year, month, day, hour, minute, timeZoneName: "UTC" };
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}
