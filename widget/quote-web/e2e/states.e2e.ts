import { expect, test } from "vitest";
import { violations } from "./support/axe";
import { benches } from "./support/bench";
import { SIZES, sizes } from "./support/browser";
import { expectPlainWords, fitsAcross } from "./support/editor";
import { shoot } from "./support/shots";
import { states } from "./support/states";

const { blank } = benches();

/** 1280 pixels at 400 %. */
const ZOOMED = { width: 320, height: 256 };
/** Of every state the documents show the desk and the phone; of these also the dark colours. */
const SHOWN_DARK = new Set(["empty", "running", "completed", "infeasible"]);

test.each(states)("D7 D8: the page is accessible and fits across while $name", async ({ name, make }) => {
  const { page } = await blank();
  await make(page);
  await expectPlainWords(page);
  const found: string[] = [];
  for (const size of sizes) {
    await page.setViewportSize(SIZES[size]);
    for (const scheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme: scheme });
      found.push(...(await violations(page)).map((one) => `${size} ${scheme}: ${one}`));
      const shown = size !== "middle" && (scheme === "light" || (size === "wide" && SHOWN_DARK.has(name)));
      if (shown) await shoot(page, `${name}-${size}-${scheme}`);
    }
    if (!(await fitsAcross(page))) found.push(`${size}: has to be scrolled sideways`);
  }
  await page.setViewportSize(ZOOMED);
  if (!(await fitsAcross(page))) found.push("zoomed: has to be scrolled sideways");
  expect(found).toEqual([]);
});
