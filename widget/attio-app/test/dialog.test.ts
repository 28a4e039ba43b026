import type { Accepted, HabitatList } from "quote-core";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { blankValues } from "../src/dialog/form-values";
import cancelQuote from "../src/server/cancel-quote.server";
import openSession from "../src/server/open-session.server";
import readQuote from "../src/server/read-quote.server";
import searchHabitats from "../src/server/search-habitats.server";
import startQuote from "../src/server/start-quote.server";
import { shown } from "./stubs/client";
import { workspace } from "./stubs/server";
import { OpenDialog, answer, reads, refused } from "./support/dialog";
import { JOB, aJob, aRunningJob, aShortfall, accepted, habitats } from "./support/samples";

vi.mock("../src/server/start-quote.server");
vi.mock("../src/server/read-quote.server");
vi.mock("../src/server/cancel-quote.server");
vi.mock("../src/server/save-quote.server");
vi.mock("../src/server/latest-quote.server");
vi.mock("../src/server/search-habitats.server");
vi.mock("../src/server/open-session.server");

const filled = {
  ...blankValues("automatic"),
  rows: [{ habitat: "Native hedgerow", units: 0.8 }],
  postcode: "TN23 1AA",
};

let dialog: OpenDialog;

beforeEach(() => {
  dialog = new OpenDialog();
});

afterEach(() => dialog.end());

describe("a new quote", () => {
  it("starts from the workspace's own contract size", async () => {
    workspace.defaultContractSize = "medium";

    await dialog.open("new");

    expect(dialog.screen.one("Form").props["initial"]).toMatchObject({
      contractSize: "medium",
      postcode: "",
    });
    expect(dialog.screen.all("CollectionItem")).toHaveLength(5);
    expect(dialog.screen.all("SubmitButton")).toHaveLength(1);
  });

  it("is not sent while the form is not right", async () => {
    await dialog.open("new");

    await dialog.submit({ ...filled, postcode: "nowhere" });

    expect(startQuote).not.toHaveBeenCalled();
    expect(dialog.screen.one("Form").props["errors"]).toHaveProperty("postcode");
  });

  it("is run, shown as it goes, and priced", async () => {
    reads(aRunningJob(), aJob());
    await dialog.open("new");

    await dialog.submit(filled);
    expect(startQuote).toHaveBeenCalledWith(
      {
        demand: [{ habitat_name: "Native hedgerow", units: 0.8 }],
        location: { postcode: "TN23 1AA" },
        record_id: dialog.record.recordId,
      },
      expect.stringMatching(/^attio-/),
    );
    expect(dialog.screen.text()).toContain("Waiting for its turn…");
    await dialog.pass(500);
    expect(dialog.screen.text()).toContain("Working… 4 s, best so far £48,250.00");
    expect(dialog.screen.text()).toContain("Ranked 28 banks");
    await dialog.pass(2_000);

    const text = dialog.screen.text();
    expect(text).toContain("£48,250.00 ex VAT");
    expect(text).toContain("Contract size | Small | Banks | 1");
    expect(text).toContain(
      "Wye Meadow | Grassland - Other neutral grassland | 1.91 | Local | £25,000 / unit",
    );
    expect(shown.hidden).toBe(1);
  });

  it("shows what cannot be met, and nothing to save, where there is no plan", async () => {
    reads(aJob({ result: aShortfall() }));
    await dialog.open("new");

    await dialog.submit(filled);
    await dialog.pass(500);

    expect(dialog.screen.text()).toContain("No plan meets this demand as it stands.");
    expect(dialog.screen.text()).toContain("All banks together hold 1.2 units of it | Ask for fewer units");
    expect(dialog.screen.text()).not.toContain("Save to Attio");
  });

  it("can be stopped and keeps its best plan", async () => {
    vi.mocked(cancelQuote).mockResolvedValue(answer(accepted as Accepted));
    reads(aRunningJob(), aRunningJob());
    await dialog.open("new");
    await dialog.submit(filled);
    await dialog.pass(500);

    await dialog.screen.press("Stop and keep best");
    expect(cancelQuote).toHaveBeenCalledWith(JOB);
    expect(dialog.screen.text()).toContain("Stopping…");
    reads(aJob({ status: "cancelled" }));
    await dialog.pass(2_000);

    expect(dialog.screen.text()).toContain("£48,250.00 ex VAT");
  });

  it("keeps the form for changes where the service refuses it", async () => {
    vi.mocked(startQuote).mockResolvedValue(
      refused(422, "invalid-request", {
        errors: [{ pointer: "/location/postcode", code: "unknown-postcode", detail: "Unknown" }],
      }),
    );
    await dialog.open("new");

    await dialog.submit(filled);
    expect(dialog.screen.text()).toContain("There is 1 thing to put right.");
    expect(dialog.screen.text()).toContain("We cannot find this postcode.");
    expect(dialog.screen.text()).not.toMatch(/422|urn:|\{/);
    await dialog.screen.press("Change inputs");

    expect(dialog.screen.one("Form").props["initial"]).toMatchObject({ postcode: "TN23 1AA" });
  });

  it("goes on while its dialog is closed and is found again", async () => {
    vi.mocked(readQuote).mockResolvedValue(answer(aRunningJob()));
    await dialog.open("new");
    await dialog.submit(filled);
    await dialog.screen.close();

    await dialog.open("latest");
    await dialog.pass(500);

    expect(dialog.screen.text()).toContain("Working…");
    expect(startQuote).toHaveBeenCalledTimes(1);
  });

  it("is asked after again where it was lost", async () => {
    vi.mocked(readQuote).mockResolvedValue({ kind: "unreachable" });
    await dialog.open("new");
    await dialog.submit(filled);
    await dialog.pass(400_000);
    expect(dialog.screen.text()).toContain("We lost sight of this quote");

    vi.mocked(readQuote).mockResolvedValue(answer(aJob()));
    await dialog.screen.press("Check again");

    expect(dialog.screen.text()).toContain("£48,250.00 ex VAT");
    expect(startQuote).toHaveBeenCalledTimes(1);
  });

  it("goes on in the full editor with the same inputs", async () => {
    reads(aJob());
    await dialog.open("new");
    await dialog.submit(filled);
    await dialog.pass(500);
    vi.mocked(openSession).mockResolvedValue(
      answer({ framed: "https://q/?embed=1", alone: "https://q/", token: "t", expires_at: "e" }),
    );

    await dialog.screen.press("Open full editor");

    expect(dialog.isHidden).toBe(true);
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

describe("the habitat picker", () => {
  const picker = () =>
    dialog.screen.all("Combobox")[0]?.props["options"] as {
      getOption: (value: string) => Promise<unknown>;
      search: (words: string) => Promise<unknown>;
    };

  it("offers the catalogue's habitats by ledger, and marks those that need an agreement", async () => {
    vi.mocked(searchHabitats).mockResolvedValue(answer(habitats as HabitatList));
    await dialog.open("new");

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
    await dialog.open("new");

    await dialog.screen.does(() => picker().search("grass"));

    expect(dialog.screen.text()).toContain("The quote service is not answering.");
  });
});
