import { expect, test } from "vitest";
import type { Page } from "playwright-core";
import type { RunRequest } from "quote-core";
import { answer, problem } from "./support/answers";
import { benches, bng } from "./support/bench";
import { expectPlainWords, openEditor } from "./support/editor";
import { JOB, jobs, statusLike, taken } from "./support/jobs";

/*
 * Each answer of the interface, and what it looks like. The page is the service's own; only the answers of which a test
 * speaks are put in place of the service's.
 */
const { blank, editor } = benches();

const wrong = {
  errors: [
    { pointer: "/demand/0/units", code: "units-not-positive", detail: "The units (0) must be above 0." },
    {
      pointer: "/options/discount/value",
      code: "bad-discount-value",
      detail: "The value (x) must be a number.",
    },
  ],
};

test.each([400, 422])(
  "D11: errors of an answer (%i) stand in the summary and at their fields",
  async (status) => {
    const { page, editor: form } = await editor();
    await answer(page, "POST /run", problem(status, "invalid-request", wrong));
    await form.fillExample();
    await form.run.click();

    await form.heading("There are 2 things to put right.").waitFor();
    expect(await form.summary.evaluate((box) => box === document.activeElement)).toBe(true);
    await form.units(1).and(page.locator("[aria-invalid=true]")).waitFor();
    await page.getByRole("group", { name: "Habitat 1" }).getByText("Enter more than 0 units.").waitFor();
    expect(await form.units(1).inputValue()).toBe("1.5");
    await form.summary.getByRole("link", { name: /percentage/ }).waitFor();
    await expectPlainWords(page, status);

    await form.summary.getByRole("link", { name: /more than 0 units/ }).click();
    await page.waitForFunction(() => document.activeElement?.id.startsWith("units-"));
  },
);

test("D11: a postcode that is not known is said at its field, and a link leads to the areas", async () => {
  const { page, editor: form } = await editor();
  await form.addHabitat(1, "Other neutral grassland", "1.2");
  await form.postcode.fill("ZZ9 9ZZ");
  await form.run.click();

  await form.summary.waitFor();
  await page
    .locator("#location-postcode-e")
    .getByText("We cannot find this postcode. Check it, or choose the planning authority instead.")
    .waitFor();
  await expectPlainWords(page, 422);
  await form.button("Choose the areas instead").click();
  await page
    .getByRole("combobox", { name: "Local planning authority" })
    .and(page.locator(":focus"))
    .waitFor();
});

test("D11: a site outside England is named, and nothing runs until it is changed", async () => {
  const { page, editor: form } = await editor();
  const asked = await answer(page, "POST /run", "service");
  await form.addHabitat(1, "Other neutral grassland", "1.2");
  await form.postcode.fill("SA1 1AA");
  await page
    .locator("#location-postcode-e")
    .getByText("SA1 1AA is in Wales. Biodiversity net gain applies to sites in England.")
    .waitFor();
  await form.run.click();
  await form.summary.waitFor();
  expect(asked).toHaveLength(0);
  await expectPlainWords(page, 422);

  await form.postcode.fill("TN23 1AA");
  await form.text("Approximate").waitFor();
  await form.run.click();
  await form.quoted();
  expect(asked).toHaveLength(1);
});

test("D11: a habitat that is not known is said at its row, and one click replaces it", async () => {
  const { page, editor: form } = await editor();
  await form.button("Add habitat").click();
  await form.habitat(1).fill("Mixd scrubb");
  await form.units(1).fill("1");
  await form.run.click();
  await form.summary.waitFor();
  const row = page.getByRole("group", { name: "Habitat 1", exact: true });
  await row.getByText("This name is not in the habitat list. Choose the habitat it stands for.").waitFor();
  await expectPlainWords(page);
  await row.getByRole("button", { name: /Mixed scrub$/ }).click();
  expect(await form.habitat(1).inputValue()).toBe("Mixed scrub");
  await page.getByText("Not recognised").waitFor({ state: "detached" });
});

test("D11: what cannot be supplied leads the results without a price, and the rest can be quoted", async () => {
  const { page, editor: form } = await editor();
  await form.addHabitat(1, "Other neutral grassland", "90000");
  await form.addHabitat(2, "Native hedgerow", "0.3");
  await form.postcode.fill("TN23 1AA");
  await form.run.click();
  await form.heading(/cannot be supplied in full/).waitFor();
  await form.text("legal last resort").waitFor();
  expect(await form.total.count()).toBe(0);
  expect(await form.summary.count()).toBe(0);
  await expectPlainWords(page);

  await form.button("Quote the rest without these lines").click();
  await form.quoted();
  expect(await form.habitat(1).inputValue()).toBe("Native hedgerow");
});

test("D11: a service that wants a key asks for it once, and what was asked for is then done", async () => {
  const { page, editor: form } = await editor();
  await form.fillExample();
  await jobs(page, statusLike("completed"));
  const asked = await answer(page, "POST /run", problem(401, "key-needed"), taken);
  await form.run.click();
  await page.getByRole("dialog", { name: "Access key" }).waitFor();
  await expectPlainWords(page, 401);
  await page.getByLabel("Key", { exact: true }).fill("bng_abcd1234_secret");
  await form.button("Use this key").click();
  await form.quoted();
  expect(asked.map((request) => request.headers()["authorization"])).toEqual([
    undefined,
    "Bearer bng_abcd1234_secret",
  ]);
  expect(await form.units(1).inputValue()).toBe("1.5");
});

