import chromium from "@sparticuz/chromium";
import {
  chromium as playwright,
  type Browser,
  type BrowserContextOptions,
  type BrowserServer,
  type Page,
} from "playwright-core";
import { inject } from "vitest";

/** The sizes that the page is judged at: a phone or the narrow frame, a tablet, a desk. */
export const SIZES = {
  narrow: { width: 380, height: 720 },
  middle: { width: 768, height: 1024 },
  wide: { width: 1440, height: 900 },
} as const;

export type Size = keyof typeof SIZES;
export const sizes = Object.keys(SIZES) as readonly Size[];

/**
 * What the package adds for the places that it was made for, and what would make these tests slow or worthless: a
 * graphics card in software, one process for all pages, and a browser that no longer keeps origins apart.
 */
const UNWANTED =
  /^--(single-process|no-zygote|in-process-gpu|use-gl|use-angle|enable-unsafe-swiftshader|ignore-gpu-blocklist|disable-web-security|disable-site-isolation-trials|allow-running-insecure-content|disable-features|enable-features)\b/;

/** Starts the browser that the packages bring; it talks to nobody by itself. */
export async function startBrowser(): Promise<BrowserServer> {
  return playwright.launchServer({
    executablePath: await chromium.executablePath(),
    args: [
      ...chromium.args.filter((arg) => !UNWANTED.test(arg)),
      "--disable-gpu",
      "--disable-background-networking",
      "--no-first-run",
      "--disable-sync",
      "--disable-component-update",
      "--disable-quic",
    ],
  });
}

/** Joins the browser that serves all files. */
export async function browser(): Promise<Browser> {
  return playwright.connect(inject("browser"));
}

/** A page that remembers what must never happen: scripts that fail, policies broken, requests to strangers. */
export interface Watched {
  readonly page: Page;
  readonly faults: string[];
  readonly requests: string[];
  readonly close: () => Promise<void>;
}

/** Opens an empty page of its own at a size. */
export async function open(
  from: Browser,
  size: Size = "wide",
  options: BrowserContextOptions = {},
): Promise<Watched> {
  const context = await from.newContext({
    viewport: SIZES[size],
    locale: "en-GB",
    timezoneId: "Europe/London",
    reducedMotion: "reduce",
    ...options,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  const faults: string[] = [];
  const requests: string[] = [];
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error" && !message.text().startsWith("Failed to load resource")) {
      faults.push(message.text());
    }
  });
  page.on("request", (request) => requests.push(request.url()));
  return { page, faults, requests, close: () => context.close() };
}

/** What a person would never wait for; a busy machine may. */
const PATIENCE = 30_000;
