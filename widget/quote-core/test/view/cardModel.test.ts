import { describe, expect, it } from "vitest";
import { cardModel, type JobList, type JobSummary, type LatestQuote } from "../../src";
import { fixture } from "../fixtures";

const ZONE = "Europe/London";
const NOW = Date.parse("2026-11-23T10:00:12Z");
const [sent] = (fixture("JobList.page") as JobList).items;

function aJob(other: Partial<JobSummary> = {}): JobSummary {
  if (sent === undefined) throw new Error("The page of jobs is empty.");
  return {
    ...sent,
    status: "completed",
    quote_ref: "Q-2026-7K3M9QXA",
    outcome: "optimal",
    total: 48250,
    priced_size: "small",
    location_accuracy: "chosen",
    created_at: "2026-11-23T10:00:00Z",
    ...other,
  };
}

function card(latest: LatestQuote) {
  return cardModel(latest, ZONE, NOW);
}

function ofJob(other: Partial<JobSummary> = {}) {
  return card({ kind: "quote", job: aJob(other) });
}

const crm = { attempts: 1, next_at: null, web_url: null, problem: null };
const none = { outcome: null, total: null, priced_size: null };

describe("a record's card", () => {
  it("offers a quote where there is none", () => {
    expect(card({ kind: "none" })).toEqual({
      title: "BNG quote",
      primary: "No quote yet",
      secondary: "Click to create",
      badge: null,
    });
  });

  it("asks to be connected", () => {
    expect(card({ kind: "not-connected" }).primary).toBe("Connect the quote service");
  });

  it("says why nothing is known", () => {
    expect(card({ kind: "unknown", text: "Your key may not read quotes." })).toMatchObject({
      primary: "The quote service is not answering",
      secondary: "Your key may not read quotes.",
    });
  });

  it("counts the seconds of a quote under way", () => {
    expect(ofJob({ ...none, status: "running" })).toMatchObject({ primary: "Working… 12 s", badge: null });
    expect(ofJob({ ...none, status: "paused" as JobSummary["status"] }).primary).toBe("Working… 12 s");
  });

  it("does not count backwards where clocks differ", () => {
    expect(ofJob({ ...none, status: "pending", created_at: "2026-11-23T10:05:00Z" }).primary).toBe(
      "Working… 0 s",
    );
  });

  it("shows the price of a finished one", () => {
    expect(ofJob()).toEqual({
      title: "BNG quote",
      primary: "£48,250.00",
      secondary: "Q-2026-7K3M9QXA · small · 23 Nov 2026",
      badge: { text: "Priced", colour: "green" },
    });
  });

  it.each<[string, Partial<JobSummary>, string, string]>([
    ["Not possible", { ...none, outcome: "infeasible" }, "amber", "No plan meets this demand"],
    ["No plan yet", { ...none, outcome: "undecided" }, "amber", "No plan was found in time"],
    ["No plan yet", { ...none, status: "cancelled" }, "amber", "Stopped before a plan was found"],
    ["Failed", { ...none, status: "failed" }, "red", "We could not finish this quote"],
    ["Approximate location", { location_accuracy: "approximate" }, "amber", "£48,250.00"],
    ["Queued for Attio", { crm: { ...crm, state: "queued" } }, "blue", "£48,250.00"],
    ["Superseded", { crm: { ...crm, state: "refused", problem: "quote-superseded" } }, "grey", "£48,250.00"],
  ])("is marked %s", (text, job, colour, primary) => {
    expect(ofJob(job)).toMatchObject({ primary, badge: { text, colour } });
  });

  it("shows no code and nothing that is missing", () => {
    const jobs: Partial<JobSummary>[] = [
      none,
      { ...none, status: "failed" },
      { ...none, status: "pending" },
      {},
    ];
    for (const job of jobs)
      expect(JSON.stringify(ofJob(job))).not.toMatch(/undefined|NaN|null[^}]|[a-z]-[a-z]/);
  });
});