test("D11: a key that may only read says so, and running is not offered again", async () => {
  const { page, editor: form } = await editor();
  await answer(page, "POST /run", problem(403, "scope-missing"));
  await form.fillExample();
  await form.run.click();
  await form.text("Your key may read quotes but not create them.").first().waitFor();
  expect(await form.run.count()).toBe(0);
  expect(await form.button(/again|Retry/).count()).toBe(0);
  await expectPlainWords(page, 403);
});

test("D11: a quote that is forgotten says so, and can be run again", async () => {
  const { page } = await blank();
  const form = await openEditor(page, `${bng}/?job=${JOB}`);
  await form.text("This quote has expired. Run it again with the same inputs.").waitFor();
  await form.button("Run again").waitFor();
  await expectPlainWords(page, 404);
});

test("D11: an undecided quote is run again with one step more time", async () => {
  const { page, editor: form } = await editor();
  const asked = await jobs(page, statusLike("undecided"));
  await form.fillExample();
  await form.run.click();
  await form.heading("We ran out of time before finding a plan").waitFor();
  await form.text(/Run again with more time\.$/).waitFor();
  await expectPlainWords(page);
  await form.button("Run again with more time").click();
  await expect.poll(() => asked.length).toBe(2);
  const again = asked[1]?.postDataJSON() as RunRequest;
  expect(again.options?.time_limit).toBe("PT10S");
});

test("D11: a request that the service still works on is not spoken of: the same quote goes on", async () => {
  const { page, editor: form } = await editor();
  await form.fillExample();
  await jobs(page, statusLike("completed"));
  const asked = await answer(page, "POST /run", problem(409, "request-in-flight"), taken);
  await form.run.click();
  await form.quoted();
  expect(new Set(asked.map((request) => request.headers()["idempotency-key"])).size).toBe(1);
  expect(asked).toHaveLength(2);
});

test("D11: too much at once names the limit", async () => {
  const { page, editor: form } = await editor();
  await answer(page, "POST /run", problem(413, "body-too-large"));
  await form.fillExample();
  await form.run.click();
  await form.text("That is too much at once. The limit is 200 habitats.").waitFor();
  await expectPlainWords(page, 413);
});

test("D11: a busy service is asked again by itself, three times, with a count-down", async () => {
  const { page } = await blank();
  await page.clock.install();
  const form = await openEditor(page, bng);
  await form.fillExample();
  const asked = await answer(
    page,
    "POST /run",
    problem(429, "too-many-requests", {}, { "retry-after": "12" }),
  );
  await form.run.click();
  const busy = page.locator(".banner [aria-hidden=true]");
  await busy.getByText("Busy: trying again in 12 s").waitFor();
  await page.clock.runFor(1000);
  await busy.getByText(/^Busy: trying again in 1[01] s$/).waitFor();
  await expectPlainWords(page, 429);
  for (const tries of [2, 3, 4]) {
    await expect.poll(() => secondLater(page, () => asked.length)).toBe(tries);
  }
  await form.button("Try now").waitFor();
  for (let seconds = 0; seconds < 15; seconds++) await secondLater(page, () => 0);
  expect(asked).toHaveLength(4);
  await expectPlainWords(page, 429);
});

/** Lets a second pass for the page. Each is its own step: the page counts down from one to the next. */
async function secondLater<T>(page: Page, read: () => T): Promise<T> {
  await page.clock.runFor(1000);
  return read();
}

test.each(["nobody", "problem"] as const)(
  "D11: a service that does not answer (%s) is waited for, and the inputs are kept",
  async (how) => {
    const { page, editor: form } = await editor();
    await form.fillExample();
    await jobs(page, statusLike("completed"));
    const silence = how === "nobody" ? how : problem(503, "job-store-unavailable");
    const asked = await answer(page, "POST /run", silence, silence, taken);
    await form.run.click();
    await form
      .text(/^The quote service is not answering\. Your inputs are kept\. Trying again in \d s\.$/)
      .waitFor();
    await expectPlainWords(page, 503);
    await form.button("Retry now").click();
    await form.quoted();
    expect(await form.units(1).inputValue()).toBe("1.5");
    expect(new Set(asked.map((request) => request.headers()["idempotency-key"])).size).toBe(1);
    expect(await form.button("Retry now").count()).toBe(0);
  },
);

test("D11: a fault of ours says so with a reference, and can be tried again", async () => {
  const { page, editor: form } = await editor();
  await form.fillExample();
  await jobs(page, statusLike("completed"));
  await answer(page, "POST /run", problem(500, "internal-error"), taken);
  await form.run.click();
  await form.text("Something went wrong on our side.").waitFor();
  await form.text("Details").click();
  await form.text("r-7F3K").waitFor();
  await expectPlainWords(page, 500);
  await form.button("Retry").click();
  await form.quoted();
});

test("D11: a quote that the service could not finish gives the reason and a reference", async () => {
  const { page, editor: form } = await editor();
  await jobs(page, statusLike("failed"), statusLike("completed"));
  await form.fillExample();
  await form.run.click();
  await form.heading("We could not finish this quote.").waitFor();
  await form
    .text("The prices it was accepted on are no longer kept. Run it again with those of today.")
    .waitFor();
  await form.text("Details").click();
  await form.text(JOB).waitFor();
  await expectPlainWords(page, 503);
  await form.button("Run again").click();
  await form.quoted();
});
