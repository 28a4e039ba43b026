import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { browser, open } from "./support/browser";
import { service, type Service } from "./support/rig";

let chrome: Browser;
let bng: Service;

beforeAll(async () => {
  [chrome, bng] = await Promise.all([browser(), service()]);
});

afterAll(async () => {
  await chrome.close();
  await bng.kill();
});

test("the service shows the page at its root", async () => {
  const { page, faults, requests, close } = await open(chrome);
  await page.goto(bng.url);
  await page.getByRole("heading", { name: "Demand" }).waitFor();

  expect(faults).toEqual([]);
  expect(requests.filter((url) => !url.startsWith(bng.url))).toEqual([]);
  await close();
});
