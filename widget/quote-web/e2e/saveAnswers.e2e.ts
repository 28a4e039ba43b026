import type { SaveRequest } from "quote-core";
import { expect, test } from "vitest";
import { fixture } from "../../quote-core/test/fixtures";
import { answer, ok, problem, type Answer } from "./support/answers";
import { benches, bng } from "./support/bench";
import { expectPlainWords, FILES, openEditor, type Editor } from "./support/editor";
import { connected, jobs, statusLike } from "./support/jobs";
import type { Page, Request } from "playwright-core";

/* What the answers to a save look like; those of a real fake of Attio are in the journeys of saving. */
const { blank } = benches();
const RECORD = "5f1c9a64-0f5c-4b1e-8f43-0d7a8a3f2b10";

/** A finished quote of which the record was named. */
async function savedWith(
  ...answers: readonly Answer[]
): Promise<{ page: Page; form: Editor; asked: Request[] }> {
  const { page } = await blank();
  await connected(page);
  await jobs(page, statusLike("completed"));
  const asked = await answer(page, "POST /save", ...answers);
  const form = await openEditor(page, bng);
  await form.fillExample();
  await form.run.click();
  await form.quoted();
  await form.button("Save to Attio").click();
  await page
    .getByLabel("Link or id of the record in Attio")
    .fill(`https://app.attio.com/demo/company/${RECORD}`);
  await form.button("Save").click();
  return { page, form, asked };
}

async function stillUsable(page: Page, form: Editor): Promise<void> {
  await form.total.waitFor();
  expect((await form.download(page, FILES.json)).name).toContain("Q-2026");
}

test("a saved quote names its reference and leads to Attio", async () => {
  const { page, form, asked } = await savedWith(ok("Saved", fixture("Saved.new")));
  await form
    .text(/^Saved as Q-2026-7K3M9QXA/)
    .first()
    .waitFor();
  await form.page.getByRole("link", { name: "Open in Attio" }).first().waitFor();
  expect(asked.map((request) => request.postDataJSON() as unknown)).toEqual([
    { job_id: statusLike("completed").job_id, record_id: RECORD, record_object: "companies" },
  ]);
  await expectPlainWords(page);
});

test("D11: a newer revision that is already saved is named, with its link", async () => {
  const { page, form } = await savedWith({ status: 409, body: fixture("SaveProblem.superseded") });
  await form.text(/^A newer revision \(3\) is already saved\./).waitFor();
  expect(await page.getByRole("link", { name: "Open in Attio" }).getAttribute("href")).toMatch(
    /^https:\/\/app\.attio\.com\//,
  );
  await expectPlainWords(page, 409);
  await stillUsable(page, form);
});

test("D11: another record with the quote's reference is said in words", async () => {
  const { page, form } = await savedWith(
    problem(409, "crm-conflict", { web_url: "https://app.attio.com/demo/x" }),
  );
  await form.text(/^Another record in Attio has this quote's reference\./).waitFor();
  await page.getByRole("link", { name: "Open in Attio" }).waitFor();
  await expectPlainWords(page, 409);
});

test.each([
  ["crm-not-configured", "This service is not connected to Attio."],
  ["crm-unauthorised", "Attio does not accept the service's access any more."],
  ["crm-scope-missing", "The service lacks a permission in Attio."],
  ["crm-not-installed", "Attio lacks the fields for quotes"],
  ["crm-plan", "The Attio plan of this workspace does not include what saving needs."],
] as const)("D11: where saving is shut (%s) the quote and its download stay", async (slug, words) => {
  const { page, form } = await savedWith(problem(503, slug));
  await form.text(new RegExp(`^${words}`)).waitFor();
  await expectPlainWords(page, 503);
  await stillUsable(page, form);
});

test("D11: a record that Attio does not know can be chosen again", async () => {
  const { page, form, asked } = await savedWith(
    problem(422, "crm-record-unknown", {
      errors: [{ pointer: "/record_id", code: "crm-record-unknown", detail: "No such record." }],
    }),
    ok("Saved", fixture("Saved.new")),
  );
  await form.text("Attio has no such record. Check the link, or choose another.").waitFor();
  await expectPlainWords(page, 422);
  const other = "0d7a8a3f-0f5c-4b1e-8f43-5f1c9a642b10";
  await form.button("Save to Attio").click();
  await page.getByLabel("Link or id of the record in Attio").fill(other);
  await form.button("Save").click();
  await form
    .text(/^Saved as Q-2026-7K3M9QXA/)
    .first()
    .waitFor();
  expect(asked.map((request) => (request.postDataJSON() as SaveRequest).record_id)).toEqual([RECORD, other]);
});

test("a quote that waits for Attio is kept, and says so", async () => {
  const { page, form } = await savedWith(ok("SaveQueued", fixture("SaveQueued.later"), 202));
  await form.text(/^Attio is not answering\. The quote is kept and will be sent by itself\./).waitFor();
  await expectPlainWords(page);
  await stillUsable(page, form);
});
