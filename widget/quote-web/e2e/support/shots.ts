import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect } from "vitest";
import type { Page } from "playwright-core";

const folder = new URL("../../../../docs/screenshots/", import.meta.url);

/** The name of a picture: `completed-wide-light`. */
export type ShotName = `${string}-${"narrow" | "middle" | "wide"}-${"light" | "dark"}`;

/**
 * Takes the picture of what stands on the screen and holds it against the one in the documents: it must be there, and
 * of the same size. With `E2E_SCREENSHOTS=update` it takes the other's place.
 */
export async function shoot(page: Page, name: ShotName): Promise<void> {
  const taken = await page.screenshot({ animations: "disabled", caret: "hide" });
  const file = new URL(`${name}.png`, folder);
  if (process.env["E2E_SCREENSHOTS"] === "update") {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, taken);
  }
  expect(existsSync(file), fileURLToPath(file)).toBe(true);
  expect(sizeOf(readFileSync(file))).toEqual(sizeOf(taken));
}

/** Width and height, as the head of a PNG file says them. */
function sizeOf(png: Buffer): { readonly width: number; readonly height: number } {
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
}
