import type { Browser, BrowserContextOptions } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, inject } from "vitest";
import { browser, open, type Size, type Watched } from "./browser";
import { Editor, openEditor } from "./editor";

/** A page at work on the service, which is looked over when its test ends. */
export interface Bench extends Watched {
  readonly editor: Editor;
}

/** The service of all files. */
export const bng = inject("service");

/**
 * Gives the tests of a file pages of their own. After each test every page must have done without a fault, without a
 * broken policy and without a request to anybody but its own service.
 */
export function benches(): {
  readonly blank: (size?: Size, options?: BrowserContextOptions) => Promise<Watched>;
  readonly editor: (size?: Size, url?: string, options?: BrowserContextOptions) => Promise<Bench>;
} {
  let chrome: Browser;
  const opened: Watched[] = [];
  beforeAll(async () => {
    chrome = await browser();
  });
  afterAll(async () => {
    await chrome.close();
  });
  afterEach(async () => {
    const left = opened.splice(0);
    await Promise.all(left.map((one) => one.close()));
    for (const { faults, requests } of left) {
      expect(faults).toEqual([]);
      expect(requests.filter((url) => !isNear(url))).toEqual([]);
    }
  });
  const blank = async (size: Size = "wide", options: BrowserContextOptions = {}): Promise<Watched> => {
    const one = await open(chrome, size, options);
    opened.push(one);
    return one;
  };
  return {
    blank,
    editor: async (size, url = bng, options = {}) => {
      const one = await blank(size, options);
      return { ...one, editor: await openEditor(one.page, url) };
    },
  };
}

/** The services of the tests are on the loopback address; downloads and pictures lie in the page itself. */
function isNear(url: string): boolean {
  return /^(http:\/\/(127\.0\.0\.1|localhost):|blob:|data:)/.test(url);
}
