import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { showQuoteDialog } from "../src/dialog/show";
import latestQuote from "../src/server/latest-quote.server";
import readQuote from "../src/server/read-quote.server";
import saveQuote from "../src/server/save-quote.server";
import { shown } from "./stubs/client";
import { OpenDialog, answer, reads, refused } from "./support/dialog";
import { JOB, QUOTE, aJob, aRunningJob, aSummary, notSaved, queued, saved } from "./support/samples";

vi.mock("../src/server/start-quote.server");
vi.mock("../src/server/read-quote.server");
vi.mock("../src/server/cancel-quote.server");
vi.mock("../src/server/save-quote.server");
vi.mock("../src/server/latest-quote.server");
vi.mock("../src/server/search-habitats.server");
vi.mock("../src/server/open-session.server");

const OLDER = "1b9a4c1e-6b1f-4c53-9a3e-3f0c6f6a7c22";

let dialog: OpenDialog;

beforeEach(() => {
  dialog = new OpenDialog();
});

afterEach(() => dialog.end());

describe("the record's quotes", () => {
  const older = aSummary({ job_id: OLDER, quote_ref: "Q-2026-00000000", total: 51000 });

  it("begin with the latest, and the others are one press away", async () => {
    reads(aJob(), aJob({ job_id: OLDER }));
    await dialog.open("latest", aSummary(), older);
    expect(dialog.screen.text()).toContain("£48,250.00 ex VAT");
    expect(dialog.screen.all("DialogList.Item")).toHaveLength(1);
    expect(dialog.screen.text()).toContain("£51,000.00 · Q-2026-00000000");

    await dialog.screen.does(dialog.screen.one("DialogList.Item").props["onTrigger"] as () => void);

    expect(readQuote).toHaveBeenLastCalledWith(OLDER);
    expect(dialog.screen.text()).not.toContain("£51,000.00 · Q-2026-00000000");
  });

  it("begin with the form where there is none", async () => {
    await dialog.open("latest");

    expect(dialog.screen.all("Form")).toHaveLength(1);
  });

  it("follow the latest where it is under way still", async () => {
    reads(aRunningJob(), aJob());

    await dialog.open("latest", aSummary({ status: "running", total: null, outcome: null }));
    await dialog.pass(500);

    expect(dialog.screen.text()).toContain("£48,250.00 ex VAT");
  });

  it("say where one has expired, and lead to a new one", async () => {
    vi.mocked(readQuote).mockResolvedValue(refused(404, "job-unknown"));
    await dialog.open("latest", aSummary());
    expect(dialog.screen.text()).toContain("This quote has expired. Run it again with the same inputs.");

    await dialog.screen.press("New quote");

    expect(dialog.screen.all("Form")).toHaveLength(1);
  });

  it("say why one has failed, and what to name when asking for help", async () => {
    reads(
      aJob({
        status: "failed",
        result: null,
        error: { type: "urn:bng:problem:worker-lost", title: "Lost", status: 500, detail: "x" },
      }),
    );

    await dialog.open("latest", aSummary({ status: "failed", total: null, outcome: null }));

    expect(dialog.screen.text()).toContain(
      "We could not finish this quote. | The work on it was cut off three times.",
    );
    expect(dialog.screen.text()).toContain(`Reference: ${JOB}`);
  });

  it("are not shown where the service does not answer, which a toast says", async () => {
    vi.mocked(latestQuote).mockResolvedValue({ kind: "unreachable" });

    await showQuoteDialog(dialog.record, "latest");

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
    await dialog.open("latest", aSummary());

    await dialog.screen.press("Save to Attio");

    expect(saveQuote).toHaveBeenCalledWith({
      job_id: JOB,
      record_id: dialog.record.recordId,
      record_object: "companies",
    });
    expect(shown.toasts).toMatchObject([{ variant: "success", title: `Saved as ${QUOTE}` }]);
    shown.toasts[0]?.action?.onClick();
    expect(shown.opened).toEqual(["https://app.attio.com/acme/quote"]);
    expect(dialog.screen.text()).not.toContain("Save to Attio");
  });

  it("says where nothing had to be written", async () => {
    vi.mocked(saveQuote).mockResolvedValue(answer({ ...saved, changed: [] }));
    await dialog.open("latest", aSummary());

    await dialog.screen.press("Save to Attio");

    expect(shown.toasts).toMatchObject([{ title: `Already saved as ${QUOTE}` }]);
  });

  it("says where the quote waits for Attio", async () => {
    vi.mocked(saveQuote).mockResolvedValue(answer(queued));
    await dialog.open("latest", aSummary());

    await dialog.screen.press("Save to Attio");

    expect(shown.toasts).toMatchObject([{ title: "Queued for Attio" }]);
  });

  it("leads to the newer revision that stands in the way", async () => {
    const newer = { web_url: "https://app.attio.com/acme/newer", revision: 3 };
    vi.mocked(saveQuote).mockResolvedValue(refused(409, "quote-superseded", newer));
    await dialog.open("latest", aSummary());

    await dialog.screen.press("Save to Attio");

    expect(shown.toasts).toMatchObject([
      { variant: "error", text: "A newer revision (3) is already saved." },
    ]);
    shown.toasts[0]?.action?.onClick();
    expect(shown.opened).toEqual([newer.web_url]);
  });

  it("can be tried again where it failed", async () => {
    vi.mocked(saveQuote).mockResolvedValue({ kind: "unreachable" });
    await dialog.open("latest", aSummary());

    await dialog.screen.press("Save to Attio");

    expect(dialog.screen.text()).toContain("Save to Attio");
  });
});

describe("what is saved already", () => {
  it("is not offered to be saved", async () => {
    reads(aJob({ crm: { ...notSaved, state: "saved", web_url: "https://app.attio.com/q" } }));

    await dialog.open("latest", aSummary());

    expect(dialog.screen.text()).not.toContain("Save to Attio");
  });
});
