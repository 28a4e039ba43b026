import type { Locator, Page } from "playwright-core";
import type { Result, RunRequest } from "quote-core";
import { fixture } from "../../../quote-core/test/fixtures";
import { mixed, running, short, single, statusOf, undecided } from "../../../quote-core/test/fixtures/quotes";
import { answer, ok, problem } from "./answers";
import { bng } from "./bench";
import { openEditor, type Editor } from "./editor";
import { connected, jobs, JOB, statusLike } from "./jobs";

/** A picture of it in the documents: the size and the scheme. */
export type Shown = "wide-light" | "wide-dark" | "narrow-light";

/** A state of the page and how to bring it about. */
export interface PageState {
  readonly name: string;
  readonly shown: readonly Shown[];
  /** Brings it about, and says what is to be looked at where that is not the top of the page. */
  readonly make: (page: Page) => Promise<Locator | null>;
}

/** The request that a result answers, so that the form beside it shows what was asked for. */
function requestOf({ explanation }: Result): RunRequest {
  return {
    demand: explanation.lines.map(({ habitat, units }) => ({ habitat_name: habitat, units })),
    location: { postcode: "TN23 1AA" },
  };
}

/** Opens the page with a filled form whose run ends as is said. */
async function ran(
  page: Page,
  asked: Result,
  ...[result, change]: Parameters<typeof statusOf>
): Promise<Editor> {
  await connected(page);
  await jobs(page, statusOf(result, { ...change, job_id: JOB }));
  await answer(page, "GET /examples/*", ok("RunRequest", requestOf(asked)));
  const form = await openEditor(page, bng);
  await form.fillExample();
  await form.text("Approximate").waitFor();
  await form.run.click();
  return form;
}

/** A person stopped the search; what was found by then stands. */
const stoppedEarly: Result = {
  ...mixed,
  outcome: { kind: "feasible", stopped_by: "cancelled", gap: 0.0127 },
};

async function completed(page: Page, result: Result = mixed): Promise<Editor> {
  const form = await ran(page, result, result);
  await form.quoted();
  return form;
}

async function recordNamed(form: Editor): Promise<void> {
  await form.button("Save to Attio").click();
  await form.page
    .getByLabel("Link or id of the record in Attio")
    .fill("5f1c9a64-0f5c-4b1e-8f43-0d7a8a3f2b10");
  await form.button("Save").click();
}

