import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { limited, short, statusOf, undecided } from "../../../quote-core/test/fixtures/quotes";
import { finished, propsOf } from "../gallery/states";
import { open } from "./page";

function press(name: string): HTMLElement {
  return screen.getByRole("button", { name });
}

describe("a demand that cannot be met", () => {
  it("leads with what is short, without a price and without the look of an error", () => {
    const { container } = open(finished(short));
    expect(screen.getAllByRole("heading", { level: 2 })[0]?.textContent).toBe(
      "3 of 5 habitats cannot be supplied in full",
    );
    expect(container.textContent).not.toContain("Total");
    expect(container.querySelector("[role=alert], .chip--bad, .err")).toBeNull();
  });

  it("offers to quote the rest, and each change that would help", async () => {
    const { user, asked } = open(finished(short));
    await user.click(press("Quote the rest without these lines"));
    expect(asked.onQuoteRest).toHaveBeenCalledWith([2, 3, 4]);
    await user.click(press("Allow 6 banks"));
    await user.click(press("Reduce to 14.9775 units"));
    expect(asked.onApply.mock.calls.map(([change]) => change as unknown)).toEqual([
      { kind: "bank-limit", banks: 6, label: "Allow 6 banks" },
      { kind: "units", line: 4, units: "14.9775", label: "Reduce to 14.9775 units" },
    ]);
  });

  it("marks the price of credits as the last resort", () => {
    open(finished(short));
    expect(screen.getAllByText("legal last resort")).toHaveLength(3);
    expect(screen.getByText("£1,300,000")).toBeTruthy();
  });

  it("offers no rest where the lines are short only together", () => {
    open(finished(limited));
    expect(screen.queryByRole("button", { name: /^Quote the rest/u })).toBeNull();
    expect(press("Allow 2 banks")).toBeTruthy();
  });
});

describe("the other ends of a run", () => {
  it("ask for more time where nothing was found in it", async () => {
    const { user, asked } = open(finished(undecided));
    await user.click(press("Run again with more time"));
    expect(asked.onMoreTime).toHaveBeenCalledOnce();
  });

  it("say that a run was stopped before it had a plan", async () => {
    const status = statusOf(null, { status: "cancelled" });
    const { user, asked } = open(propsOf({ kind: "finished", status }));
    expect(screen.getByRole("heading", { name: "Stopped before a plan was found" })).toBeTruthy();
    await user.click(press("Run again"));
    expect(asked.onRun).toHaveBeenCalledOnce();
  });

  it("say in words why a job failed, and name it for those who help", () => {
    const type = "urn:bng:problem:catalogue-gone";
    const error = { type, title: "Catalogue gone", status: 503, detail: "The catalogue (sha256:1) is gone." };
    open(propsOf({ kind: "finished", status: statusOf(null, { status: "failed", error }) }));
    expect(screen.getByText(/^The prices it was accepted on are no longer kept\./u)).toBeTruthy();
    expect(screen.queryByText(/503|sha256/u)).toBeNull();
    expect(screen.getByText("0b9a4c1e-6b1f-4c53-9a3e-3f0c6f6a7c11")).toBeTruthy();
  });

  it("keep to one job when it was lost sight of", async () => {
    const { user, asked } = open(propsOf({ kind: "lost" }));
    await user.click(press("Check again"));
    expect(asked.onCheckAgain).toHaveBeenCalledOnce();
    expect(asked.onRun).not.toHaveBeenCalled();
  });

  it("begin with an example", async () => {
    const { user, asked } = open(propsOf({ kind: "empty", afterErrors: false }));
    await user.click(press("Fill in an example"));
    expect(asked.onExample).toHaveBeenCalledOnce();
  });
});
