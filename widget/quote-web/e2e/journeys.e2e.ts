import type { JobStatus } from "quote-core";
import { expect, test } from "vitest";
import { benches, bng } from "./support/bench";
import { sizes } from "./support/browser";
import { expectPlainWords, FILES, fitsAcross } from "./support/editor";

const { editor } = benches();

async function jobs(): Promise<readonly { readonly job_id: string }[]> {
  const reply = await fetch(`${bng}/jobs?limit=100`);
  return ((await reply.json()) as { items: { job_id: string }[] }).items;
}

test.each(sizes)("a quote is made from habitats and a postcode at the %s size", async (size) => {
  const { page, editor: form } = await editor(size);
  await form.fillTwo();
  await form.text("Approximate").waitFor();
  await form.run.click();
  await form.quoted();

  expect(await page.locator(".total").innerText()).toMatch(/^£[\d,]+\.\d\d/);
  await form.heading("The site is located approximately").waitFor();
  await form
    .button(/Broughton Down|Great Stour|Habitat Bank/)
    .first()
    .waitFor();
  expect(await fitsAcross(page)).toBe(true);
  await expectPlainWords(page);
});

test("D6: the whole journey goes by keyboard alone: two habitats, postcode, run, explanation, download", async () => {
  const { page, editor: form } = await editor();
  const press = (key: string): Promise<void> => page.keyboard.press(key);
  const focused = (): Promise<string> =>
    page.evaluate(() => {
      const it = document.activeElement;
      return (
        it?.getAttribute("aria-label") ??
        (it as HTMLInputElement | null)?.labels?.[0]?.textContent ??
        it?.textContent ??
        ""
      );
    });
  async function tabTo(name: string | RegExp): Promise<void> {
    const passed: string[] = [];
    for (let steps = 0; steps < 60; steps++) {
      await press("Tab");
      const now = (await focused()).trim();
      if (typeof name === "string" ? now === name : name.test(now)) return;
      passed.push(now);
    }
    throw new Error(`Nothing of that name (${String(name)}) was reached, but: ${passed.join(" | ")}`);
  }

  await press("Tab");
  expect(await focused()).toBe("Skip to results");
  await tabTo("Add habitat");
  await press("Enter");
  expect(await focused()).toBe("Habitat 1");
  await page.keyboard.type("neutral");
  await press("ArrowDown");
  await press("ArrowUp");
  await press("Enter");
  await press("Tab");
  await page.keyboard.type("1.2");
  await press("Enter");
  expect(await focused()).toBe("Habitat 2");
  await page.keyboard.type("native hedgerow");
  await press("Enter");
  await press("Tab");
  await page.keyboard.type("0.3");
  await tabTo("Postcode");
  await press("Tab");
  await page.keyboard.type("TN23 1AA");
  await press("Control+Enter");
  await form.quoted();
  // The focus stays where it was; the answer is read out.
  expect(await focused()).toBe("Postcode of the development");
  await page.getByText(/^Quote ready\. Total £/).waitFor({ state: "attached" });

  await tabTo(/Habitat Bank$/);
  await press("Enter");
  await form.text("How the price is made").waitFor();
  await tabTo("Download");
  await press("Enter");
  await press("ArrowDown");
  const saved = page.waitForEvent("download");
  await press("Enter");
  expect((await saved).suggestedFilename()).toMatch(/^Q-\d{4}-\w{8}.*\.csv$/);
  expect(await focused()).toBe("Download");
});

test("D9: a double click on Run makes one job", async () => {
  const { page, editor: form } = await editor();
  await form.fillTwo();
  const before = (await jobs()).length;
  await form.run.dblclick();
  await form.quoted();
  await form.run.waitFor();
  expect(await jobs()).toHaveLength(before + 1);
  expect(new URL(page.url()).searchParams.get("job")).toBe((await jobs())[0]?.job_id);
});

test("D12: of thirty pasted rows, the two that are unknown stand with suggestions, the others are right", async () => {
  const { page, editor: form } = await editor();
  const known = ["Other neutral grassland", "Mixed scrub", "Native hedgerow", "Modified grassland"];
  const rows = Array.from({ length: 30 }, (_, at) =>
    at === 7
      ? "Other neutrl grasland\t1.5"
      : at === 19
        ? "Mixd scrubb\t0.2"
        : `${known[at % 4] ?? ""}\t0.${String(at + 10)}`,
  ).join("\n");
  await form.button("Add habitat").click();
  await form.paste(rows);

  await form.habitat(30).waitFor();
  expect(await page.getByText("Not recognised").count()).toBe(2);
  expect(await page.locator('[role=combobox][aria-invalid="true"]').count()).toBe(2);
  const suggested = page.getByRole("group", { name: "Habitats like Mixd scrubb" });
  expect(await suggested.getByRole("button").count()).toBe(3);
  await suggested.getByRole("button", { name: /Mixed scrub$/ }).click();
  expect(await form.habitat(20).inputValue()).toBe("Mixed scrub");
  await page
    .getByRole("group", { name: /^Habitats like Other/ })
    .getByRole("button")
    .first()
    .click();
  expect(await page.getByText("Not recognised").count()).toBe(0);
});

test("a quote is downloaded as data, as a table and as a page to print", async () => {
  const { page, editor: form } = await editor();
  await form.fillTwo();
  await form.run.click();
  await form.quoted();
  const total = await page.locator(".total b").innerText();
  const figure = total.replace(/[£,]/g, "");
  const data = await form.download(page, FILES.json);
  expect(data.name).toMatch(/^Q-\d{4}-\w{8}.*\.json$/);
  expect((JSON.parse(data.text) as JobStatus).result?.total).toBe(Number(figure));
  const table = await form.download(page, FILES.csv);
  expect(table.name).toMatch(/\.csv$/);
  expect(table.text).toMatch(new RegExp(`Total ex VAT,+${String(Number(figure))}$`, "m"));
  const print = await form.download(page, FILES.printable);
  expect(print.name).toMatch(/\.html$/);
  expect(print.text).toContain(total);
});

test.each(sizes)("at the %s size what takes the focus is never wholly beneath a pinned bar", async (size) => {
  const { page, editor: form } = await editor(size);
  await form.fillExample();
  await form.run.click();
  await form.quoted();
  await page.evaluate(() => {
    scrollTo(0, 0);
  });
  const covered: string[] = [];
  let stops = 0;
  for (; stops < 120; stops++) {
    await page.keyboard.press("Tab");
    const seen = await page.evaluate(() => {
      const it = document.activeElement;
      if (it === null || it === document.body) return null;
      const { left, top, right, bottom } = it.getBoundingClientRect();
      const inset = 2;
      const corners = [
        [left + inset, top + inset],
        [right - inset, top + inset],
        [(left + right) / 2, (top + bottom) / 2],
        [left + inset, bottom - inset],
        [right - inset, bottom - inset],
      ];
      const free = corners.some(([x = 0, y = 0]) => it.contains(document.elementFromPoint(x, y)));
      return { free, what: it.outerHTML.slice(0, 120) };
    });
    if (seen === null) break;
    if (!seen.free) covered.push(seen.what);
  }
  expect(stops).toBeGreaterThan(8);
  expect(covered).toEqual([]);
});
