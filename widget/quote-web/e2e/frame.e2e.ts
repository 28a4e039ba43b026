import type { Frame, Page } from "playwright-core";
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
  return { page, form: new Editor(page.frameLocator("#editor")), requests };
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
    [message, rig.bng.url] as const,
  );
}

async function init(page: Page, record = rig.attio.company): Promise<{ token: string }> {
  const opened = await session(record);
  await tell(page, inits(opened, record));
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
  const stored = await editorFrame(page).evaluate(() =>
    JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage), document.cookie]),
  );
  for (const place of [...requests, stored, rig.bng.printed()]) expect(place).not.toContain(token);
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

/** Counts the messages that reach a window, so that a test can wait for one that must change nothing. */
async function counting(frame: Frame): Promise<() => Promise<number>> {
  await frame.evaluate(() => {
    const counted = window as unknown as { came: number };
    counted.came = 0;
    addEventListener("message", () => {
      counted.came++;
    });
  });
  return () =>
    frame.evaluate(
      () =>
        new Promise<number>((resolve) => {
          // One frame later the page has done what it was going to do.
          requestAnimationFrame(() =>
            setTimeout(() => {
              resolve((window as unknown as { came: number }).came);
            }),
          );
        }),
    );
}

function editorFrame(page: Page): Frame {
  const frame = page.frames()[1];
  if (frame === undefined) throw new Error("There is no frame on the page.");
  return frame;
}

function inits(opened: { token: string; expires_at: string }, record: string) {
  return { bng: 1, type: "init", ...opened, record_id: record, object: "companies" };
}

test("D16: a record that is told by another window of the right origin is ignored", async () => {
  const { page, form } = await framed();
  const came = await counting(editorFrame(page));
  await page.evaluate(
    ([said, origin]) => {
      const stranger = document.createElement("iframe");
      document.body.append(stranger);
      const script = document.createElement("script");
      script.textContent = `parent.frames[0].postMessage(${JSON.stringify(said)}, ${JSON.stringify(origin)})`;
      stranger.contentDocument?.body.append(script);
    },
    [inits(await session("stranger"), "stranger"), rig.bng.url] as const,
  );
  await expect.poll(came).toBe(1);

  // The right one is taken afterwards: had the stranger's been, it would be refused as a second record.
  await init(page);
  await form.ready();
  expect(await form.text(/open for another record/).count()).toBe(0);
});

test("D16: a record that is told by the wrong origin is ignored, and nothing is posted to everybody", async () => {
  const { page, requests } = await blank();
  // The service may frame its own page, but is nobody's host. Within one origin its messages can be listened to.
  await page.goto(`${rig.bng.url}/?embed=1`);
  await page.evaluate(() => {
    const targets: string[] = [];
    Object.assign(window, { targets });
    window.postMessage = (_message: unknown, to?: unknown) => {
      targets.push(String(to));
    };
    const frame = document.createElement("iframe");
    frame.src = "/?embed=1";
    document.body.append(frame);
  });
  const targets = (): Promise<readonly string[]> =>
    page.evaluate(() => (window as unknown as { targets: string[] }).targets);
  await expect.poll(targets).toEqual([rig.host.origin]);
  const asked = requests.length;

  const came = await counting(editorFrame(page));
  await page.evaluate(
    (said) => {
      window.frames[0]?.postMessage(said, location.origin);
    },
    inits(await session(), rig.attio.company),
  );
  await expect.poll(came).toBe(1);
  expect(requests.slice(asked)).toEqual([]);
  expect(await targets()).toEqual([rig.host.origin]);
});

test("D16: a second record is refused in words", async () => {
  const { page, form } = await framed();
  await init(page);
  await form.ready();
  await init(page, "other");
  await form.text("This editor is open for another record. Close it and open it anew.").waitFor();
});

test("D13: closing asks first where something would be lost", async () => {
  const { page, form } = await framed();
  await init(page);
  await form.ready();
  await form.addHabitat(1, "Other neutral grassland", "1.2");
  await tell(page, { bng: 1, type: "close-requested" });
  await form.page.getByRole("dialog").waitFor();
  expect(await heard(page, "close")).toHaveLength(0);
  await page.keyboard.press("Escape");
  await form.page.getByRole("dialog").waitFor({ state: "detached" });
  expect(await form.units(1).inputValue()).toBe("1.2");

  await form.button("Remove habitat 1, Other neutral grassland").click();
  await tell(page, { bng: 1, type: "close-requested" });
  await expect.poll(() => heard(page, "close")).toHaveLength(1);
});

test("D16: a session that ends soon is renewed by the host, and the new one is used", async () => {
  const { page, form } = await framed();
  const soon = new Date(Date.now() + 30_000).toISOString();
  await tell(page, inits({ ...(await session()), expires_at: soon }, rig.attio.company));
  await expect.poll(() => heard(page, "session-expiring").then((all) => all.length)).toBeGreaterThan(0);
  const fresh = await session();
  await tell(page, { bng: 1, type: "session", ...fresh });
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
