import type { Accuracy, LocatedSite } from "../types";

/** The line below the site's field: what was found, how sure it is, and what would make it surer. */
export interface LocationModel {
  /** `Ashford · Wealden Greensand · Kent and Medway`. */
  readonly names: string;
  readonly chip: { readonly text: string; readonly tone: "good" | "warn" | "plain" } | null;
  readonly warnings: readonly LocationWarning[];
  /** Must stand wherever the places are shown. */
  readonly attribution: string;
}

export interface LocationWarning {
  readonly code: string;
  readonly text: string;
  /** The names to choose from, and what they would be chosen for; null where there is no choice of areas. */
  readonly choice: { readonly field: "lpa" | "nca" | "lnrs"; readonly areas: readonly string[] } | null;
  /** Choosing the areas would make the site exact. */
  readonly chooseAreas: boolean;
}

const chips: Readonly<Record<Accuracy, LocationModel["chip"]>> = {
  exact: { text: "Exact", tone: "good" },
  approximate: { text: "Approximate", tone: "warn" },
  chosen: { text: "Chosen by you", tone: "plain" },
  none: null,
};

/** What a warning's areas are to be chosen for. */
const fields: Readonly<Record<string, "lpa" | "nca" | "lnrs">> = {
  "nca-missing": "nca",
  "lnrs-missing": "lnrs",
};

export function locationModel({ site, warnings, attribution }: LocatedSite): LocationModel {
  const names = [site.lpa, site.nca, site.lnrs].filter((name) => name !== null);
  const water = site.waterbody ?? site.operational_catchment;
  return {
    names: [...names, ...(water === null ? [] : [water])].join(" · ") || "No area is known",
    chip: chips[site.accuracy],
    warnings: warnings.map(warningOf),
    attribution,
  };
}

function warningOf({ code, message, areas }: LocatedSite["warnings"][number]): LocationWarning {
  const field = fields[code];
  return {
    code,
    text: message.split("\n")[0] ?? "",
    choice: field === undefined || areas.length === 0 ? null : { field, areas },
    chooseAreas: code === "location-approximate",
  };
}
