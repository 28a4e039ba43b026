import type { Accepted, HabitatList, JobStatus, JobSummary } from "quote-core";
import { createElement } from "react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import type { Answer } from "../src/answer";
import { blankValues } from "../src/dialog/form-values";
import { showQuoteDialog } from "../src/dialog/show";
import latestQuote from "../src/server/latest-quote.server";
import openSession from "../src/server/open-session.server";
import readQuote from "../src/server/read-quote.server";
import cancelQuote from "../src/server/cancel-quote.server";
import saveQuote from "../src/server/save-quote.server";
import searchHabitats from "../src/server/search-habitats.server";
import startQuote from "../src/server/start-quote.server";
import { shown } from "./stubs/client";
import { workspace } from "./stubs/server";
import {
  JOB,
  QUOTE,
  aJob,
  aRunningJob,
  aShortfall,
  aSummary,
  accepted,
  habitats,
  notSaved,
  problem,
  queued,
  saved,
} from "./support/samples";
import { Screen } from "./support/screen";

vi.mock("../src/server/start-quote.server");
vi.mock("../src/server/read-quote.server");
vi.mock("../src/server/cancel-quote.server");
vi.mock("../src/server/save-quote.server");
vi.mock("../src/server/latest-quote.server");
vi.mock("../src/server/search-habitats.server");
vi.mock("../src/server/open-session.server");

const OLDER = "1b9a4c1e-6b1f-4c53-9a3e-3f0c6f6a7c22";
const answer = <T,>(value: T): Answer<T> => ({ kind: "answer", value, retryAfter: null });
const refused = (status: number, slug: string, change = {}): Answer<never> => ({
  kind: "problem",
  problem: problem(status, slug, change),
  retryAfter: null,
});
const filled = {
  ...blankValues("automatic"),
  rows: [{ habitat: "Native hedgerow", units: 0.8 }],
  postcode: "TN23 1AA",
};

let records = 0;
let record = { recordId: "", object: "companies" };
let screen: Screen;
let isHidden: boolean;

beforeEach(() => {
  vi.resetAllMocks();
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  vi.stubGlobal("window", { open: (url: string) => shown.opened.push(url) });
  shown.forget();
  workspace.defaultContractSize = null;
  // A run belongs to its record and outlives its dialog, so that each test has a record of its own.
  record = { recordId: `record-${String((records += 1))}`, object: "companies" };
  isHidden = false;
  vi.mocked(startQuote).mockResolvedValue(answer(accepted as Accepted));
});

