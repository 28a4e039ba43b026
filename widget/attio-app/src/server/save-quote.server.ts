import type { SaveQueued, SaveRequest, Saved } from "quote-core";

import type { Answer } from "../answer";
import { ask } from "./backend";
import { isSaved } from "./shapes";

/** Writes a finished quote to the record, or leaves it with the service to be written later. */
export default async function saveQuote(save: SaveRequest): Promise<Answer<Saved | SaveQueued>> {
  return ask({ method: "POST", path: "/save", body: save }, isSaved);
}
