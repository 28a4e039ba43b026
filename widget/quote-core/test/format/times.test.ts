import { describe, expect, it, vi } from "vitest";
import { date, dateTime, duration, seconds } from "../../src";

describe("dates", () => {
  it("names the reader's zone", () => {
    expect(dateTime("2026-11-23T16:58:00Z", "Europe/London")).toBe("23 Nov 2026, 16:58 GMT");
    expect(dateTime("2026-07-01T16:58:00.4Z", "Europe/London")).toBe("1 Jul 2026, 17:58 BST");
    expect(dateTime("2026-11-23T23:30:00Z", "Europe/Paris")).toBe("24 Nov 2026, 00:30 CET");
  });

  it("shortens every month to three letters", () => {
    expect(date("2026-09-05T12:00:00Z", "Europe/London")).toBe("5 Sep 2026");
  });

  it("keeps a date that has no time", () => {
    expect(date("2026-11-23", "America/New_York")).toBe("23 Nov 2026");
    expect(date("2026-13-23", "Europe/London")).toBe("–");
  });

  it("falls back to universal time in a zone that is not known", () => {
    expect(dateTime("2026-11-23T16:58:00Z", "Nowhere/Atlantis")).toBe("23 Nov 2026, 16:58 UTC");
  });

  it("falls back to universal time in a sandbox that knows no zones", () => {
    vi.stubGlobal("Intl", undefined);

    expect(dateTime("2026-11-03T06:08:00.5Z", "Europe/London")).toBe("3 Nov 2026, 06:08 UTC");
    expect(date("2026-11-23T16:58:00Z", "Europe/London")).toBe("23 Nov 2026");
    vi.unstubAllGlobals();
  });

  it.each([null, undefined, "", "soon"])("shows a dash for %s", (instant) => {
    expect(date(instant, "Europe/London")).toBe("–");
    expect(dateTime(instant, "Europe/London")).toBe("–");
  });
});

describe("durations", () => {
  it.each([
    ["PT0S", "0 s"],
    ["PT0.016S", "<0.1 s"],
    ["PT0.39S", "0.3 s"],
    ["PT9.99S", "9.9 s"],
    ["PT12S", "12 s"],
    ["PT12.9S", "12 s"],
    ["PT1M5S", "1 min 05 s"],
    ["PT59M59.9S", "59 min 59 s"],
    ["PT2H3M", "2 h 03 min"],
    ["P1D", "24 h 00 min"],
    [65, "1 min 05 s"],
    [0.5, "0.5 s"],
  ])("writes %s as %s", (length, text) => {
    expect(duration(length)).toBe(text);
  });

  it.each([null, undefined, "", "P", "5", NaN, -1])("shows a dash for %s", (length) => {
    expect(duration(length)).toBe("–");
  });

  it("counts the seconds", () => {
    expect(seconds("PT1H1M1.5S")).toBe(3661.5);
  });
});
