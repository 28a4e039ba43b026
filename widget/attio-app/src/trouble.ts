import { type Attempt, type ProblemModel, problemModel } from "quote-core";

import type { Trouble } from "./answer";

/** What a person reads about trouble. */
export interface TroubleText {
  readonly title: string;
  readonly text: string;
  /** Nobody answered: it may well be different in a minute. */
  readonly isOffline: boolean;
  /** What to name when asking for help. */
  readonly reference: string | null;
  /** The record that stands in the way, if one does. */
  readonly open: { readonly label: string; readonly href: string } | null;
}

export function troubleText(trouble: Trouble, doing: Attempt["doing"]): TroubleText {
  switch (trouble.kind) {
    case "unconnected":
      return plain(
        "Connect the quote service",
        "An admin of the workspace can do so in the settings of this app.",
      );
    case "setup":
      return plain("Set up the quote service", trouble.sentence);
    default:
      return textOf(problemModel(trouble, { doing, host: "attio" }));
  }
}

function plain(title: string, text: string): TroubleText {
  return { title, text, isOffline: false, reference: null, open: null };
}

function textOf({ kind, title, text, fields, requestId, action }: ProblemModel): TroubleText {
  const sentences = [text, ...fields.map((field) => field.text)].filter((sentence) => sentence !== "");
  return {
    title,
    text: sentences.join(" "),
    isOffline: kind === "offline",
    reference: requestId,
    open: action?.kind === "open" ? action : null,
  };
}
