import { type CardModel, type JobList, cardModel } from "quote-core";

import type { Answer } from "../answer";
import { troubleText } from "../trouble";

/** What a record's card says. `now` is in milliseconds since 1970. */
export function cardText(answer: Answer<JobList>, zone: string, now: number): CardModel {
  if (answer.kind === "answer") {
    const job = answer.value.items[0];
    return cardModel(job === undefined ? { kind: "none" } : { kind: "quote", job }, zone, now);
  }
  if (answer.kind === "unconnected") return cardModel({ kind: "not-connected" }, zone, now);
  const { isOffline, title, text } = troubleText(answer, "read");
  const model = cardModel({ kind: "unknown", text: isOffline ? "Click to try again" : text }, zone, now);
  return isOffline ? model : { ...model, primary: title };
}
