import type { FrameLocator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { benches } from "./support/bench";
import { sizes, type Size } from "./support/browser";
import { crmRig, type CrmRig } from "./support/crm";
import { Editor } from "./support/editor";
import { parent } from "./support/parent";

/* The editor inside a record: framed by a page of another origin, with a session of that record. */
let rig: CrmRig;
beforeAll(async () => {
  rig = await crmRig();
});
afterAll(() => rig.end());
const { blank } = benches();

interface Heard {
  readonly origin: string;
  readonly data: { readonly bng: number; readonly type: string; readonly [member: string]: unknown };
}

/** What the stub of the CRM's page offers; see there. */
interface StubWindow extends Window {
  readonly heard: readonly Heard[];
  readonly show: (url: string) => void;
  readonly tell: (message: unknown, origin: string) => void;
}

interface Framed {
  readonly page: Page;
  readonly frame: FrameLocator;
  readonly form: Editor;
  readonly requests: readonly string[];
}

async function framed(size: Size = "wide"): Promise<Framed> {
  const { page, requests } = await blank(size);
  await page.goto(rig.host.origin);
  await page.evaluate((url) => {
    (window as unknown as StubWindow).show(url);
  }, `${rig.bng.url}/?embed=1`);
  await expect.poll(() => heard(page, "ready")).toHaveLength(1);
  const frame = page.frameLocator("#editor");
  return { page, frame, form: new Editor(frame), requests };
}

async function heard(page: Page, type: string): Promise<readonly Heard[]> {
  const all = await page.evaluate(() => (window as unknown as StubWindow).heard);
  return all.filter(({ data }) => data.type === type);
}

async function session(record = rig.attio.company): Promise<{ token: string; expires_at: string }> {
  const reply = await fetch(`${rig.bng.url}/sessions`, {
    method: "POST",
    headers: { authorization: `Bearer ${rig.key}`, "content-type": "application/json" },
    body: JSON.stringify({ record_id: record, object: "companies" }),
  });
  expect(reply.status).toBe(201);
  return (await reply.json()) as { token: string; expires_at: string };
}

async function tell(page: Page, message: Readonly<Record<string, unknown>>): Promise<void> {
  await page.evaluate(
    ([said, origin]) => {
      (window as unknown as StubWindow).tell(said, origin);
    },
    [{ bng: 1, ...message }, rig.bng.url] as const,
  );
}

async function init(page: Page, record = rig.attio.company): Promise<{ token: string }> {
  const opened = await session(record);
  await tell(page, { type: "init", ...opened, record_id: record, object: "companies" });
  return opened;
}

test.each(sizes)("D16: at the %s size a quote is made and saved inside its record", async (size) => {
  const { page, form, requests } = await framed(size);
  const { token } = await init(page);
  await form.ready();
  await form.fillTwo();
  await form.run.click();
  await form.quoted();
  await form.button("Save to Attio").click();
  await expect.poll(() => heard(page, "saved")).toHaveLength(1);

  const [saved] = await heard(page, "saved");
  expect(saved?.origin).toBe(rig.bng.url);
  expect(saved?.data["quote_ref"]).toMatch(/^Q-\d{4}-\w{8}$/);
  expect((await heard(page, "dirty")).map(({ data }) => data["value"])).toContain(true);
  const stored = await page
    .frames()[1]
    ?.evaluate(() =>
      JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage), document.cookie]),
    );
  for (const place of [...requests, stored ?? "", rig.bng.printed()]) expect(place).not.toContain(token);
});

test("D16: nothing is asked of the service before the host has said the record", async () => {
  const { page, form, requests } = await framed();
  await form.heading("Demand").waitFor();
  const asked = requests
    .filter((url) => url.startsWith(`${rig.bng.url}/`))
    .map((url) => new URL(url).pathname);
  expect(asked.filter((path) => path !== "/" && !path.startsWith("/assets/"))).toEqual([]);
  expect(await page.evaluate(() => (window as unknown as StubWindow).heard.length)).toBe(1);
});

