import type { Place } from "quote-core";
import type { ComboGroup, ComboList } from "./Combobox";
import { find } from "./search";
import { key } from "./text";

/** The areas of a kind, and those of them that overlap a planning authority, the largest share first. */
export interface AreaLists {
  readonly all: readonly Place[];
  readonly near: { readonly of: string; readonly places: readonly Place[] } | null;
}

/** The areas that fit what was typed; those that overlap the chosen authority lead, with how much of it lies in each. */
export function areaList(lists: AreaLists, typed: string, what: string): ComboList {
  const { all, near } = lists;
  const nearCodes = new Set(near?.places.map((place) => place.code));
  const leading = near === null ? { items: [], total: 0 } : find(near.places.map(findable), typed);
  const others = find(all.filter((place) => !nearCodes.has(place.code)).map(findable), typed);
  const groups: ComboGroup[] = [
    {
      id: "near",
      label: near === null ? "" : `In ${near.of}`,
      options: leading.items.map(({ place }) => option(place)),
    },
    {
      id: "all",
      label: near === null ? `All, by name` : "Elsewhere",
      options: others.items.map(({ place }) => option(place)),
    },
  ];
  const total = leading.total + others.total;
  return {
    groups: groups.filter((group) => group.options.length > 0),
    status: total === 0 ? `No ${what} matches. Try another word.` : `${String(total)} found`,
    more: others.total > others.items.length,
  };
}

/** What the service found for a text; it has searched already. */
export function foundList(
  places: readonly Place[],
  state: "short" | "looking" | "done",
  what: string,
): ComboList {
  const status =
    state === "short"
      ? `Type part of the name of the ${what}.`
      : state === "looking"
        ? "Looking…"
        : places.length === 0
          ? `No ${what} matches. Try another word.`
          : `${String(places.length)} found`;
  const options = places.map((place) => ({ id: place.code, label: place.name, aside: place.code }));
  return {
    groups: options.length === 0 ? [] : [{ id: "found", label: "Best match first", options }],
    status,
    more: places.length >= MOST_FOUND,
  };
}

export const MOST_FOUND = 50;

function findable(place: Place) {
  return { label: place.name, heads: [], place };
}

function option(place: Place) {
  const share = place.share === null ? {} : { aside: shareText(place.share) };
  return { id: place.code, label: place.name, ...share };
}

/** A share of an authority, never shown as nothing where there is some. */
function shareText(share: number): string {
  const percent = Math.round(share * 100);
  return percent < 1 ? "under 1 %" : `${String(percent)} %`;
}

/** The place that a text names, by name or code. */
export function placeNamed(places: readonly Place[], text: string): Place | null {
  const wanted = key(text);
  if (wanted === "") return null;
  return places.find((place) => key(place.name) === wanted || key(place.code) === wanted) ?? null;
}
