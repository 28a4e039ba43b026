import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { benches } from "./support/bench";
import { crmRig, type CrmRig } from "./support/crm";
import { Editor, expectPlainWords } from "./support/editor";

/* Saving for somebody who opened the page by itself, against a service with keys and the strict fake of Attio. */
let rig: CrmRig;
beforeAll(async () => {
  rig = await crmRig();
});
afterAll(() => rig.end());
const { blank } = benches();

async function openWithKey(address = rig.bng.url): Promise<{ page: Page; form: Editor }> {
  const { page } = await blank();
  await page.goto(address);
  await page.getByLabel("Key", { exact: true }).fill(rig.key);
  const form = new Editor(page);
  await form.button("Use this key").click();
  return { page, form: await form.ready() };
}

async function quoted(): Promise<{ page: Page; form: Editor }> {
  const bench = await openWithKey();
  await bench.form.fillTwo();
  await bench.form.run.click();
  await bench.form.quoted();
  return bench;
}

async function saveTo(form: Editor, record: string): Promise<void> {
  await form.button("Save to Attio").click();
  await form.page.getByLabel("Link or id of the record in Attio").fill(record);
  await form.button("Save").click();
}

const link = (company: string): string => `https://app.attio.com/demo/company/${company}/overview`;

test("a quote is saved to the company of a link, and says so again after a reload", async () => {
  const { page, form } = await quoted();
  await saveTo(form, link(rig.attio.company));
  const saved = page.locator(".saved").getByText(/^Saved as Q-\d{4}-\w{8}/);
  await saved.waitFor();
  expect(await page.locator(".saved a").getAttribute("href")).toMatch(/^https:\/\//);
  await expectPlainWords(page);

  const again = await openWithKey(page.url());
  await again.form.quoted();
  await again.page
    .locator(".saved")
    .getByText(/^Saved as Q-/)
    .waitFor();
  expect(await again.form.button("Save to Attio").count()).toBe(0);
});

test("a quote that was saved meanwhile says that it is already saved", async () => {
  const first = await quoted();
  const second = await openWithKey(first.page.url());
  await second.form.quoted();
  await saveTo(first.form, rig.attio.company);
  await first.page
    .locator(".saved")
    .getByText(/^Saved as/)
    .waitFor();
  await saveTo(second.form, rig.attio.company);
  await second.page
    .locator(".saved")
    .getByText(/^Already saved as Q-/)
    .waitFor();
});

test("a record that Attio does not have is refused in words, and another can be named", async () => {
  const { page, form } = await quoted();
  await saveTo(form, "00000000-0000-4000-8000-000000000000");
  await form.text(/^Attio has no such record\./).waitFor();
  await expectPlainWords(page, 422);
  await saveTo(form, rig.attio.company);
  await page
    .locator(".saved")
    .getByText(/^Saved as/)
    .waitFor();
});

test("an older revision is not saved over a newer one", async () => {
  const { page, form } = await quoted();
  const older = page.url();
  await form.button("Change and run again").click();
  await form.units(1).fill("1.4");
  await form.run.click();
  await page.waitForFunction((before) => location.href !== before, older);
  await form.quoted();
  await saveTo(form, rig.attio.company);
  await page
    .locator(".saved")
    .getByText(/^Saved as/)
    .waitFor();

  const first = await openWithKey(older);
  await first.form.quoted();
  await saveTo(first.form, rig.attio.company);
  await first.form.text(/^A newer revision \(2\) is already saved\./).waitFor();
  await expectPlainWords(first.page, 409);
});

/** A service that met silence asks again after its pause and, where it met it often, half a minute: both at the most. */
const UNTIL_ASKED_AGAIN = 100_000;

test(
  "a quote is kept while Attio sleeps, and is sent by itself when it wakes",
  async () => {
    const { page, form } = await quoted();
    rig.attio.pause();
    try {
      await saveTo(form, rig.attio.company);
      await form.text(/^Attio is not answering\. The quote is kept and will be sent by itself\./).waitFor();
      await form.total.waitFor();
      await expectPlainWords(page, 503);
    } finally {
      rig.attio.resume();
    }
    await page
      .locator(".saved")
      .getByText(/^Saved as/)
      .waitFor({ timeout: UNTIL_ASKED_AGAIN });
  },
  2 * UNTIL_ASKED_AGAIN,
);

test("neither the key nor Attio's token is in an address, a storage or a log", async () => {
  const { page, form } = await quoted();
  const requests: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  await saveTo(form, rig.attio.company);
  await page
    .locator(".saved")
    .getByText(/^Saved as/)
    .waitFor();
  const stored = await page.evaluate(() =>
    JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage), document.cookie]),
  );
  const secret = rig.key.slice(rig.key.lastIndexOf("_") + 1);
  for (const place of [...requests, page.url(), stored, rig.bng.printed()]) {
    expect(place).not.toContain(secret);
    expect(place).not.toContain("planted-attio-token");
  }
  expect(rig.bng.printed()).not.toContain("TN23");
});
