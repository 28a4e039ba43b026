import type { Result, Warning } from "../types";
import { count } from "./words";

/** Something a reader should know about a quote that stands: what is so, then what to do. */
export interface Notice {
  readonly key: string;
  readonly title: string;
  readonly text: string;
  /** What can be done at once; the page gives it a link. */
  readonly action: "choose-areas" | "name-water" | null;
}

/** Words for a code: a title, what to do, and for warnings of single rows a sentence for all of them. */
interface Words {
  readonly title: string;
  readonly advice?: string;
  readonly action?: Notice["action"];
  readonly rows?: (rows: string) => string;
}

const chooseAreas = { action: "choose-areas" } as const;

const words: Readonly<Record<string, Words>> = {
  "location-approximate": { title: "The site is located approximately", ...chooseAreas },
  "location-unknown": { title: "The site is not located", ...chooseAreas },
  "live-lookup-unavailable": { title: "The live look-up did not answer", ...chooseAreas },
  "area-differs": { title: "An area was chosen that differs from the look-up", ...chooseAreas },
  "lpa-not-found": { title: "No planning authority was found", ...chooseAreas },
  "nca-not-found": { title: "No character area was found", ...chooseAreas },
  "lnrs-not-found": { title: "No recovery strategy area was found", ...chooseAreas },
  "lpa-not-in-tables": { title: "The planning authority has no known neighbours", ...chooseAreas },
  "nca-not-in-tables": { title: "The character area has no known neighbours", ...chooseAreas },
  "lnrs-not-in-tables": { title: "The recovery strategy area has no known neighbours", ...chooseAreas },
  "nca-missing": { title: "The character area is not known", ...chooseAreas },
  "lnrs-missing": { title: "The recovery strategy area is not known", ...chooseAreas },
  "areas-do-not-overlap": { title: "The areas do not overlap", ...chooseAreas },
  "catchment-unknown": {
    title: "The water body is not known",
    action: "name-water",
    rows: (rows) => `The tier of ${rows} is approximate, since the catchments could not be compared.`,
  },
  "approximate-tier": {
    title: "Tiers are approximate",
    ...chooseAreas,
    rows: (rows) => `The tier of ${rows} rests on an approximate location and may differ at the exact one.`,
  },
  "bespoke-review": { title: "Bespoke compensation is needed" },
  "proxy-price": {
    title: "Stand-in prices are used",
    advice: "Confirm them with the banks before relying on this quote.",
    rows: (rows) => `The bank lists no price of its own for ${rows}.`,
  },
  "companion-not-legal-alone": {
    title: "A pair may not count in full",
    advice: "Open the rows to see which habitat is in doubt.",
    rows: (rows) =>
      `The second habitat of ${rows} may not replace the loss by itself; the metric may count its share as unmet.`,
  },
  "rule-not-statutory": { title: "A rule of the catalogue goes beyond the statutory metric" },
  "rule-set-aside": { title: "A rule of the catalogue was set aside" },
  "min-delivery-not-met": { title: "The quote delivers less than the least amount" },
  padded: {
    title: "Units were added",
    rows: (rows) => `Units were added to ${rows} to reach the least delivery; they are charged for.`,
  },
  "metric-test-failed": {
    title: "The purchase fails the statutory metric’s test",
    advice: "Run it under the house policy for a plan that passes.",
  },
  "stock-overdrawn-physically": {
    title: "A bank may not hold enough stock",
    advice: "Confirm the stock with the bank.",
  },
};

/** Said elsewhere on the page: in the headline, or by a notice about the same place. */
const SAID: ReadonlySet<string> = new Set(["not-proven"]);

/** The notices of a result: those about the site first, then those of lines, then of rows, each code once. */
export function noticeModel(result: Pick<Result, "warnings">): readonly Notice[] {
  const warnings = result.warnings.filter(({ code }) => !SAID.has(code));
  const located = warnings.some(({ code }) => code === "location-approximate");
  const codes = [...new Set(warnings.map(({ code }) => code))]
    // The tiers are approximate because the site is, which has been said.
    .filter((code) => !(located && code === "approximate-tier"))
    .sort((a, b) => rank(a) - rank(b));
  return codes.map((code) =>
    noticeOf(
      code,
      warnings.filter((warning) => warning.code === code),
    ),
  );
}

function rank(code: string): number {
  return words[code]?.action === "choose-areas" ? 0 : words[code]?.rows === undefined ? 1 : 2;
}

function noticeOf(code: string, warnings: readonly Warning[]): Notice {
  const known = words[code] ?? { title: "Something to know" };
  const rows = new Set(warnings.map(({ subject }) => subject)).size;
  const said =
    known.rows === undefined
      ? [...new Set(warnings.map(sentence))].join(" ")
      : known.rows(rows === 1 ? `one row (${short(warnings[0]?.subject ?? "")})` : count(rows, "row"));
  return {
    key: code,
    title: known.title,
    text: known.advice === undefined ? said : `${said} ${known.advice}`,
    action: known.action ?? null,
  };
}

/** The message with its advice for the keyboard left off: the page has a link in its place. */
function sentence({ code, message, subject }: Warning): string {
  const text = message.replaceAll("\n", " ");
  if (code === "location-approximate") return text.replace(/ To be exact,.*$/u, "");
  return /^(?:Line|stock) /u.test(subject) ? `${subject.replace(/^s/u, "S")}: ${text}` : text;
}

/** `Line 2 (Native hedgerow), bank DM01 (Broughton Down)` without the ids. */
function short(subject: string): string {
  const names = [...subject.matchAll(/\((.*?)\)(?=,|$)/gu)].map((match) => match[1] ?? "");
  return names.length === 0 ? subject : names.join(", ");
}
