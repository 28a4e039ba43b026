import { expect, test } from "vitest";
import type { JobStatus } from "quote-core";
import { mixed, running, statusOf } from "../../quote-core/test/fixtures/quotes";
import { answer, ok, problem } from "./support/answers";
import { benches, bng } from "./support/bench";
import { FILES, openEditor, Editor } from "./support/editor";
import { JOB, jobs } from "./support/jobs";

/* Nothing that the service sends can become more than text, here and in what is downloaded. */
const { blank } = benches();
const EVIL = `<img src=x onerror="document.title='owned'">`;

/** The same answer with a text in place of every name and sentence that a catalogue or a person may have written. */
function told<T>(answer: T, text: string): T {
  const written =
    /^(bank_name|supply_habitat|demand_habitat|habitat|price_habitat|message|text|tier_reason|lpa|nca|lnrs|note|attribution|subject|remedy|reason|progress)$/;
  return JSON.parse(JSON.stringify(answer), (key, value: unknown) =>
    typeof value === "string" && written.test(key) ? `${text} ${value}` : value,
  ) as T;
}

async function quotedAs(
  status: JobStatus,
): Promise<{ page: Awaited<ReturnType<typeof blank>>["page"]; form: Editor; broken: string[] }> {
  const { page } = await blank();
  const broken: string[] = [];
  await page.exposeFunction("noteViolation", (what: string) => broken.push(what));
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      (window as unknown as { noteViolation: (what: string) => void }).noteViolation(event.violatedDirective);
    });
  });
  await jobs(page, status);
  const form = await openEditor(page, bng);
  await form.fillExample();
  await form.run.click();
  return { page, form, broken };
}

test("D14: markup in the service's texts is shown as it is written, and does nothing", async () => {
  const { page, form, broken } = await quotedAs(told(statusOf(mixed, { job_id: JOB }), EVIL));
  await form.quoted();
  const opener = page.getByRole("table", { name: "Allocation" }).getByRole("button", { expanded: false });
  await opener.first().click();
  await form.text("How the price is made").waitFor();
  await form.heading("What the authority can check").click();

  expect(await page.locator("body").innerText()).toContain(EVIL);
  expect(await page.locator("img").count()).toBe(0);
  expect(await page.title()).not.toBe("owned");
  expect(broken).toEqual([]);
});

test("D14: markup in the log of a running quote and in a problem is text too", async () => {
  const { page, form, broken } = await quotedAs(told(statusOf(null, { ...running, job_id: JOB }), EVIL));
  await page.locator(".log").getByText(EVIL).first().waitFor();
  expect(await page.locator("img").count()).toBe(0);
  await answer(
    page,
    "POST /run",
    problem(422, "invalid-request", {
      errors: [{ pointer: "/options/seed", code: "not-listed", detail: EVIL }],
    }),
  );
  await answer(page, "GET /status/*", ok("JobStatus", statusOf(mixed, { job_id: JOB })));
  await form.quoted();
  await form.run.click();
  await form.summary.getByText(EVIL).waitFor();
  expect(await page.locator("img").count()).toBe(0);
  expect(broken).toEqual([]);
});

test("D14: the printable page holds markup as text", async () => {
  const { page, form } = await quotedAs(told(statusOf(mixed, { job_id: JOB }), EVIL));
  await form.quoted();
  const { text } = await form.download(page, FILES.printable);
  expect(text).not.toContain("<img");
  // It is opened as a file of its own, where no policy of the service stands in the way.
  const { page: file } = await blank();
  await file.setContent(text);
  expect(await file.locator("img").count()).toBe(0);
  expect(await file.title()).not.toBe("owned");
  expect(await file.locator("body").innerText()).toContain(EVIL);
});

test("D15: a bank whose name begins as a formula stands in the table's file as text", async () => {
  const { page, form } = await quotedAs(told(statusOf(mixed, { job_id: JOB }), "=1+1"));
  await form.quoted();
  const { text } = await form.download(page, FILES.csv);
  expect(text).toContain("'=1+1");
  // No cell begins with what a spreadsheet would reckon with.
  for (const cell of text.replace(/^\uFEFF/, "").split(/[,\r\n]+/)) expect(cell).not.toMatch(/^"?[=+@\t]/);
});

test("the page asks nobody but its own service, and is served under its policy", async () => {
  const { page, requests } = await blank();
  const reply = await page.goto(bng);
  const html = (await reply?.text()) ?? "";
  const form = await new Editor(page).ready();
  await form.fillExample();
  await form.run.click();
  await form.quoted();
  expect(requests.map((url) => new URL(url).origin).filter((origin) => origin !== bng)).toEqual([]);
  const headers = reply?.headers() ?? {};
  expect(headers["content-security-policy"]).toBe(
    "default-src 'self'; img-src 'self' data:; style-src 'self'; object-src 'none'; base-uri 'none'; " +
      "frame-ancestors 'self' https://app.attio.com",
  );
  expect(headers["x-content-type-options"]).toBe("nosniff");
  expect(headers["referrer-policy"]).toBe("no-referrer");
  expect(html).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\son\w+=|\sstyle=/);
});