test("D16: a record that is told by another window of the right origin is ignored", async () => {
  const { page, frame } = await framed();
  const opened = await session();
  // A second frame of the host's own origin reaches over to the editor.
  await page.evaluate(
    ([said, origin]) => {
      const stranger = document.createElement("iframe");
      document.body.append(stranger);
      const script = stranger.contentDocument?.createElement("script");
      if (script === undefined) return;
      script.textContent = `parent.frames[0].postMessage(${JSON.stringify(said)}, ${JSON.stringify(origin)})`;
      stranger.contentDocument?.body.append(script);
    },
    [{ bng: 1, type: "init", ...opened, record_id: "r", object: "companies" }, rig.bng.url] as const,
  );
  await init(page);
  await new Editor(frame).ready();
  // The right one was taken afterwards, and was not refused as a second record.
  expect(await frame.getByText("This editor is open for another record.").count()).toBe(0);
});

test("D16: a record that is told by a window of the wrong origin is ignored, and nothing is posted to everybody", async () => {
  const { page, requests } = await blank();
  const opened = await session();
  // The service may frame its own page, but is nobody's host.
  await page.goto(`${rig.bng.url}/?embed=1`);
  const posted = await page.evaluate(
    ([said]) =>
      new Promise<readonly string[]>((resolve) => {
        const targets: string[] = [];
        const post = window.postMessage.bind(window);
        window.postMessage = (message: unknown, to?: string | WindowPostMessageOptions) => {
          if (typeof message === "object" && message !== null && "bng" in message)
            targets.push(typeof to === "string" ? to : JSON.stringify(to));
          else post(message, to as WindowPostMessageOptions);
          const frame = window.frames[0];
          frame?.postMessage(said, location.origin);
          // Whatever the editor does about it is done after two more turns of its own queue.
          setTimeout(() => {
            frame?.postMessage(said, location.origin);
            setTimeout(() => {
              resolve(targets);
            }, 500);
          }, 500);
        };
        const frame = document.createElement("iframe");
        frame.src = "/?embed=1";
        document.body.append(frame);
      }),
    [{ bng: 1, type: "init", ...opened, record_id: "r", object: "companies" }] as const,
  );
  expect(posted).toEqual([rig.host.origin]);
  const framedAsks = requests.filter((url) => new URL(url).pathname === "/config");
  expect(framedAsks.length).toBeLessThanOrEqual(1);
});

test("D16: a second record is refused in words", async () => {
  const { page, form } = await framed();
  await init(page);
  await form.ready();
  await tell(page, { type: "init", ...(await session("other")), record_id: "other", object: "companies" });
  await form.text("This editor is open for another record. Close it and open it anew.").waitFor();
});

test("D13: closing asks first where something would be lost", async () => {
  const { page, form } = await framed();
  await init(page);
  await form.ready();
  await form.addHabitat(1, "Other neutral grassland", "1.2");
  await tell(page, { type: "close-requested" });
  await form.page.getByRole("dialog").waitFor();
  expect(await heard(page, "close")).toHaveLength(0);
  await page.keyboard.press("Escape");
  await form.page.getByRole("dialog").waitFor({ state: "detached" });
  expect(await form.units(1).inputValue()).toBe("1.2");

  await form.button("Remove habitat 1, Other neutral grassland").click();
  await tell(page, { type: "close-requested" });
  await expect.poll(() => heard(page, "close")).toHaveLength(1);
});

test("D16: a session that ends soon is renewed by the host, and the new one is used", async () => {
  const { page, form } = await framed();
  const soon = new Date(Date.now() + 30_000).toISOString();
  await tell(page, {
    type: "init",
    ...(await session()),
    expires_at: soon,
    record_id: rig.attio.company,
    object: "companies",
  });
  await expect.poll(() => heard(page, "session-expiring").then((all) => all.length)).toBeGreaterThan(0);
  const fresh = await session();
  await tell(page, { type: "session", ...fresh });
  await form.ready();
  const [asked] = await Promise.all([
    page.waitForRequest((request) => request.url().endsWith("/examples")),
    form.button("Fill with an example").click(),
  ]);
  expect(asked.headers()["authorization"]).toBe(`Bearer ${fresh.token}`);
});

test("D17: a page of an origin that is not configured cannot show the editor", async () => {
  const stranger = await parent();
  const { page, faults } = await blank();
  try {
    await page.goto(stranger.origin);
    await page.evaluate((url) => {
      (window as unknown as StubWindow).show(url);
    }, `${rig.bng.url}/?embed=1`);
    await expect.poll(() => faults.join()).toMatch(/frame-ancestors/);
    expect(await page.frameLocator("#editor").getByRole("heading", { name: "Demand" }).count()).toBe(0);
    expect(await page.evaluate(() => (window as unknown as StubWindow).heard)).toEqual([]);
  } finally {
    faults.splice(0);
    await stranger.close();
  }
});
