import type { Page } from "playwright-core";
import { fixture } from "../../../quote-core/test/fixtures";
import {
  mixed,
  running,
  short,
  statusOf,
  undecided,
  unproven,
} from "../../../quote-core/test/fixtures/quotes";
import { answer, ok, problem } from "./answers";
import { bng } from "./bench";
import { openEditor, type Editor } from "./editor";
import { connected, jobs, JOB, statusLike } from "./jobs";

/** A state of the page and how to bring it about. */
export interface PageState {
  readonly name: string;
  readonly make: (page: Page) => Promise<void>;
}

/** Opens the page with a filled form whose run ends as these say. */
async function ran(page: Page, ...statuses: Parameters<typeof statusOf>[]): Promise<Editor> {
  await connected(page);
  await jobs(page, ...statuses.map(([result, change]) => statusOf(result, { ...change, job_id: JOB })));
  const form = await openEditor(page, bng);
  await form.fillExample();
  await form.run.click();
  return form;
}

async function completed(page: Page): Promise<Editor> {
  const form = await ran(page, [mixed]);
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
    make: async (page) => {
      await openEditor(page, bng);
    },
  },
  {
    name: "filled",
    make: async (page) => {
      const form = await openEditor(page, bng);
      await form.fillTwo();
      await form.text("Approximate").waitFor();
      await form.addHabitat(3, "Rivers and streams", "0.1");
      await form.text("Water body, for watercourse units").click();
      await page.getByRole("heading", { name: "Options" }).click();
    },
  },
  {
    name: "choosing",
    make: async (page) => {
      const form = await openEditor(page, bng);
      await form.button("Add habitat").click();
      await form.habitat(1).pressSequentially("wood");
      await page.getByRole("option").first().waitFor();
    },
  },
  {
    name: "errors",
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
    },
  },
  {
    name: "areas",
    make: async (page) => {
      const form = await openEditor(page, bng);
      await form.fillExample();
      await page.getByRole("tab", { name: "Choose areas" }).click();
      await form.text("Chosen by you").waitFor();
    },
  },
  {
    name: "running",
    make: async (page) => {
      const form = await ran(page, [null, running]);
      await form.text("Better plan: £76,629.00 with 3 banks").waitFor();
    },
  },
  {
    name: "completed",
    make: async (page) => {
      await completed(page);
    },
  },
  {
    name: "explained",
    make: async (page) => {
      const form = await completed(page);
      await page
        .getByRole("table", { name: "Allocation" })
        .getByRole("button", { expanded: false })
        .first()
        .click();
      await form.text("How the price is made").waitFor();
      await form.text("How the price is made").scrollIntoViewIfNeeded();
    },
  },
  {
    name: "pictures",
    make: async (page) => {
      const form = await completed(page);
      await form.heading("What the authority can check").click();
      await form.heading("Where the units come from").evaluate((head) => {
        head.scrollIntoView({ block: "center" });
      });
    },
  },
  {
    name: "stopped-early",
    make: async (page) => {
      const form = await ran(page, [unproven]);
      await form.quoted();
    },
  },
  {
    name: "stale",
    make: async (page) => {
      const form = await completed(page);
      await page.getByRole("button", { name: "Change", exact: true }).or(form.units(1)).first().click();
      await form.units(1).fill("2");
      await form.text("These results are for earlier inputs.").waitFor();
    },
  },
  {
    name: "infeasible",
    make: async (page) => {
      const form = await ran(page, [short]);
      await form.heading(/cannot be supplied in full/).waitFor();
    },
  },
  {
    name: "undecided",
    make: async (page) => {
      const form = await ran(page, [undecided]);
      await form.button("Run again with more time").waitFor();
    },
  },
  {
    name: "failed",
    make: async (page) => {
      const form = await ran(page, [null, { status: "failed", error: statusLike("failed").error }]);
      await form.text("Details").click();
    },
  },
  {
    name: "offline",
    make: async (page) => {
      const form = await openEditor(page, bng);
      await form.fillExample();
      await page.clock.install();
      await answer(page, "POST /run", "nobody");
      await form.run.click();
      await form.button("Retry now").waitFor();
    },
  },
  {
    name: "key-asked",
    make: async (page) => {
      await answer(page, "GET /config", problem(401, "key-needed"));
      await page.goto(bng);
      await page.getByRole("dialog", { name: "Access key" }).waitFor();
    },
  },
  {
    name: "record-asked",
    make: async (page) => {
      const form = await completed(page);
      await form.button("Save to Attio").click();
      await page.getByLabel("Link or id of the record in Attio").fill("the record");
      await form.button("Save").click();
      await form.text(/There is no record id in this/).waitFor();
    },
  },
  {
    name: "saved",
    make: async (page) => {
      await answer(page, "POST /save", ok("Saved", fixture("Saved.new")));
      const form = await completed(page);
      await recordNamed(form);
      await page.getByRole("link", { name: "Open in Attio" }).first().waitFor();
    },
  },
  {
    name: "queued",
    make: async (page) => {
      await answer(page, "POST /save", ok("SaveQueued", fixture("SaveQueued.later"), 202));
      const form = await completed(page);
      await recordNamed(form);
      await form.text(/^Attio is not answering/).waitFor();
      await form.button("Download").click();
    },
  },
];
