import type { JobList, JobSummary } from "quote-core";
import { createElement } from "react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import type { Answer } from "../src/answer";
import extension from "../src/app/extensions/bng-quote/extension";
import { cardText } from "../src/card/card-text";
import { quotesChanged } from "../src/refresh";
import latestQuote from "../src/server/latest-quote.server";
import { shown } from "./stubs/client";
import { RECORD, aSummary, notSaved, problem } from "./support/samples";
import { Screen } from "./support/screen";

vi.mock("../src/server/latest-quote.server");

const NOW = Date.parse("2026-11-23T09:00:12Z");

const list = (...items: JobSummary[]): Answer<JobList> => ({
  kind: "answer",
  value: { items, next_cursor: null },
  retryAfter: null,
});
const refused = (status: number, slug: string): Answer<JobList> => ({
  kind: "problem",
  problem: problem(status, slug),
  retryAfter: null,
});
const crm = (change: Partial<JobSummary["crm"]>): JobSummary["crm"] => ({ ...notSaved, ...change });
const REF = "Q-2026-7K3M9QXA · small · 23 Nov 2026";

describe("the card", () => {
  const none = { total: null, priced_size: null };

  it.each<[string, Answer<JobList>, string[]]>([
    ["no quote yet", list(), ["No quote yet", "Click to create"]],
    ["a quote", list(aSummary()), ["£48,250.00", REF, "green Priced"]],
    [
      "a quote under way",
      list(aSummary({ ...none, status: "running", outcome: null })),
      ["Working… 12 s", "Q-2026-7K3M9QXA · 23 Nov 2026"],
    ],
    [
      "a phase that is not known yet",
      list(aSummary({ ...none, status: "resting" as JobSummary["status"], outcome: null })),
      ["Working… 12 s", "Q-2026-7K3M9QXA · 23 Nov 2026"],
    ],
    [
      "no plan",
      list(aSummary({ total: null, outcome: "infeasible" })),
      ["No plan meets this demand", REF, "amber Not possible"],
    ],
    [
      "a place that is not sure",
      list(aSummary({ location_accuracy: "approximate" })),
      ["£48,250.00", REF, "amber Approximate location"],
    ],
    [
      "a save that waits",
      list(aSummary({ crm: crm({ state: "queued" }) })),
      ["£48,250.00", REF, "blue Queued for Attio"],
    ],
    [
      "a job that failed",
      list(aSummary({ total: null, status: "failed", outcome: null })),
      ["We could not finish this quote", REF, "red Failed"],
    ],
    [
      "a newer revision in Attio",
      list(aSummary({ crm: crm({ state: "refused", problem: "quote-superseded" }) })),
      ["£48,250.00", REF, "grey Superseded"],
    ],
    [
      "no connection",
      { kind: "unconnected" },
      ["Connect the quote service", "An admin can do that in the settings of the app"],
    ],
    [
      "a key that is refused",
      refused(401, "unauthorised"),
      ["Reconnect the quote service", "The quote service does not accept the key of this connection."],
    ],
    [
      "no address",
      { kind: "setup", sentence: "Enter the address of the quote service." },
      ["Set up the quote service", "Enter the address of the quote service."],
    ],
    [
      "a service out of reach",
      { kind: "unreachable" },
      ["The quote service is not answering", "Click to try again"],
    ],
    [
      "a service that is closing",
      refused(503, "service-closing"),
      ["The quote service is not answering", "Click to try again"],
    ],
    [
      "our own fault",
      refused(500, "internal"),
      ["Something went wrong", "Something went wrong on our side."],
    ],
  ])("says it in words: %s", (_, answer, words) => {
    const { title, primary, secondary, badge } = cardText(answer, "Europe/London", NOW);

    expect(title).toBe("BNG quote");
    expect([primary, secondary, ...(badge === null ? [] : [`${badge.colour} ${badge.text}`])]).toEqual(words);
  });
});

describe("the widget", () => {
  const screen = (): Promise<Screen> =>
    new Screen().show(createElement(extension.Widget, { recordId: RECORD, object: "companies" }));

  beforeEach(() => {
    vi.resetAllMocks();
    shown.forget();
  });

  afterEach(() => {
    vi.useRealTimers();
  });

  it("shows the latest quote of its record", async () => {
    vi.mocked(latestQuote).mockResolvedValue(list(aSummary()));

    const card = await screen();

    await card.until(() => {
      expect(card.text()).toBe("BNG quote | Priced | £48,250.00 | Q-2026-7K3M9QXA · small · 23 Nov 2026");
    });
    expect(latestQuote).toHaveBeenCalledWith(RECORD, "told");
    await card.close();
  });

  it("reads again when the record's quotes have changed, and not when another's have", async () => {
    vi.mocked(latestQuote).mockResolvedValueOnce(list()).mockResolvedValue(list(aSummary()));
    const card = await screen();
    await card.until(() => {
      expect(card.text()).toContain("No quote yet");
    });

    await card.does(() => {
      quotesChanged("another");
    });
    expect(latestQuote).toHaveBeenCalledTimes(1);
    await card.does(() => {
      quotesChanged(RECORD);
    });

    await card.until(() => {
      expect(card.text()).toContain("£48,250.00");
    });
    await card.close();
  });

  it("reads again by itself while a quote is under way, and no longer", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const running = aSummary({ status: "running", total: null, outcome: null });
    vi.mocked(latestQuote).mockResolvedValueOnce(list(running)).mockResolvedValue(list(aSummary()));
    const card = await screen();

    await card.does(() => vi.advanceTimersByTimeAsync(5_000));
    await card.does(() => vi.advanceTimersByTimeAsync(60_000));

    expect(card.text()).toContain("£48,250.00");
    expect(latestQuote).toHaveBeenCalledTimes(2);
    await card.close();
  });

  it("opens the record's quotes when it is clicked, and reads again where it had nothing to show", async () => {
    vi.mocked(latestQuote).mockResolvedValueOnce({ kind: "unreachable" }).mockResolvedValue(list());
    const card = await screen();
    await card.until(() => {
      expect(card.text()).toContain("The quote service is not answering");
    });

    await card.does(card.one("Widget.TextWidget").props["onTrigger"] as () => Promise<void>);

    expect(shown.dialogs).toMatchObject([{ title: "BNG quote" }]);
    await card.until(() => {
      expect(card.text()).toContain("No quote yet");
    });
    await card.close();
  });
});
