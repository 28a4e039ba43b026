// @vitest-environment node
import { fieldNote } from "quote-core";
import { describe, expect, it } from "vitest";
import { edited, emptyForm, fingerprint } from "../../src/form/model";
import { changeEditor, freshEditor, isDirty } from "../../src/state/editor";

const form = edited({ ...emptyForm, rows: [{ habitat: "Canals", units: "0" }] });
const opened = changeEditor(freshEditor, { type: "open", form });
const notes = [
  fieldNote({ pointer: "/demand/0/units", code: "units-not-positive", detail: "" }),
  fieldNote({ pointer: "/location/postcode", code: "unknown-postcode", detail: "" }),
];
const faulty = changeEditor(opened, { type: "faults", notes });

describe("an editor", () => {
  it("is dirty once it differs from what was opened, and no longer once that was run", () => {
    expect(isDirty(opened)).toBe(false);
    const changed = changeEditor(opened, { type: "units", row: "r1", units: "2" });
    expect(isDirty(changed)).toBe(true);
    expect(isDirty(changeEditor(changed, { type: "settle", print: fingerprint(changed.form) }))).toBe(false);
  });

  it("stays dirty where it was changed after it was run", () => {
    const ran = fingerprint(opened.form);
    const changed = changeEditor(opened, { type: "units", row: "r1", units: "2" });
    expect(isDirty(changeEditor(changed, { type: "settle", print: ran }))).toBe(true);
  });

  it("ties faults to their fields and counts the checks", () => {
    expect(faulty.faults.map((fault) => fault.field)).toEqual(["units-r1", "location-postcode"]);
    expect(faulty.faults[1]?.switchTo).toBe("areas");
    expect(faulty.attempt).toBe(1);
  });

  it("drops the fault of a field that is changed, and no other", () => {
    const changed = changeEditor(faulty, { type: "units", row: "r1", units: "2" });
    expect(changed.faults.map((fault) => fault.field)).toEqual(["location-postcode"]);
    expect(changeEditor(faulty, { type: "site", change: { postcode: "TN23" } }).faults).toHaveLength(1);
    expect(changeEditor(faulty, { type: "options", change: { bankLimit: "1" } }).faults).toHaveLength(2);
  });
});
