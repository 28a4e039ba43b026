import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { mixed, running, statusOf } from "../../quote-core/test/fixtures/quotes";
import { benches, bng } from "./support/bench";
import { sizes } from "./support/browser";
import { openEditor } from "./support/editor";
import { JOB, jobs } from "./support/jobs";

const { blank } = benches();

/** What the scripts may weigh as they are sent. */
const MOST_BYTES = 120 * 1024;

test("the scripts weigh no more than they may, and are sent compressed", async () => {
  const html = await (await fetch(bng)).text();
  const scripts = [...html.matchAll(/src="(\/assets\/[^"]+\.js)"/g)].map(([, path]) => path ?? "");
  expect(scripts).not.toHaveLength(0);
  let weight = 0;
  for (const path of scripts) {
    const reply = await fetch(bng + path, { headers: { "accept-encoding": "gzip" } });
    expect(reply.headers.get("content-encoding")).toBe("gzip");
    expect(reply.headers.get("cache-control")).toMatch(/immutable/);
    weight += gzipSync(await reply.text(), { level: 9 }).length;
  }
  expect(weight).toBeLessThanOrEqual(MOST_BYTES);
});

/** Begins to keep how far things jumped that nobody had touched; the sum is the browser's own measure. */
async function watchShifts(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.addInitScript(() => {
    const shifts: string[] = [];
    Object.assign(window, { shifts });
    interface Shift extends PerformanceEntry {
      readonly value: number;
      readonly hadRecentInput: boolean;
      readonly sources: readonly { readonly node: Node | null }[];
    }
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as Shift[]) {
        if (entry.hadRecentInput) continue;
        const moved = entry.sources.map(({ node }) =>
          node instanceof Element ? `${node.tagName}.${node.className}` : (node?.textContent ?? "gone"),
        );
        shifts.push(`${String(entry.value)} ${moved.join(" ")}`);
      }
    }).observe({ type: "layout-shift", buffered: true });
  });
  return () => page.evaluate(() => (window as unknown as { shifts: string[] }).shifts);
}

test.each(sizes)("nothing jumps at the %s size while a quote comes in", async (size) => {
  const { page } = await blank(size);
  const shifts = await watchShifts(page);
  const line = (count: number) =>
    statusOf(null, { ...running, job_id: JOB, progress_log: running.progress_log.slice(0, count) });
  await jobs(
    page,
    { ...line(0), status: "pending", progress_detail: null },
    line(1),
    line(4),
    line(7),
    statusOf(mixed, { job_id: JOB }),
  );
  const form = await openEditor(page, bng);
  const ready = await page.evaluate(() => Math.round(performance.now()));
  console.info(`${size}: the page could be used after ${String(ready)} ms`, await shifts());

  await form.fillExample();
  await form.text("Chosen by you").waitFor();
  const before = (await shifts()).length;
  await form.run.click();
  await form.quoted();
  await page.getByRole("img").first().waitFor({ state: "attached" });
  expect((await shifts()).slice(before)).toEqual([]);
});
