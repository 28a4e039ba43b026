import { describe, expect, it } from "vitest";
import { readRecord, saveModel, type CrmSave, type SaveModel, type SaveState } from "../../src";
import { attio } from "../fixtures/quotes";

const REF = "Q-2026-7K3M9QXA";
const ID = "3f0c6f6a-6b1f-4c53-9a3e-0b9a4c1e7c11";
const never: CrmSave = { state: "none", attempts: 0, next_at: null, web_url: null, problem: null };

function modelOf(save: SaveState, stored: CrmSave = never): SaveModel | null {
  return saveModel(attio.crm, save, stored, REF, "Europe/London");
}

describe("saving", () => {
  it("is not offered where the service has no CRM", () => {
    expect(saveModel({ kind: "none", state: "off" }, { kind: "idle" }, never, REF, "UTC")).toBeNull();
    expect(saveModel({ kind: "attio", state: "off" }, { kind: "idle" }, never, REF, "UTC")).toBeNull();
    expect(saveModel(null, { kind: "idle" }, never, REF, "UTC")).toBeNull();
  });

  it("says what became of it", () => {
    const web = "https://app.attio.com/acme/custom/quotes/record/1";
    expect(modelOf({ kind: "idle" })).toMatchObject({ button: "Save to Attio", text: null });
    expect(modelOf({ kind: "saving" })).toMatchObject({ button: "Saving…", busy: true });
    expect(modelOf({ kind: "saved", already: false, webUrl: web, warnings: [] })).toMatchObject({
      button: null,
      text: `Saved as ${REF}`,
      link: { href: web, text: "Open in Attio" },
    });
    expect(modelOf({ kind: "saved", already: true, webUrl: null, warnings: [] })?.text).toBe(
      `Already saved as ${REF}`,
    );
    expect(modelOf({ kind: "queued", retryAt: "2026-11-23T17:03:00Z" })).toMatchObject({
      text: "Attio is not answering. The quote is kept and will be sent by itself.",
      notes: ["Next try 23 Nov 2026, 17:03 GMT."],
    });
    expect(modelOf({ kind: "refused", message: "Attio has no such record.", again: false })).toMatchObject({
      button: null,
      text: "Attio has no such record.",
    });
    expect(modelOf({ kind: "refused", message: "It is there.", again: true, webUrl: web })).toMatchObject({
      button: "Save to Attio",
      link: { href: web },
    });
    expect(modelOf({ kind: "superseded", revision: 3, webUrl: null })?.text).toBe(
      "A newer revision (3) is already saved.",
    );
  });

  it("takes up where an earlier visit left it", () => {
    expect(modelOf({ kind: "idle" }, { ...never, state: "saved" })?.text).toBe(`Saved as ${REF}`);
    expect(modelOf({ kind: "idle" }, { ...never, state: "queued" })?.mark).toBe("wait");
    expect(
      modelOf({ kind: "idle" }, { ...never, state: "parked", problem: "crm-scope-missing" })?.text,
    ).toMatch(/^The service lacks a permission in Attio\./u);
    expect(modelOf({ kind: "idle" }, { ...never, state: "refused" })?.button).toBe("Save to Attio");
  });

  it("opens no link that is not of the web", () => {
    for (const webUrl of ["javascript:alert(1)", "http://app.attio.com/x", "/x"]) {
      expect(modelOf({ kind: "saved", already: false, webUrl, warnings: [] })?.link).toBeNull();
    }
  });
});

describe("a record as people paste it", () => {
  it("is read from a link of each kind, and from an id alone", () => {
    expect(readRecord(`https://app.attio.com/acme/company/${ID}/overview`)).toEqual({
      id: ID,
      object: "companies",
    });
    expect(readRecord(`https://app.attio.com/acme/deals/record/${ID}`)).toEqual({ id: ID, object: "deals" });
    expect(readRecord(`https://app.attio.com/acme/custom/sites/record/${ID}/activity`)).toEqual({
      id: ID,
      object: "sites",
    });
    expect(readRecord(`  ${ID.toUpperCase()} `)).toEqual({ id: ID, object: null });
  });

  it("is nothing where there is no id in it", () => {
    expect(readRecord("")).toBeNull();
    expect(readRecord("Stour Vale Homes")).toBeNull();
    expect(readRecord("https://app.attio.com/acme/company/1234")).toBeNull();
  });
});
