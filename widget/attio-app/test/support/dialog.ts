import type { Accepted, JobStatus, JobSummary } from "quote-core";
import { createElement } from "react";
import { vi } from "vitest";

import type { Answer } from "../../src/answer";
import { showQuoteDialog } from "../../src/dialog/show";
import type { QuotedRecord } from "../../src/record";
import latestQuote from "../../src/server/latest-quote.server";
import readQuote from "../../src/server/read-quote.server";
import startQuote from "../../src/server/start-quote.server";
import { shown } from "../stubs/client";
import { workspace } from "../stubs/server";
import { accepted, problem } from "./samples";
import { Screen } from "./screen";

export const answer = <T>(value: T): Answer<T> => ({ kind: "answer", value, retryAfter: null });

export const refused = (status: number, slug: string, change = {}): Answer<never> => ({
  kind: "problem",
  problem: problem(status, slug, change),
  retryAfter: null,
});

/** The service reads so, one after the other. */
export const reads = (...statuses: JobStatus[]): void => {
  for (const status of statuses) vi.mocked(readQuote).mockResolvedValueOnce(answer(status));
};

let records = 0;

/** The dialog of a record, in a test that has the server functions mocked and moves the time. */
export class OpenDialog {
  screen = new Screen();
  isHidden = false;
  /** A run belongs to its record and outlives its dialog, so that each test has a record of its own. */
  readonly record: QuotedRecord = { recordId: `record-${String((records += 1))}`, object: "companies" };

  constructor() {
    vi.resetAllMocks();
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    vi.stubGlobal("window", { open: (url: string) => shown.opened.push(url) });
    shown.forget();
    workspace.defaultContractSize = null;
    vi.mocked(startQuote).mockResolvedValue(answer(accepted as Accepted));
  }

  async open(start: "latest" | "new", ...quotes: JobSummary[]): Promise<void> {
    vi.mocked(latestQuote).mockResolvedValue(answer({ items: quotes, next_cursor: null }));
    await showQuoteDialog(this.record, start);
    const dialog = shown.dialogs.at(-1);
    if (dialog === undefined) throw new Error("No dialog was shown");
    const hideDialog = (): void => {
      this.isHidden = true;
    };
    this.screen = new Screen();
    await this.screen.show(createElement(dialog.Dialog, { hideDialog }));
  }

  submit(values: object): Promise<void> {
    const { submit } = this.screen.one("Form").props as { submit: (values: object) => Promise<void> };
    return this.screen.does(() => submit(values));
  }

  pass(milliseconds: number): Promise<void> {
    return this.screen.does(() => vi.advanceTimersByTimeAsync(milliseconds));
  }

  async end(): Promise<void> {
    await this.screen.close();
    vi.useRealTimers();
    vi.unstubAllGlobals();
  }
}