export const states: readonly PageState[] = [
  {
    name: "empty",
    shown: ["wide-light", "narrow-light"],
    make: async (page) => {
      await openEditor(page, bng);
      return null;
    },
  },
  {
    name: "filled",
    shown: ["wide-light"],
    make: async (page) => {
      const form = await openEditor(page, bng);
      await form.fillTwo();
      await form.text("Approximate").waitFor();
      await form.addHabitat(3, "Rivers and streams", "0.1");
      await form.text("Water body, for watercourse units").click();
      await form.heading("Options").click();
      return null;
    },
  },
  {
    name: "choosing",
    shown: ["wide-light"],
    make: async (page) => {
      const form = await openEditor(page, bng);
      await form.button("Add habitat").click();
      await form.habitat(1).pressSequentially("wood");
      await page.getByRole("option").first().waitFor();
      return null;
    },
  },
  {
    name: "errors",
    shown: ["wide-light", "narrow-light"],
    make: async (page) => {
      const form = await openEditor(page, bng);
      await form.addHabitat(1, "Other neutral grassland", "1,234");
      await form.button("Add habitat").click();
      await form.habitat(2).fill("Mixd scrubb");
      await form.postcode.fill("SA1 1AA");
      await form
        .text(/is in Wales/)
        .first()
        .waitFor();
      await form.run.click();
      await form.summary.waitFor();
      return null;
    },
  },
  {
    name: "areas",
    shown: [],
    make: async (page) => {
      const form = await openEditor(page, bng);
      await form.fillExample();
      await page.getByRole("tab", { name: "Choose areas" }).click();
      await form.text("Chosen by you").waitFor();
      return null;
    },
  },
  {
    name: "running",
    shown: ["wide-light", "wide-dark", "narrow-light"],
    make: async (page) => {
      const form = await ran(page, mixed, null, running);
      await form.text("Better plan: £76,629.00 with 3 banks").waitFor();
      return null;
    },
  },
  {
    name: "completed",
    shown: ["wide-light", "wide-dark", "narrow-light"],
    make: async (page) => {
      await completed(page);
      return null;
    },
  },
  {
    name: "explained",
    shown: ["wide-light", "narrow-light"],
    make: async (page) => {
      const form = await completed(page);
      await page
        .getByRole("table", { name: "Allocation" })
        .getByRole("button", { expanded: false })
        .first()
        .click();
      await form.text("How the price is made").waitFor();
      return form.text("How the price is made");
    },
  },
  {
    name: "pictures",
    shown: ["wide-light"],
    make: async (page) => {
      const form = await completed(page);
      await form.heading("What the authority can check").click();
      return page.getByRole("img", { name: /^/ }).first();
    },
  },
  {
    name: "stopped-early",
    shown: ["wide-light"],
    make: async (page) => {
      const form = await ran(page, mixed, stoppedEarly);
      await form.quoted();
      return null;
    },
  },
  {
    name: "stale",
    shown: [],
    make: async (page) => {
      const form = await completed(page, single);
      await page.getByRole("button", { name: "Change", exact: true }).or(form.units(1)).first().click();
      await form.units(1).fill("2");
      await form.text("These results are for earlier inputs.").waitFor();
      return null;
    },
  },
  {
    name: "infeasible",
    shown: ["wide-light", "wide-dark", "narrow-light"],
    make: async (page) => {
      const form = await ran(page, short, short);
      await form.heading(/cannot be supplied in full/).waitFor();
      return null;
    },
  },
  {
    name: "undecided",
    shown: ["wide-light"],
    make: async (page) => {
      const form = await ran(page, short, undecided);
      await form.button("Run again with more time").waitFor();
      return null;
    },
  },
  {
    name: "failed",
    shown: ["wide-light"],
    make: async (page) => {
      const form = await ran(page, mixed, null, { status: "failed", error: statusLike("failed").error });
      await form.text("Details").click();
      return null;
    },
  },
  {
    name: "offline",
    shown: ["wide-light"],
    make: async (page) => {
      const form = await openEditor(page, bng);
      await form.fillExample();
      await page.clock.install();
      await answer(page, "POST /run", "nobody");
      await form.run.click();
      await form.button("Retry now").waitFor();
      return null;
    },
  },
  {
    name: "key-asked",
    shown: ["narrow-light"],
    make: async (page) => {
      await answer(page, "GET /config", problem(401, "key-needed"));
      await page.goto(bng);
      await page.getByRole("dialog", { name: "Access key" }).waitFor();
      return null;
    },
  },
  {
    name: "record-asked",
    shown: [],
    make: async (page) => {
      const form = await completed(page, single);
      await form.button("Save to Attio").click();
      await page.getByLabel("Link or id of the record in Attio").fill("the record");
      await form.button("Save").click();
      await form.text(/There is no record id in this/).waitFor();
      return null;
    },
  },
  {
    name: "saved",
    shown: ["wide-light", "narrow-light"],
    make: async (page) => {
      await answer(page, "POST /save", ok("Saved", fixture("Saved.new")));
      const form = await completed(page);
      await recordNamed(form);
      await page.getByRole("link", { name: "Open in Attio" }).first().waitFor();
      return null;
    },
  },
  {
    name: "queued",
    shown: [],
    make: async (page) => {
      await answer(page, "POST /save", ok("SaveQueued", fixture("SaveQueued.later"), 202));
      const form = await completed(page, single);
      await recordNamed(form);
      await form.text(/^Attio is not answering/).waitFor();
      await form.button("Download").click();
      return null;
    },
  },
];