afterEach(async () => {
  await screen.close();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function open(start: "latest" | "new", ...quotes: JobSummary[]): Promise<void> {
  vi.mocked(latestQuote).mockResolvedValue(answer({ items: quotes, next_cursor: null }));
  await showQuoteDialog(record, start);
  const dialog = shown.dialogs.at(-1);
  if (dialog === undefined) throw new Error("No dialog was shown");
  const hideDialog = (): void => {
    isHidden = true;
  };
  screen = await new Screen().show(createElement(dialog.Dialog, { hideDialog }));
}

const submit = (values: object): Promise<void> =>
  screen.does(() => (screen.one("Form").props["submit"] as (values: object) => Promise<void>)(values));

const pass = (milliseconds: number): Promise<void> =>
  screen.does(() => vi.advanceTimersByTimeAsync(milliseconds));

const reads = (...statuses: JobStatus[]): void => {
  for (const status of statuses) vi.mocked(readQuote).mockResolvedValueOnce(answer(status));
};

describe("a new quote", () => {
  it("starts from the workspace's own contract size", async () => {
    workspace.defaultContractSize = "medium";

    await open("new");

    expect(screen.one("Form").props["initial"]).toMatchObject({ contractSize: "medium", postcode: "" });
    expect(screen.all("CollectionItem")).toHaveLength(5);
    expect(screen.all("SubmitButton")).toHaveLength(1);
  });

  it("is not sent while the form is not right", async () => {
    await open("new");

    await submit({ ...filled, postcode: "nowhere" });

    expect(startQuote).not.toHaveBeenCalled();
    expect(screen.one("Form").props["errors"]).toHaveProperty("postcode");
  });

  it("is run, shown as it goes, and priced", async () => {
    reads(aRunningJob(), aJob());
    await open("new");

    await submit(filled);
    expect(startQuote).toHaveBeenCalledWith(
      {
        demand: [{ habitat_name: "Native hedgerow", units: 0.8 }],
        location: { postcode: "TN23 1AA" },
        record_id: record.recordId,
      },
      expect.stringMatching(/^attio-/),
    );
    expect(screen.text()).toContain("Waiting for its turn…");
    await pass(500);
    expect(screen.text()).toContain("Working… 4 s, best so far £48,250.00");
    expect(screen.text()).toContain("Ranked 28 banks");
    await pass(2_000);

    const text = screen.text();
    expect(text).toContain("£48,250.00 ex VAT");
    expect(text).toContain("Contract size | Small | Banks | 1");
    expect(text).toContain(
      "Wye Meadow | Grassland - Other neutral grassland | 1.91 | Local | £25,000 / unit",
    );
    expect(shown.hidden).toBe(1);
  });

  it("shows what cannot be met, and nothing to save, where there is no plan", async () => {
    reads(aJob({ result: aShortfall() }));
    await open("new");

    await submit(filled);
    await pass(500);

    expect(screen.text()).toContain("No plan meets this demand as it stands.");
    expect(screen.text()).toContain("All banks together hold 1.2 units of it | Ask for fewer units");
    expect(screen.text()).not.toContain("Save to Attio");
  });

  it("can be stopped and keeps its best plan", async () => {
    vi.mocked(cancelQuote).mockResolvedValue(answer(accepted as Accepted));
    reads(aRunningJob(), aRunningJob());
    await open("new");
    await submit(filled);
    await pass(500);

    await screen.press("Stop and keep best");
    expect(cancelQuote).toHaveBeenCalledWith(JOB);
    expect(screen.text()).toContain("Stopping…");
    reads(aJob({ status: "cancelled" }));
    await pass(2_000);

    expect(screen.text()).toContain("£48,250.00 ex VAT");
  });

  it("keeps the form for changes where the service refuses it", async () => {
    vi.mocked(startQuote).mockResolvedValue(
      refused(422, "invalid-request", {
        errors: [{ pointer: "/location/postcode", code: "unknown-postcode", detail: "Unknown" }],
      }),
    );
    await open("new");

    await submit(filled);
    expect(screen.text()).toContain("There is 1 thing to put right.");
    expect(screen.text()).toContain("We cannot find this postcode.");
    expect(screen.text()).not.toMatch(/422|urn:|\{/);
    await screen.press("Change inputs");

    expect(screen.one("Form").props["initial"]).toMatchObject({ postcode: "TN23 1AA" });
  });

  it("goes on while its dialog is closed and is found again", async () => {
    vi.mocked(readQuote).mockResolvedValue(answer(aRunningJob()));
    await open("new");
    await submit(filled);
    await screen.close();

    await open("latest");
    await pass(500);

    expect(screen.text()).toContain("Working…");
    expect(startQuote).toHaveBeenCalledTimes(1);
  });

  it("is asked after again where it was lost", async () => {
    vi.mocked(readQuote).mockResolvedValue({ kind: "unreachable" });
    await open("new");
    await submit(filled);
    await pass(400_000);
    expect(screen.text()).toContain("We lost sight of this quote");

    vi.mocked(readQuote).mockResolvedValue(answer(aJob()));
    await screen.press("Check again");

    expect(screen.text()).toContain("£48,250.00 ex VAT");
    expect(startQuote).toHaveBeenCalledTimes(1);
  });

  it("goes on in the full editor with the same inputs", async () => {
    reads(aJob());
    await open("new");
    await submit(filled);
    await pass(500);
    vi.mocked(openSession).mockResolvedValue(
      answer({ framed: "https://q/?embed=1", alone: "https://q/", token: "t", expires_at: "e" }),
    );

    await screen.press("Open full editor");

    expect(isHidden).toBe(true);
    const sent: unknown[] = [];
    shown.frames[0]?.onMessage(
      { bng: 1, type: "ready" },
      { hideIframe: () => undefined, sendMessage: (message) => sent.push(message) },
    );
    expect(sent).toMatchObject([
      {
        prefill: {
          rows: [{ habitat: "Native hedgerow", units: "0.8" }],
          postcode: "TN23 1AA",
          contract_size: "",
        },
      },
    ]);
  });
});

describe("the record's quotes", () => {
  const older = aSummary({ job_id: OLDER, quote_ref: "Q-2026-00000000", total: 51000 });

  it("begin with the latest, and the others are one press away", async () => {
    reads(aJob(), aJob({ job_id: OLDER }));
    await open("latest", aSummary(), older);
    expect(screen.text()).toContain("£48,250.00 ex VAT");
    expect(screen.all("DialogList.Item")).toHaveLength(1);
    expect(screen.text()).toContain("£51,000.00 · Q-2026-00000000");

    await screen.does(screen.one("DialogList.Item").props["onTrigger"] as () => void);

    expect(readQuote).toHaveBeenLastCalledWith(OLDER);
    expect(screen.text()).not.toContain("£51,000.00 · Q-2026-00000000");
  });

  it("begin with the form where there is none", async () => {
    await open("latest");

    expect(screen.all("Form")).toHaveLength(1);
  });

  it("follow the latest where it is under way still", async () => {
    reads(aRunningJob(), aJob());

    await open("latest", aSummary({ status: "running", total: null, outcome: null }));
    await pass(500);

    expect(screen.text()).toContain("£48,250.00 ex VAT");
  });

  it("say where one has expired, and lead to a new one", async () => {
    vi.mocked(readQuote).mockResolvedValue(refused(404, "job-unknown"));
    await open("latest", aSummary());
    expect(screen.text()).toContain("This quote has expired. Run it again with the same inputs.");

    await screen.press("New quote");

    expect(screen.all("Form")).toHaveLength(1);
  });

  it("say why one has failed, and what to name when asking for help", async () => {
    reads(
      aJob({
        status: "failed",
        result: null,
        error: { type: "urn:bng:problem:worker-lost", title: "Lost", status: 500, detail: "x" },
      }),
    );

    await open("latest", aSummary({ status: "failed", total: null, outcome: null }));

    expect(screen.text()).toContain(
      "We could not finish this quote. | The work on it was cut off three times.",
    );
    expect(screen.text()).toContain(`Reference: ${JOB}`);
  });

  it("are not shown where the service does not answer, which a toast says", async () => {
    screen = new Screen();
    vi.mocked(latestQuote).mockResolvedValue({ kind: "unreachable" });

    await showQuoteDialog(record, "latest");

    expect(shown.dialogs).toEqual([]);
    expect(shown.toasts).toMatchObject([{ variant: "error", title: "Not answering" }]);
  });
});

describe("saving", () => {
  beforeEach(() => {
    reads(aJob());
  });

  it("writes the quote to its record, tells where it is, and is over", async () => {
    vi.mocked(saveQuote).mockResolvedValue(answer(saved));
    await open("latest", aSummary());

    await screen.press("Save to Attio");

    expect(saveQuote).toHaveBeenCalledWith({
      job_id: JOB,
      record_id: record.recordId,
      record_object: "companies",
    });
    expect(shown.toasts).toMatchObject([{ variant: "success", title: `Saved as ${QUOTE}` }]);
    shown.toasts[0]?.action?.onClick();
    expect(shown.opened).toEqual(["https://app.attio.com/acme/quote"]);
    expect(screen.text()).not.toContain("Save to Attio");
  });

  it("says where nothing had to be written", async () => {
    vi.mocked(saveQuote).mockResolvedValue(answer({ ...saved, changed: [] }));
    await open("latest", aSummary());

    await screen.press("Save to Attio");

    expect(shown.toasts).toMatchObject([{ title: `Already saved as ${QUOTE}` }]);
  });

  it("says where the quote waits for Attio", async () => {
    vi.mocked(saveQuote).mockResolvedValue(answer(queued));
    await open("latest", aSummary());

    await screen.press("Save to Attio");

    expect(shown.toasts).toMatchObject([{ title: "Queued for Attio" }]);
  });

  it("leads to the newer revision that stands in the way", async () => {
    const newer = { web_url: "https://app.attio.com/acme/newer", revision: 3 };
    vi.mocked(saveQuote).mockResolvedValue(refused(409, "quote-superseded", newer));
    await open("latest", aSummary());

    await screen.press("Save to Attio");

    expect(shown.toasts).toMatchObject([
      { variant: "error", text: "A newer revision (3) is already saved." },
    ]);
    shown.toasts[0]?.action?.onClick();
    expect(shown.opened).toEqual([newer.web_url]);
  });

  it("can be tried again where it failed", async () => {
    vi.mocked(saveQuote).mockResolvedValue({ kind: "unreachable" });
    await open("latest", aSummary());

    await screen.press("Save to Attio");

    expect(screen.text()).toContain("Save to Attio");
  });
});

describe("what is saved already", () => {
  it("is not offered to be saved", async () => {
    reads(aJob({ crm: { ...notSaved, state: "saved", web_url: "https://app.attio.com/q" } }));

    await open("latest", aSummary());

    expect(screen.text()).not.toContain("Save to Attio");
  });
});

describe("the habitat picker", () => {
  const picker = () =>
    screen.all("Combobox")[0]?.props["options"] as {
      getOption: (value: string) => Promise<unknown>;
      search: (words: string) => Promise<unknown>;
    };

  it("offers the catalogue's habitats by ledger, and marks those that need an agreement", async () => {
    vi.mocked(searchHabitats).mockResolvedValue(answer(habitats as HabitatList));
    await open("new");

    expect(await picker().search("grass")).toEqual([
      {
        value: "Grassland - Other neutral grassland",
        label: "Grassland - Other neutral grassland",
        categoryLabel: "Area habitats",
      },
      {
        value: "Grassland - Lowland meadows",
        label: "Grassland - Lowland meadows",
        description: "Needs bespoke agreement",
        categoryLabel: "Area habitats",
      },
    ]);
    expect(await picker().getOption("Native hedgerow")).toEqual({ label: "Native hedgerow" });
    expect(await picker().getOption("")).toBeUndefined();
  });

  it("is no riddle where the service does not answer: the form says so", async () => {
    vi.mocked(searchHabitats).mockResolvedValue({ kind: "unreachable" });
    await open("new");

    await screen.does(() => picker().search("grass"));

    expect(screen.text()).toContain("The quote service is not answering.");
  });
});
