// @vitest-environment node
import type { EditorMessage } from "quote-core";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Host } from "../../src/embed/Host";
import { frameParents } from "../../src/embed/parents";

const ATTIO = "https://app.attio.com";
const START = Date.parse("2026-01-05T09:00:00Z");
const INIT = {
  bng: 1,
  type: "init",
  token: "bngs_1",
  expires_at: "2026-01-05T09:15:00Z",
  record_id: "rec-1",
  object: "companies",
};

function framed() {
  const posted: [EditorMessage, string][] = [];
  const tokens: string[] = [];
  const self = new EventTarget();
  const parent = { postMessage: (message: EditorMessage, origin: string) => posted.push([message, origin]) };
  const host = new Host({
    self: self,
    parent: parent as unknown as Window,
    onToken: (token) => tokens.push(token),
    now: () => START + performance.now(),
  });
  const hear = (data: unknown, origin = ATTIO, source: unknown = parent): void => {
    self.dispatchEvent(Object.assign(new Event("message"), { data, origin, source }));
  };
  return { host, posted, tokens, hear };
}

beforeEach(() => {
  vi.useFakeTimers({ now: 0 });
});
afterEach(() => {
  vi.useRealTimers();
});

describe("the page in a frame", () => {
  it("says to the origins that may frame it that it is there, and to nobody else", () => {
    const { host, posted } = framed();
    host.start([ATTIO]);
    expect(posted).toEqual([[{ bng: 1, type: "ready" }, ATTIO]]);
    host.post({ bng: 1, type: "dirty", value: true });
    expect(posted).toHaveLength(1);
  });

  it("takes its record and token from the window that frames it, under a known origin", () => {
    const { host, tokens, hear } = framed();
    host.start([ATTIO]);
    hear(INIT, "https://evil.example");
    hear(INIT, ATTIO, {});
    expect(tokens).toEqual([]);
    expect(host.state().record).toBeNull();
    hear(INIT);
    expect(tokens).toEqual(["bngs_1"]);
    expect(host.state().record).toMatchObject({ record_id: "rec-1", object: "companies", origin: ATTIO });
  });

  it("stays with its record", () => {
    const { host, hear } = framed();
    host.start([ATTIO]);
    hear(INIT);
    hear({ ...INIT, record_id: "rec-2" });
    expect(host.state().record?.record_id).toBe("rec-1");
    expect(host.state().refusal).toMatch(/another record/);
  });

  it("says in words that it does not speak another version", () => {
    const { host, hear } = framed();
    host.start([ATTIO]);
    hear({ ...INIT, bng: 2 });
    expect(host.state().refusal).toMatch(/different versions/);
  });

  it("asks for another session a minute before the end of its own", () => {
    const { host, posted, hear } = framed();
    host.start([ATTIO]);
    hear(INIT);
    vi.advanceTimersByTime(14 * 60_000 - 1);
    expect(posted).toHaveLength(1);
    vi.advanceTimersByTime(1);
    expect(posted.at(-1)).toEqual([{ bng: 1, type: "session-expiring" }, ATTIO]);
  });

  it("waits longer where the session was made to last", () => {
    const { host, posted, hear } = framed();
    host.start([ATTIO]);
    hear(INIT);
    host.expiresAt("2026-01-05T09:30:00Z");
    vi.advanceTimersByTime(20 * 60_000);
    expect(posted).toHaveLength(1);
  });

  it("gets a fresh token from the host, or none after ten seconds", async () => {
    const { host, hear } = framed();
    host.start([ATTIO]);
    hear(INIT);
    const given = host.freshToken();
    hear({ bng: 1, type: "session", token: "bngs_2", expires_at: "2026-01-05T09:30:00Z" });
    expect(await given).toBe("bngs_2");
    const none = host.freshToken();
    vi.advanceTimersByTime(10_000);
    expect(await none).toBeNull();
  });

  it("hears that it is to close, and may stay", () => {
    const { host, posted, hear } = framed();
    host.start([ATTIO]);
    hear(INIT);
    hear({ bng: 1, type: "close-requested" });
    expect(host.state().closing).toBe(true);
    host.stay();
    expect(host.state().closing).toBe(false);
    host.close();
    expect(posted.at(-1)).toEqual([{ bng: 1, type: "close" }, ATTIO]);
  });
});

describe("who may frame the page", () => {
  it("is who the policy names as a whole origin", () => {
    const policy =
      "default-src 'self'; frame-ancestors 'self' https://app.attio.com http://127.0.0.1:8433 https://*.x.y *";
    expect(frameParents(policy)).toEqual(["https://app.attio.com", "http://127.0.0.1:8433"]);
  });

  it("is nobody where there is no policy, or none about frames", () => {
    expect(frameParents(null)).toEqual([]);
    expect(frameParents("default-src 'self'")).toEqual([]);
  });
});
