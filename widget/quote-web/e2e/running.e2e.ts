import { expect, test } from "vitest";
import { benches, bng } from "./support/bench";
import { Editor, expectPlainWords } from "./support/editor";
import { hardDemand } from "./support/hardDemand";

/* A quote that takes long: found again after a reload, and stopped with the best that was found. */
const { editor } = benches();

/** Hands in a demand that is not proven within its time. */
async function runHard(form: Editor): Promise<void> {
  await form.button("Add habitat").click();
  await form.paste(hardDemand());
  await form.page.getByRole("tab", { name: "Choose areas" }).click();
  await form.page.getByRole("combobox", { name: "Local planning authority" }).fill("Winchester");
  await form.page.getByRole("combobox", { name: "National character area" }).fill("South Downs");
  await form.heading("Options").click();
  await form.page.getByLabel("Policy", { exact: true }).selectOption("reference");
  await form.page.getByLabel("Time limit").selectOption("PT60S");
  await form.run.click();
  await form.button("Stop and keep best").waitFor();
}

test("D9 D10: a running quote is found again after a reload, and stopping it shows the best plan, marked as stopped early", async () => {
  const { page, editor: form } = await editor();
  await runHard(form);
  await page.waitForURL(/[?&]job=/);
  const address = page.url();
  const before = await jobsOf();

  await page.reload();
  await form.button("Stop and keep best").waitFor();
  expect(page.url()).toBe(address);
  expect(await jobsOf()).toEqual(before);
  await form.habitat(70).waitFor();

  await page.getByText("Best cost so far").locator("xpath=..").getByText(/^£/).waitFor();
  await form.button("Stop and keep best").click();
  await form.quoted();
  await page
    .locator(".total")
    .getByText(/^(Within [\d.]+ % of the best possible|Not proven cheapest); stopped early$/)
    .waitFor();
  expect(await page.locator(".total b").innerText()).toMatch(/^£[\d,]+\.\d\d$/);
  await expectPlainWords(page);
});

async function jobsOf(): Promise<readonly string[]> {
  const reply = await fetch(`${bng}/jobs?limit=100`);
  return ((await reply.json()) as { items: { job_id: string }[] }).items.map((job) => job.job_id);
}

test("D13: a form that differs from the last run blocks leaving, and what was typed survives a reload", async () => {
  const { page, editor: form } = await editor();
  await form.fillTwo();
  await page.getByRole("tab", { name: "Address" }).click();
  await page.getByLabel("Address of the development").fill("12 Planted Lane, Ashford");
  const asked: string[] = [];
  page.on("dialog", (dialog) => {
    asked.push(dialog.type());
    void dialog.accept();
  });
  await page.reload();
  expect(asked).toEqual(["beforeunload"]);

  await form.text(/^What you typed before is here again\./).waitFor();
  expect(await form.habitat(2).inputValue()).toBe("Native hedgerow");
  expect(await form.units(1).inputValue()).toBe("1.2");
  const stored = await page.evaluate(() =>
    JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)]),
  );
  expect(stored).toContain("Native hedgerow");
  expect(stored).not.toContain("Planted");

  await form.button("Start over").click();
  await form.heading("Add a habitat to start").waitFor();
  await page.reload();
  await form.ready();
  expect(asked).toHaveLength(1);
});

test("D13: after a run nothing is unsaved, and no result is kept in a storage", async () => {
  const { page, editor: form } = await editor();
  await form.fillTwo();
  await form.run.click();
  await form.quoted();
  const total = (await page.locator(".total b").innerText()).slice(1);
  const stored = await page.evaluate(() =>
    JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)]),
  );
  expect(stored).not.toContain(total);
  expect(stored).not.toContain(total.replace(",", ""));
  expect(stored).not.toContain("Habitat Bank");
  const asked: string[] = [];
  page.on("dialog", (dialog) => {
    asked.push(dialog.type());
    void dialog.accept();
  });
  await page.reload();
  await form.quoted();
  expect(asked).toEqual([]);

  await form.units(1).fill("9");
  await form.text("These results are for earlier inputs.").waitFor();
});
