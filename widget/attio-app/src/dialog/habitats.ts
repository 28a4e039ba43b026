import type { Habitat, Ledger } from "quote-core";

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

/** Feeds the habitat picker from the service's catalogue, where a habitat's name is all there is to keep of it. */
export const habitatOptions = {
  getOption: (name: string): Promise<{ label: string } | undefined> =>
    Promise.resolve(name === "" ? undefined : { label: name }),
  search: async (words: string): Promise<HabitatOption[]> => {
    const answer = await searchHabitats(words);
    return answer.kind === "answer" ? answer.value.items.map(option) : [];
  },
};

function option(habitat: Habitat): HabitatOption {
  return {
    value: habitat.name,
    label: habitat.name,
    ...(habitat.distinctiveness === "very-high" ? { description: "Needs bespoke agreement" } : {}),
    categoryLabel: LEDGERS[habitat.ledger],
  };
}
