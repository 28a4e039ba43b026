import { expect, test } from "vitest";
import { violations } from "./support/axe";
import { benches } from "./support/bench";
import { SIZES, sizes } from "./support/browser";
import { expectPlainWords, fitsAcross } from "./support/editor";
import { shoot } from "./support/shots";
import { states, type Shown } from "./support/states";

const { blank } = benches();

/** 1280 pixels at 400 %. */
const ZOOMED = { width: 320, height: 256 };

test.each(states)(
  "D7 D8: the page is accessible and fits across while $name",
  async ({ name, shown, make }) => {
    const { page } = await blank();
    const subject = await make(page);
    await expectPlainWords(page);
    const found: string[] = [];
    for (const size of sizes) {
      for (const scheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme: scheme });
        // As high as it is long: what a pinned bar covers until one scrolls would otherwise not be looked at.
        await page.setViewportSize(SIZES[size]);
        const height = await page.evaluate(() => document.documentElement.scrollHeight);
        await page.setViewportSize({ width: SIZES[size].width, height });
        found.push(...(await violations(page)).map((one) => `${size} ${scheme}: ${one}`));
        await page.setViewportSize(SIZES[size]);
        if (!(await fitsAcross(page))) found.push(`${size}: has to be scrolled sideways`);
        if (shown.includes(`${size}-${scheme}` as Shown)) {
          await page.evaluate(() => {
            scrollTo(0, 0);
          });
          await subject?.evaluate((element) => {
            element.scrollIntoView({ block: "center" });
          });
          await shoot(page, `${name}-${size}-${scheme}`);
        }
      }
    }
    await page.setViewportSize(ZOOMED);
    if (!(await fitsAcross(page))) found.push("zoomed: has to be scrolled sideways");
    expect(found).toEqual([]);
  },
);
