import { nameKey, type QuoteForm } from "../form";
import { fieldNote, type FieldNote } from "../problems";
import type { RunRequest } from "../types";
import { checkRequest } from "./checkRequest";
import { together } from "./issues";
import type { Knowledge } from "./knowledge";
import { nationOf, writtenPostcode } from "./location";
import { draftOf, filledRows } from "./request";

/** What a form comes to. Warnings are worth a word and hold nothing up. */
export type Validated =
  | { readonly ok: true; readonly request: RunRequest; readonly warnings: readonly FieldNote[] }
  | { readonly ok: false; readonly issues: readonly FieldNote[]; readonly warnings: readonly FieldNote[] };

/** The request that a form makes, or everything that is wrong with it, by the codes that the service uses. */
export function validate(form: QuoteForm, knowledge: Knowledge): Validated {
  const { limits } = knowledge.config;
  const { request, unread } = draftOf(form, limits);
  const found = checkRequest(request, knowledge).map(({ pointer, code }) => {
    const detail = code === "outside-england" ? abroad(form.site.postcode) : code;
    return fieldNote({ pointer, code, detail }, limits);
  });
  const issues = together(unread, found);
  const warnings = warningsOf(form, request);
  return issues.length === 0 ? { ok: true, request, warnings } : { ok: false, issues, warnings };
}

function abroad(postcode: string): string {
  const nation = nationOf(postcode);
  const subject = writtenPostcode(postcode) ?? "The site";
  const rule = "Biodiversity net gain applies to sites in England.";
  return nation === null ? rule : `${subject} is in ${nation}. ${rule}`;
}

function warningsOf(form: QuoteForm, request: RunRequest): FieldNote[] {
  const seen = new Set<string>();
  const repeated = filledRows(form).flatMap((row, place) => {
    const key = nameKey(row.habitat);
    const isRepeated = key !== "" && seen.has(key);
    seen.add(key);
    return isRepeated
      ? [
          warning(
            `/demand/${String(place)}/habitat_name`,
            "habitat-repeated",
            "This habitat is asked for twice. Both rows count.",
          ),
        ]
      : [];
  });
  const nowhere = request.location === undefined;
  return nowhere
    ? [
        ...repeated,
        warning(
          "/location",
          "location-missing",
          "Without a site every bank counts as far, the dearest case.",
        ),
      ]
    : repeated;
}

function warning(pointer: string, code: string, text: string): FieldNote {
  return { pointer, code, text, switchTo: null };
}
