import { cleanup, render } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, vi } from "vitest";
import { Client } from "../../src/api/client";
import { KeyDesk } from "../../src/api/keys";
import { App } from "../../src/App";
import type { Backend } from "./backend";

// A whole page takes its time where there is no browser behind it.
vi.setConfig({ testTimeout: 60_000 });

/** What the browser has and its stand-in lacks. */
beforeEach(() => {
  sessionStorage.clear();
  history.replaceState(null, "", "/");
  vi.stubGlobal("matchMedia", () => Object.assign(new EventTarget(), { matches: false }));
  vi.stubGlobal("scrollTo", () => undefined);
  Element.prototype.scrollIntoView = () => undefined;
  HTMLDialogElement.prototype.showModal = function (this: HTMLDialogElement) {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function (this: HTMLDialogElement) {
    this.open = false;
  };
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

/** The page before a reader, with a service behind it. */
export function open(backend: Backend, openJob: string | null = null) {
  const keys = new KeyDesk();
  const client = new Client({ askForKey: keys.ask, fetch: backend.fetch });
  const page = render(<App client={client} keys={keys} host={null} openJob={openJob} />);
  return { user: userEvent.setup(), ...page };
}
