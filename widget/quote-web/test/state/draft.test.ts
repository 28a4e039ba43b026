// @vitest-environment node
import { emptyOptions, emptySite } from "quote-core";
import { beforeEach, describe, expect, it } from "vitest";
import { dropDraft, keepDraft, readDraft, type StorageDoor } from "../../src/state/draft";

const held = new Map<string, string>();
const door: StorageDoor = () => ({
  getItem: (key) => held.get(key) ?? null,
  setItem: (key, value) => held.set(key, value),
  removeItem: (key) => held.delete(key),
});
const form = {
  rows: [{ habitat: "Canals", units: "1,5" }],
  site: { ...emptySite, way: "address" as const, postcode: "TN23 1AA", address: "1 High Street" },
  options: { ...emptyOptions, bankLimit: "2" },
};

beforeEach(() => {
  held.clear();
});

describe("a draft", () => {
  it("comes back as it was typed, without the address", () => {
    keepDraft(door, "record-1", form);
    expect(readDraft(door, "record-1")).toEqual({ ...form, site: { ...form.site, address: "" } });
    expect([...held.values()].join()).not.toContain("High Street");
  });

  it("belongs to its record", () => {
    keepDraft(door, "record-1", form);
    expect(readDraft(door, "record-2")).toBeNull();
    expect(readDraft(door, null)).toBeNull();
  });

  it("is gone once it is dropped", () => {
    keepDraft(door, null, form);
    dropDraft(door, null);
    expect(held.size).toBe(0);
  });

  it("is nothing where something else lies in its place", () => {
    for (const text of ["", "{", "null", "[]", '{"rows":1}']) {
      held.set("bng-draft:", text);
      expect(readDraft(door, null)).toBeNull();
    }
  });

  it("is filled up where it comes from an older page", () => {
    held.set("bng-draft:", '{"rows":[{"habitat":"Canals"},7],"site":{"postcode":5,"lpa":"Ashford"}}');
    expect(readDraft(door, null)).toEqual({
      rows: [{ habitat: "Canals", units: "" }],
      site: { ...emptySite, lpa: "Ashford" },
      options: emptyOptions,
    });
  });

  it("is not kept where storage is closed, and nothing breaks", () => {
    const closed: StorageDoor = () => {
      throw new DOMException("closed", "SecurityError");
    };
    keepDraft(closed, null, form);
    dropDraft(closed, null);
    expect(readDraft(closed, null)).toBeNull();
  });
});
