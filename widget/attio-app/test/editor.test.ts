import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";

import { openEditor } from "../src/editor/open-editor";
import { onQuotesChanged } from "../src/refresh";
import * as client from "./stubs/client";
import { workspace } from "./stubs/server";
import { Backend } from "./support/backend";
import { QUOTE, RECORD, problem, session } from "./support/samples";

const record = { recordId: RECORD, object: "deals" };
const prefill = {
  rows: [{ habitat: "Native hedgerow", units: "0.8" }],
  postcode: "TN23 1AA",
  contract_size: "",
};
const { shown } = client;

let backend: Backend;
let sent: unknown[];
let hidden: number;

beforeAll(async () => {
  backend = await Backend.start();
});

beforeEach(() => {
  backend.forget();
  shown.forget();
  sent = [];
  hidden = 0;
  Object.assign(workspace, { key: "key", backendUrl: backend.url });
  vi.stubGlobal("window", { open: (url: string) => shown.opened.push(url) });
  vi.spyOn(console, "warn").mockImplementation(() => undefined);
  backend.on("POST /sessions", { status: 201, body: session });
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  expect(backend.faults).toEqual([]);
});

afterAll(() => backend.stop());

/** Says something from within the frame, and waits for what it leads to. */
async function say(message: unknown): Promise<void> {
  shown.frames[0]?.onMessage(message, {
    hideIframe: () => (hidden += 1),
    sendMessage: (answer) => sent.push(answer),
  });
  await vi.waitFor(() => undefined);
}

describe("the editor inside Attio", () => {
  it("opens in a frame whose address holds neither token nor record", async () => {
    await openEditor(record);

    expect(shown.frames).toMatchObject([{ url: `${backend.url}/?embed=1`, width: "960px", height: "720px" }]);
    expect(backend.received[0]?.body).toEqual({ record_id: RECORD, object: "deals" });
  });

  it("is told its record and its token when it is ready, each time that it is", async () => {
    await openEditor(record, prefill);
    await say({ bng: 1, type: "ready" });
    await say({ bng: 1, type: "ready" });

    const { token, expires_at } = session;
    const init = { bng: 1, type: "init", token, expires_at, record_id: RECORD, object: "deals", prefill };
    expect(sent).toEqual([init, init]);
  });

  it("gets a new session when its own runs out, one at a time", async () => {
    await openEditor(record);
    const fresh = { ...session, token: "bngs_fresh", expires_at: "2026-11-23T09:30:00Z" };
    backend.on("POST /sessions", { status: 201, body: fresh });

    await Promise.all([say({ bng: 1, type: "session-expiring" }), say({ bng: 1, type: "session-expiring" })]);

    await vi.waitFor(() => {
      expect(sent).toEqual([{ bng: 1, type: "session", token: "bngs_fresh", expires_at: fresh.expires_at }]);
    });
    expect(backend.to("POST /sessions")).toHaveLength(2);
    await say({ bng: 1, type: "ready" });
    expect(sent[1]).toMatchObject({ type: "init", token: "bngs_fresh" });
  });

  it("is warned for where no new session can be had", async () => {
    await openEditor(record);
    backend.on("POST /sessions", { status: 401, body: problem(401, "unauthorised") });

    await say({ bng: 1, type: "session-expiring" });

    await vi.waitFor(() => {
      expect(shown.toasts).toMatchObject([{ variant: "warning", title: "The editor cannot go on for long" }]);
    });
    expect(sent).toEqual([]);
  });

  it("goes away when it has saved, and the card reads again", async () => {
    const changed = vi.fn();
    const stop = onQuotesChanged(RECORD, changed);
    await openEditor(record);

    await say({ bng: 1, type: "saved", quote_ref: QUOTE, web_url: "https://app.attio.com/q" });

    expect([hidden, changed.mock.calls.length]).toEqual([1, 1]);
    expect(shown.toasts).toMatchObject([{ variant: "success", title: `Saved as ${QUOTE}` }]);
    shown.toasts[0]?.action?.onClick();
    expect(shown.opened).toEqual(["https://app.attio.com/q"]);
    stop();
  });

  it("goes away when it is closed", async () => {
    await openEditor(record);

    await say({ bng: 1, type: "close" });

    expect(hidden).toBe(1);
    expect(shown.toasts).toEqual([]);
  });

  it.each([
    null,
    "ready",
    { type: "ready" },
    { bng: 1, type: "unheard-of" },
    { bng: 1, type: "dirty", value: true },
    { bng: 1, type: "saved", quote_ref: QUOTE, web_url: "javascript:alert(1)" },
  ])("does nothing about %j", async (message) => {
    await openEditor(record);

    await say(message);

    expect([sent, hidden, shown.toasts]).toEqual([[], 0, []]);
  });

  it("says so where it is of another version", async () => {
    await openEditor(record);

    await say({ bng: 2, type: "ready" });

    expect(sent).toEqual([]);
    expect(shown.toasts).toMatchObject([
      { text: "The editor and the app are of different versions. Reload both." },
    ]);
  });

  it("can be opened in a tab where Attio does not show a frame", async () => {
    shown.refusesFrames = true;

    await openEditor(record);

    shown.toasts[0]?.action?.onClick();
    expect(shown.opened).toEqual([`${backend.url}/`]);
  });

  it("opens in a tab on a phone", async () => {
    vi.spyOn(client, "platform", "get").mockReturnValue("mobile-app");

    await openEditor(record);

    expect(shown.frames).toEqual([]);
    expect(shown.opened).toEqual([`${backend.url}/`]);
  });

  it("does not open where there is no session, and says why", async () => {
    workspace.backendUrl = null;

    await openEditor(record);

    expect(shown.frames).toEqual([]);
    expect(shown.toasts).toMatchObject([
      {
        title: "Set up the quote service",
        text: "Enter the address of the quote service in the settings of this app.",
      },
    ]);
  });
});
