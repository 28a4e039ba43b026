import { Section } from "attio/client";

import type { found as Unused } from "./html-tag";
import load from "./load.server";

/** Members and types may bear any name; only what stands for itself is looked at. */
interface Source {
  readonly fetch: () => Promise<unknown>;
  readonly unused?: typeof Unused;
}

export const source: Source = { fetch: load };

export const link = (
  <Section title="Open">{String(window.open("https://example.org/") ?? source.fetch)}</Section>
);
