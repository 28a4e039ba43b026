import type { Habitat, Ledger } from "quote-core";

import type { Trouble } from "../answer";
import searchHabitats from "../server/search-habitats.server";

interface HabitatOption {
  value: string;
  label: string;
  description?: string;
  categoryLabel: string;
}

const LEDGERS: Readonly<Record<Ledger, string>> = {
  area: "Area habitats",
  hedgerow: "Hedgerows",
  watercourse: "Watercourses",
};

/**
 * Feeds the habitat picker from the service's catalogue, where a habitat's name is all there is to keep of it. A picker
 * has no words for trouble, so that it is told elsewhere.
 */
export function habitatOptions(tell: (trouble: Trouble) => void) {
  return {
    getOption: (name: string): Promise<{ label: string } | undefined> =>
      Promise.resolve(name === "" ? undefined : { label: name }),
    search: async (words: string): Promise<HabitatOption[]> => {
      const answer = await searchHabitats(words);
      if (answer.kind === "answer") return answer.value.items.map(option);
      tell(answer);
      return [];
    },
  };
}

function option(habitat: Habitat): HabitatOption {
  return {
    value: habitat.name,
    label: habitat.name,
    ...(habitat.distinctiveness === "very-high" ? { description: "Needs bespoke agreement" } : {}),
    categoryLabel: LEDGERS[habitat.ledger],
  };
}
