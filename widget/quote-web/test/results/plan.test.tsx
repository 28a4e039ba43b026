import { screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { mixed, places, statusOf, typical } from "../../../quote-core/test/fixtures/quotes";
import { finished, states } from "../gallery/states";
import { expectNoFindings, open } from "./page";

function allocation() {
  return screen.getByRole("table", { name: "Allocation" });
}

function banks(): (string | null)[] {
  return within(allocation())
    .getAllByRole("button", { expanded: false })
    .map(({ textContent }) => textContent);
}

describe("a quote with a plan", () => {
  it("leads with the answer and how sure it is", () => {
    open(finished(mixed));
    const headline = screen.getByRole("region", { name: "Total ex VAT" });
    expect(headline.textContent).toContain("£77,129.00");
    expect(headline.textContent).toContain("Proven cheapest");
    expect(headline.textContent).toContain("Q-2026-7K3M9QXA");
  });

  it("shows the number that people find it by again", () => {
    const status = statusOf(mixed, { reference: "BNG-A-00042" });
    open({ ...finished(mixed), view: { kind: "finished", status } });
    const headline = screen.getByRole("region", { name: "Total ex VAT" });
    expect(headline.textContent).toContain("Q-2026-7K3M9QXA · BNG-A-00042 · ");
  });

  it("announces the answer once, without moving the focus", () => {
    open(finished(mixed));
    expect(screen.getAllByRole("status")[0]?.textContent).toBe(
      "Quote ready. Total £77,129.00 ex VAT. Proven cheapest.",
    );
    expect(document.activeElement).toBe(document.body);
  });

  it("marks a plan that was stopped early", () => {
    const status = statusOf(
      { ...typical, outcome: { kind: "feasible", stopped_by: "cancelled", gap: 0.0127 } },
      { status: "cancelled" },
    );
    open({ ...finished(typical), view: { kind: "finished", status } });
    expect(screen.getByText("Within 1.3 % of the best possible; stopped early")).toBeTruthy();
  });

  it("leads from a notice to the field that it is about", async () => {
    const { user, asked } = open(finished(mixed));
    await user.click(screen.getByRole("link", { name: "choose the planning authority and character area" }));
    await user.click(screen.getByRole("link", { name: "name the water body" }));
    expect(asked.onNotice.mock.calls).toEqual([["choose-areas"], ["name-water"]]);
  });

  it("says when it is for earlier inputs", async () => {
    const { user, asked } = open(finished(mixed, { stale: true }));
    expect(screen.getByText("These results are for earlier inputs.")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Run with the new inputs" }));
    expect(asked.onRun).toHaveBeenCalledOnce();
  });

  it("draws no picture where nothing has a point", () => {
    const site = { ...mixed.site, latitude: null, longitude: null };
    const result = {
      ...mixed,
      site,
      banks: mixed.banks.map((bank) => ({ ...bank, latitude: null, longitude: null })),
    };
    open(finished(result, { places }));
    expect(screen.queryByRole("img")).toBeNull();
    expect(screen.getByRole("heading", { name: "Cost by bank and habitat" })).toBeTruthy();
  });

  it("says the chart as a table, figure by figure", () => {
    open(finished(mixed));
    const table = screen.getByRole("table", { name: "Cost by bank and habitat, ex VAT" });
    const rows = within(table).getAllByRole("row");
    expect(rows.map(({ textContent }) => textContent)).toContain(
      "Thetford HeathOther neutral grassland£15,986.25",
    );
    expect(rows).toHaveLength(7);
  });

  it("shows names from the service as text", () => {
    const bank_name = "<img src=x onerror=alert(1)>";
    const result = { ...mixed, allocations: mixed.allocations.map((row) => ({ ...row, bank_name })) };
    const { container } = open(finished(result));
    expect(screen.getAllByRole("button", { name: bank_name })).toHaveLength(6);
    expect(container.querySelector("img")).toBeNull();
  });

  it("opens the metric's test by itself only where it fails", () => {
    const { become, container } = open(finished(typical));
    expect(container.querySelector("details")?.open).toBe(false);
    become(states["reference"] ?? finished(mixed));
    expect(container.querySelector("details")?.open).toBe(true);
  });
});

describe("the allocation table", () => {
  it("begins with the dearest row of each ledger", () => {
    open(finished(mixed));
    expect(within(allocation()).getByRole("columnheader", { name: "Cost" }).getAttribute("aria-sort")).toBe(
      "descending",
    );
    expect(banks().slice(0, 2)).toEqual(["Broughton Down Habitat Bank", "Thetford Heath Habitat Bank"]);
  });

  it("sorts within its ledgers, and the other way on a second press", async () => {
    const { user } = open(finished(mixed));
    await user.click(within(allocation()).getByRole("button", { name: "Bank" }));
    expect(within(allocation()).getByRole("columnheader", { name: "Bank" }).getAttribute("aria-sort")).toBe(
      "ascending",
    );
    expect(banks()[3]).toBe("Thetford Heath Habitat Bank");
    await user.click(within(allocation()).getByRole("button", { name: "Bank" }));
    expect(within(allocation()).getByRole("columnheader", { name: "Bank" }).getAttribute("aria-sort")).toBe(
      "descending",
    );
    expect(banks()[0]).toBe("Thetford Heath Habitat Bank");
    expect(banks().at(-1)).toBe("Broughton Down Habitat Bank");
  });

  it("sorts by a list where it stands as cards", async () => {
    const { user } = open(finished(mixed));
    await user.selectOptions(screen.getByRole("combobox", { name: "Sort by" }), "Bank");
    expect(banks()[3]).toBe("Thetford Heath Habitat Bank");
  });

  it("says what more banks would save, in a line and in a table", async () => {
    const { user, container } = open(finished(typical));
    const summary = screen.getByText("The fifth bank saves £133.25; a sixth would save nothing.");
    await user.click(summary);
    const table = screen.getByRole("table", { name: "Least cost of the units by number of banks, ex VAT" });
    expect(within(table).getByRole("row", { name: /This plan/ }).textContent).toBe(
      "5£190,249.63£133.25This plan",
    );
    expect(within(table).getAllByRole("row")).toHaveLength(7);
    await expectNoFindings(container);
  });

  it("leaves out what more banks would save where nothing was compared", () => {
    open(finished(mixed));
    expect(screen.queryByText("What more banks would save")).toBeNull();
  });

  it("opens a row to its explanation, by keyboard, and closes it again", async () => {
    const { user, container } = open(finished(mixed));
    const opener = screen.getByRole("button", { name: "Thetford Heath Habitat Bank" });
    opener.focus();
    await user.keyboard("{Enter}");
    expect(opener.getAttribute("aria-expanded")).toBe("true");
    const panel = document.getElementById(opener.getAttribute("aria-controls") ?? "");
    expect(panel?.textContent).toContain("Cost, rounded once to the penny£15,986.25");
    expect(panel?.textContent).toContain("The five cheapest of 131 options in 28 banks for this line");
    await expectNoFindings(container);
    await user.keyboard("{Enter}");
    expect(opener.getAttribute("aria-expanded")).toBe("false");
    expect(panel?.hidden).toBe(true);
  });

  it("keeps a row open while the order changes, and closes all for another quote", async () => {
    const { user, become } = open(finished(mixed));
    await user.click(screen.getByRole("button", { name: "Thetford Heath Habitat Bank" }));
    await user.click(within(allocation()).getByRole("button", { name: "Bank" }));
    expect(screen.getByRole("button", { name: "Thetford Heath Habitat Bank", expanded: true })).toBeTruthy();
    const status = statusOf(mixed, { job_id: "1c9a4c1e-6b1f-4c53-9a3e-3f0c6f6a7c12" });
    become({ ...finished(mixed), view: { kind: "finished", status } });
    expect(within(allocation()).queryAllByRole("button", { expanded: true })).toEqual([]);
  });

  it("prints units short and has them in full", () => {
    open(finished(mixed));
    expect(screen.getByTitle("0.3675 units").textContent).toBe("0.368");
  });
});
