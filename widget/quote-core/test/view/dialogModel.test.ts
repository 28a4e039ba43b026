import { describe, expect, it } from "vitest";
import { dialogModel, historyModel, type JobList, type JobStatus } from "../../src";
import { fixture } from "../fixtures";

const ZONE = "Europe/London";

function shown(name: string) {
  return dialogModel(fixture(`JobStatus.${name}`) as JobStatus, ZONE);
}

describe("the dialog of a quote", () => {
  it("prints the total and the allocations as they were sent", () => {
    const model = shown("completed");
    expect(model.headline).toBe("£190,749.64 ex VAT");
    expect(model.canSave).toBe(true);
    expect(model.shortfalls).toEqual([]);
    expect(model.allocations.rows[0]).toEqual([
      "Broughton Down Habitat Bank",
      "Grassland - Other neutral grassland",
      "0.833",
      "Adjacent",
      "£24,150 / unit",
      "£20,104.88",
    ]);
    expect(model.allocations.rows.every((row) => row.length === model.allocations.columns.length)).toBe(true);
  });

  it("names size, banks, fee and proof", () => {
    const values = Object.fromEntries(shown("completed").facts.map(({ label, value }) => [label, value]));
    expect(values).toMatchObject({
      "Contract size": "Medium",
      Units: "£190,249.64",
      "Admin fee": "£500.00",
      Proof: "Proven cheapest",
    });
    expect(values["Banks"]).toMatch(/^\d+$/);
  });

  it("marks a plan that was stopped early", () => {
    expect(shown("cancelled").facts.at(-1)?.value).toBe("Within 1.3 % of the best possible; stopped early");
  });

  it("puts shortfalls in place of a price", () => {
    const model = shown("infeasible");
    expect(model).toMatchObject({ headline: "No plan meets this demand as it stands.", canSave: false });
    expect(model.allocations.rows).toEqual([]);
    expect(model.shortfalls[0]?.title).toBe("Wetland - Reedbeds");
    expect(JSON.stringify(model.facts)).not.toContain("£");
  });

  it("speaks of all habitats where none alone is short", () => {
    expect(shown("bank-limit").shortfalls[0]).toMatchObject({
      title: "The habitats together",
      text: "The lines together need 2 banks, and the quote may use 1.",
    });
  });

  it("asks for more time where none was found", () => {
    expect(shown("undecided").headline).toBe(
      "We ran out of time before finding a plan. Run again with more time.",
    );
  });

  it("passes on warnings", () => {
    expect(shown("approximate").warnings.join(" ")).toContain("Located by the centre of the");
  });

  it("has nothing to show of a job without a result", () => {
    const running = fixture("JobStatus.running") as JobStatus;
    expect(dialogModel(running, ZONE)).toMatchObject({
      headline: "There is no result yet.",
      facts: [],
      canSave: false,
    });
    expect(dialogModel({ ...running, status: "cancelled" }, ZONE).headline).toBe(
      "Stopped before a plan was found.",
    );
  });

  it("lists earlier quotes as cards would show them", () => {
    const jobs = fixture("JobList.page") as JobList;
    const history = historyModel(jobs, ZONE, Date.parse("2027-01-01T00:00:00Z"));
    expect(history.map(({ jobId }) => jobId)).toEqual(jobs.items.map((job) => job.job_id));
    expect(history.every(({ title, text }) => title !== "" && text.startsWith("Q-"))).toBe(true);
  });
});
