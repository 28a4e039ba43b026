import { screen, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { mixed } from "../../../quote-core/test/fixtures/quotes";
import { finished, states } from "../gallery/states";
import { expectNoFindings, open } from "./page";

const ID = "3f0c6f6a-6b1f-4c53-9a3e-0b9a4c1e7c11";

function bar() {
  return within(screen.getByRole("group", { name: "What to do with this quote" }));
}

describe("the download menu", () => {
  const files: Blob[] = [];
  const names: string[] = [];

  beforeEach(() => {
    files.length = 0;
    names.length = 0;
    URL.createObjectURL = (file) => {
      if (file instanceof Blob) files.push(file);
      return "blob:here";
    };
    URL.revokeObjectURL = () => undefined;
    vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
      names.push(this.download);
    });
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it("opens on its first entry and goes round by arrows, ends and letters", async () => {
    const { user, container } = open(finished(mixed));
    bar().getByRole("button", { name: "Download" }).focus();
    await user.keyboard("{ArrowDown}");
    const focused = () => document.activeElement?.textContent;
    expect(focused()).toBe("All data (JSON)");
    await expectNoFindings(container);
    await user.keyboard("{ArrowUp}");
    expect(focused()).toBe("Printable page (HTML)");
    await user.keyboard("{ArrowDown}");
    expect(focused()).toBe("All data (JSON)");
    await user.keyboard("s");
    expect(focused()).toBe("Spreadsheet (CSV)");
    await user.keyboard("{End}");
    expect(focused()).toBe("Printable page (HTML)");
    await user.keyboard("{Home}");
    expect(focused()).toBe("All data (JSON)");
  });

  it("gives the focus back to its button on Escape, and closes on a press elsewhere", async () => {
    const { user } = open(finished(mixed));
    const button = bar().getByRole("button", { name: "Download" });
    await user.click(button);
    await user.keyboard("{Escape}");
    expect(screen.queryByRole("menu")).toBeNull();
    expect(document.activeElement).toBe(button);
    await user.click(button);
    await user.click(document.body);
    expect(screen.queryByRole("menu")).toBeNull();
  });

  it("hands over the file that was chosen, under the quote's name", async () => {
    const { user } = open(finished(mixed));
    await user.click(bar().getByRole("button", { name: "Download" }));
    await user.click(screen.getByRole("menuitem", { name: "Spreadsheet (CSV)" }));
    expect(names).toEqual(["Q-2026-7K3M9QXA.csv"]);
    expect(files[0]?.type).toBe("text/csv;charset=utf-8");
    expect(screen.queryByRole("menu")).toBeNull();
  });
});

describe("copying", () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it("puts the summary and the link on the clipboard and says so", async () => {
    const { user } = open(finished(mixed, { link: "https://quotes.example/?job=1" }));
    await user.click(bar().getByRole("button", { name: "Copy summary" }));
    expect(await navigator.clipboard.readText()).toContain("£77,129.00 ex VAT");
    expect(bar().getByRole("button", { name: "Copied" })).toBeTruthy();
    await user.click(bar().getByRole("button", { name: "Copy link" }));
    expect(await navigator.clipboard.readText()).toBe("https://quotes.example/?job=1");
  });

  it("shows the text where the browser does not let it", async () => {
    const { user } = open(finished(mixed));
    vi.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new Error("refused"));
    await user.click(bar().getByRole("button", { name: "Copy summary" }));
    const field = await screen.findByRole("textbox", { name: /^The browser does not allow copying here\./u });
    expect((field as HTMLTextAreaElement).value).toContain("£77,129.00 ex VAT");
    expect(document.activeElement).toBe(field);
  });

  it("offers no link where there is none", () => {
    open(finished(mixed, { link: null }));
    expect(bar().queryByRole("button", { name: "Copy link" })).toBeNull();
  });
});

describe("saving", () => {
  it("is absent where the service has no CRM", () => {
    open(finished(mixed, { config: null }));
    expect(bar().queryByRole("button", { name: /Attio/u })).toBeNull();
  });

  it("saves to the record that the page was opened for", async () => {
    const record = { object: "deals", id: ID };
    const { user, asked } = open(finished(mixed, { record }));
    await user.click(bar().getByRole("button", { name: "Save to Attio" }));
    expect(asked.onSave).toHaveBeenCalledWith(record);
  });

  it("asks for the record where none is known, and takes its link", async () => {
    const { user, asked, container } = open(finished(mixed));
    await user.click(bar().getByRole("button", { name: "Save to Attio" }));
    const field = screen.getByRole("textbox", { name: "Link or id of the record in Attio" });
    expect(document.activeElement).toBe(field);
    await expectNoFindings(container);
    await user.keyboard("Stour Vale Homes{Enter}");
    expect(screen.getByText(/^There is no record id in this\./u)).toBeTruthy();
    expect(asked.onSave).not.toHaveBeenCalled();
    await user.clear(field);
    await user.keyboard(`https://app.attio.com/acme/deals/record/${ID}{Enter}`);
    expect(asked.onSave).toHaveBeenCalledWith({ object: "deals", id: ID });
  });

  it("asks what a bare id is", async () => {
    const { user, asked } = open(finished(mixed));
    await user.click(bar().getByRole("button", { name: "Save to Attio" }));
    await user.keyboard(ID);
    await user.click(screen.getByRole("radio", { name: "Deal" }));
    await user.click(screen.getByRole("button", { name: "Save" }));
    expect(asked.onSave).toHaveBeenCalledWith({ object: "deals", id: ID });
  });

  it("gives the focus back to its button when the reader would rather not", async () => {
    const { user } = open(finished(mixed));
    const button = bar().getByRole("button", { name: "Save to Attio" });
    await user.click(button);
    await user.keyboard("{Escape}");
    expect(screen.queryByRole("textbox")).toBeNull();
    expect(document.activeElement).toBe(button);
  });

  it("does not save twice while it saves", async () => {
    const { user, asked } = open(states["saving"] ?? finished(mixed));
    await user.click(bar().getByRole("button", { name: "Saving…" }));
    expect(asked.onSave).not.toHaveBeenCalled();
  });

  it("links to what it saved, in a window of its own", () => {
    open(states["saved"] ?? finished(mixed));
    const link = bar().getByRole("link", { name: "Open in Attio" });
    expect(link.getAttribute("rel")).toBe("noreferrer");
    expect(bar().getByText(/^Saved as Q-2026-7K3M9QXA/u)).toBeTruthy();
    expect(bar().queryByRole("button", { name: "Save to Attio" })).toBeNull();
  });
});
