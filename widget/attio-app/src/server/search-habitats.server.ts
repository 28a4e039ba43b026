import type { HabitatList } from "quote-core";

import type { Answer } from "../answer";
import { ask } from "./backend";
import { isHabitatList } from "./shapes";

/** Habitats whose name or group holds these words. */
export default async function searchHabitats(words: string): Promise<Answer<HabitatList>> {
  const query = { q: words.trim().slice(0, 200), limit: "50" };
  return ask({ method: "GET", path: "/habitats", query }, isHabitatList);
}
