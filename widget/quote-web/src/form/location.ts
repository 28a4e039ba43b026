import type { Location, SiteForm } from "quote-core";
import { placeSoFar } from "quote-core";

const SHORTEST = 2;

/** The place to look up while it is being typed; null while there is too little to look for. */
export function previewLocation(site: SiteForm): Location | null {
  const place = placeSoFar(site);
  if (site.way === "point") return isPoint(site) ? place : null;
  const texts = Object.values(place).filter((value) => typeof value === "string");
  return texts.some((text) => text.length >= SHORTEST) ? place : null;
}

/** Half a degree field is no place yet. */
function isPoint({ latitude, longitude }: SiteForm): boolean {
  return [latitude, longitude].every((text) => /^\s*-?\d{1,3}([.,]\d+)?\s*$/.test(text));
}
