import { expect } from "vitest";
import type { Locator, Page } from "playwright-core";

/** Where each kind of file stands in the menu of downloads. */
export const FILES = { json: 0, csv: 1, printable: 2 } as const;

/** The page in the words of those who use it. */
export class Editor {
  readonly page: Page | FrameLike;

  constructor(page: Page | FrameLike) {
    this.page = page;
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole("button", { name, exact: typeof name === "string" });
  }
  heading(name: string | RegExp): Locator {
    return this.page.getByRole("heading", { name, exact: typeof name === "string" });
  }
  text(text: string | RegExp): Locator {
    return this.page.getByText(text, { exact: typeof text === "string" });
  }
  habitat(place: number): Locator {
    return this.page.getByRole("combobox", { name: `Habitat ${String(place)}`, exact: true });
  }
  units(place: number): Locator {
    return this.page.getByLabel(`Units of habitat ${String(place)}`, { exact: true });
  }
  get postcode(): Locator {
    return this.page.getByLabel("Postcode of the development");
  }
  get run(): Locator {
    return this.button("Run quote");
  }
  get total(): Locator {
    return this.heading("Total ex VAT");
  }
  get summary(): Locator {
    return this.page.getByRole("alert");
  }

  /** Until the page has what it needs to be filled in. */
  async ready(): Promise<this> {
    await this.text(/^\d+ banks?, prices loaded/).waitFor({ state: "attached" });
    return this;
  }

  async addHabitat(place: number, habitat: string, units: string): Promise<void> {
    await this.button("Add habitat").click();
    await this.habitat(place).fill(habitat);
    await this.habitat(place).press("Enter");
    await this.units(place).fill(units);
  }

  /** Two habitats of two ledgers near Ashford: a plan is found at once. */
  async fillTwo(): Promise<void> {
    await this.addHabitat(1, "Other neutral grassland", "1.2");
    await this.addHabitat(2, "Native hedgerow", "0.3");
    await this.postcode.fill("TN23 1AA");
  }

  async fillExample(): Promise<void> {
    await this.button("Fill with an example").click();
    await this.units(1).waitFor();
  }

  /** Pastes text into the first habitat, as from a spreadsheet. */
  async paste(text: string): Promise<void> {
    await this.habitat(1).evaluate((field, pasted) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", pasted);
      field.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    }, text);
  }

  /** Downloads the quote as a file of a kind. */
  async download(
    page: Page,
    place: (typeof FILES)[keyof typeof FILES],
  ): Promise<{ readonly name: string; readonly text: string }> {
    await this.button("Download").click();
    const item = this.page.getByRole("menuitem").nth(place);
    const [file] = await Promise.all([page.waitForEvent("download"), item.click()]);
    let text = "";
    for await (const chunk of (await file.createReadStream()).setEncoding("utf8")) text += chunk as string;
    return { name: file.suggestedFilename(), text };
  }

  async quoted(): Promise<void> {
    await this.total.waitFor();
  }
}

/** What pages and frames share, as far as journeys need it. */
type FrameLike = Pick<Page, "getByRole" | "getByText" | "getByLabel" | "locator">;

/** Opens the page of a service and waits until it can be used. */
export async function openEditor(page: Page, url: string): Promise<Editor> {
  await page.goto(url);
  return new Editor(page).ready();
}

/** Whether nothing has to be scrolled sideways. */
export async function fitsAcross(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);
}

const NEVER_SHOWN = /undefined|\bnull\b|\bNaN\b|\[object|urn:bng|[{}]|"\w+":/;

/** Nothing on the page is meant for machines: no code of HTTP, no JSON, no missing value. */
export async function expectPlainWords(page: Page, status?: number): Promise<void> {
  const shown = await page.locator("body").innerText();
  expect(shown).not.toMatch(NEVER_SHOWN);
  if (status !== undefined)
    expect(shown).not.toMatch(new RegExp(`(?<![\\d.,£])${String(status)}(?![\\d.,])`));
}
