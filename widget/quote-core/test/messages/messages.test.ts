import { describe, expect, it } from "vitest";
import {
  judgeMessage,
  readEditorMessage,
  readHostMessage,
  targetsOf,
  type FrameRecord,
  type Incoming,
} from "../../src";

const ATTIO = "https://app.attio.com";
const parent = { name: "the parent window" };
const parents = [ATTIO, "https://staging.example"];
const init = {
  bng: 1,
  type: "init",
  token: "bngs_x",
  expires_at: "2026-11-25T23:35:00Z",
  record_id: "r1",
  object: "companies",
};
const record: FrameRecord = { origin: ATTIO, record_id: "r1", object: "companies" };

function judged(incoming: Partial<Incoming>, known: FrameRecord | null = null) {
  return judgeMessage(
    { source: parent, origin: ATTIO, data: init, ...incoming },
    { parent, parents, record: known },
  );
}

describe("what reaches the editor", () => {
  it("is taken from the window and the origin that frame it", () => {
    expect(judged({})).toEqual({ kind: "take", message: init, record });
  });

  it.each([
    ["another window", { source: { name: "another window" } }],
    ["no window", { source: null }],
    ["an origin that is not named", { origin: "https://evil.example" }],
    ["an origin that only begins like one", { origin: "https://app.attio.com.evil.example" }],
    ["an opaque origin", { origin: "null" }],
    ["any origin at all", { origin: "*" }],
  ])("is ignored from %s", (_, incoming) => {
    expect(judged(incoming)).toEqual({ kind: "ignore" });
  });

  it("is ignored from a parent that is the page itself without a window", () => {
    const frame = { parent: null, parents, record: null };
    expect(judgeMessage({ source: null, origin: ATTIO, data: init }, frame)).toEqual({ kind: "ignore" });
  });

  it("comes from one origin only, once that has said the record", () => {
    expect(judged({ origin: "https://staging.example" }, record)).toEqual({ kind: "ignore" });
  });

  it("may say the same record again, and no other", () => {
    expect(judged({}, record).kind).toBe("take");
    const text = "This editor is open for another record. Close it and open it anew.";
    expect(judged({ data: { ...init, record_id: "r2" } }, record)).toEqual({ kind: "refuse", text });
    expect(judged({ data: { ...init, object: "deals" } }, record)).toEqual({ kind: "refuse", text });
  });

  it("is nothing but a record at first", () => {
    const session = { bng: 1, type: "session", token: "bngs_y", expires_at: "2026-11-25T23:50:00Z" };
    expect(judged({ data: session })).toEqual({ kind: "ignore" });
    expect(judged({ data: session }, record)).toEqual({ kind: "take", message: session, record });
  });
});

describe("what the editor sends", () => {
  it("goes to each origin that may frame it while none has answered, and only to say that it is there", () => {
    expect(targetsOf({ bng: 1, type: "ready" }, [...parents, "*", "null"], null)).toEqual(parents);
    expect(targetsOf({ bng: 1, type: "dirty", value: true }, parents, null)).toEqual([]);
  });

  it("goes to its host alone afterwards", () => {
    expect(targetsOf({ bng: 1, type: "close" }, parents, record)).toEqual([ATTIO]);
  });
});

describe("messages", () => {
  const row = { habitat: "Canals", units: "1,5" };
  const prefill = { rows: [row], postcode: "TN23 1AA", contract_size: "" };

  it.each([
    [{ bng: 1, type: "ready" }],
    [{ bng: 1, type: "dirty", value: false }],
    [{ bng: 1, type: "saved", quote_ref: "Q-2026-7K3M9QXA", web_url: null }],
    [{ bng: 1, type: "saved", quote_ref: "Q-2026-7K3M9QXA", web_url: "https://app.attio.com/x" }],
    [{ bng: 1, type: "session-expiring" }],
    [{ bng: 1, type: "close" }],
  ])("of the editor are read: %j", (message) => {
    expect(readEditorMessage(message)).toEqual({ kind: "message", message });
  });

  it.each([[init], [{ ...init, prefill }], [{ bng: 1, type: "close-requested" }]])(
    "of the host are read: %j",
    (message) => {
      expect(readHostMessage(message)).toEqual({ kind: "message", message });
    },
  );

  it("lose what does not belong to them", () => {
    expect(readEditorMessage({ bng: 1, type: "close", token: "x" })).toEqual({
      kind: "message",
      message: { bng: 1, type: "close" },
    });
  });

  it.each([
    null,
    "ready",
    [],
    {},
    { type: "ready" },
    { bng: 1 },
    { bng: 1, type: "brand-new" },
    { bng: 1, type: "dirty", value: "yes" },
    { bng: 1, type: "saved", quote_ref: "", web_url: null },
    { bng: 1, type: "saved", quote_ref: "Q", web_url: "javascript:alert(1)" },
    { bng: 1, type: "saved", quote_ref: "x".repeat(20_000), web_url: null },
  ])("that are none of the editor's are ignored: %j", (data) => {
    expect(readEditorMessage(data)).toEqual({ kind: "ignored" });
  });

  it.each([
    { bng: 1, type: "ready" },
    { ...init, token: "" },
    { ...init, record_id: 7 },
    { ...init, prefill: { ...prefill, rows: [{ habitat: 1, units: "" }] } },
    { ...init, prefill: "TN23 1AA" },
    { bng: 1, type: "session", token: "bngs_y" },
  ])("that are none of the host's are ignored: %j", (data) => {
    expect(readHostMessage(data)).toEqual({ kind: "ignored" });
  });

  it("of another version are refused in words", () => {
    const refused = {
      kind: "refused",
      text: "The editor and the app are of different versions. Reload both.",
    };
    expect(readEditorMessage({ bng: 2, type: "ready" })).toEqual(refused);
    expect(judged({ data: { ...init, bng: "1" } })).toEqual({ kind: "refuse", text: refused.text });
  });
});
