import { describe, expect, it } from "vitest";
import { noticeModel } from "../../src";
import { mixed, reference, typical } from "../fixtures/quotes";

const row = (line: number, bank: string) =>
  `Line ${String(line)} (Native hedgerow), bank ${bank} (${bank} Habitat Bank)`;

describe("the notices", () => {
  it("say where the site is doubtful, with a way to put it right in place of the advice", () => {
    expect(noticeModel(mixed)[0]).toEqual({
      key: "location-approximate",
      title: "The site is located approximately",
      text: "Located by the centre of the TN23 area, not by the exact site. Planning authority and tiers may differ.",
      action: "choose-areas",
    });
  });

  it("say once what several rows share", () => {
    const warnings = ["B1", "B2", "B3"].map((bank, index) => ({
      code: "proxy-price",
      subject: row(index + 1, bank),
      message: `The bank lists no price (${bank}).`,
    }));
    expect(noticeModel({ warnings })).toEqual([
      {
        key: "proxy-price",
        title: "Stand-in prices are used",
        text: "The bank lists no price of its own for 3 rows. Confirm them with the banks before relying on this quote.",
        action: null,
      },
    ]);
  });

  it("name the row where it is one alone", () => {
    expect(noticeModel(mixed)[1]).toMatchObject({
      key: "catchment-unknown",
      action: "name-water",
      text: "The tier of one row (Ditches, Broughton Down Habitat Bank) is approximate, since the catchments could not be compared.",
    });
  });

  it("leave the tiers out where the place itself has been doubted", () => {
    expect(noticeModel(mixed).map(({ key }) => key)).toEqual(["location-approximate", "catchment-unknown"]);
  });

  it("leave the proof to the headline", () => {
    const warnings = [{ code: "not-proven", subject: "quote", message: "The time limit came." }];
    expect(noticeModel({ warnings })).toEqual([]);
  });

  it("put those of the whole before those of rows, and name the stock that is short", () => {
    const notices = noticeModel(reference);
    expect(notices.map(({ key }) => key)).toEqual([
      "metric-test-failed",
      "stock-overdrawn-physically",
      "companion-not-legal-alone",
    ]);
    expect(notices[1]?.text).toMatch(/^Stock DM11\/DM11-135: With the spatial multiplier/u);
  });

  it("print a warning that is not known yet in the service's own words", () => {
    const warnings = [{ code: "new-thing", subject: "quote", message: "A new thing happened.\nMaybe ask." }];
    expect(noticeModel({ warnings })).toEqual([
      {
        key: "new-thing",
        title: "Something to know",
        text: "A new thing happened. Maybe ask.",
        action: null,
      },
    ]);
  });

  it("are none where there is nothing to know", () => {
    expect(noticeModel(typical)).toEqual([]);
  });
});
