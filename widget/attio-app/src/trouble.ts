import { type Attempt, type ProblemModel, problemModel } from "quote-core";

import type { Trouble } from "./answer";

/** What a person reads about trouble, and what to name when asking for help. */
export interface TroubleText {
  readonly title: string;
  readonly text: string;
  readonly reference: string | null;
}

export function troubleText(trouble: Trouble, doing: Attempt["doing"]): TroubleText {
  switch (trouble.kind) {
    case "unconnected":
      return {
        title: "Connect the quote service",
        text: "An admin connects it in the app's settings.",
        reference: null,
      };
    case "setup":
      return { title: "Set up the quote service", text: trouble.sentence, reference: null };
    default:
      return textOf(problemModel(trouble, { doing, host: "attio" }));
  }
}

function textOf({ title, text, fields, requestId }: ProblemModel): TroubleText {
  const sentences = [text, ...fields.map((field) => field.text)].filter((sentence) => sentence !== "");
  return { title, text: sentences.join(" "), reference: requestId };
}
