import type { Location, SiteForm } from "quote-core";

/** The place to look up while it is being typed; null while there is too little to look for. */
export function previewLocation(site: SiteForm): Location | null {
  const place = placeOf(site);
  if (place === null) return null;
  return {
    ...place,
    ...(site.waterbody.trim() === "" ? {} : { waterbody: site.waterbody.trim() }),
    ...(site.catchment.trim() === "" ? {} : { operational_catchment: site.catchment.trim() }),
  };
}

const SHORTEST = 2;

function placeOf(site: SiteForm): Location | null {
  switch (site.way) {
    case "postcode":
      return site.postcode.trim().length < SHORTEST ? null : { postcode: site.postcode.trim() };
    case "address":
      return site.address.trim().length <= SHORTEST ? null : { address: site.address.trim() };
    case "areas":
      return areasOf(site);
    case "point":
      return pointOf(site);
    default:
      return site.way satisfies never;
  }
}

function areasOf({ lpa, nca, lnrs }: SiteForm): Location | null {
  const given = [lpa, nca, lnrs].some((name) => name.trim().length > SHORTEST);
  if (!given) return null;
  return {
    ...(lpa.trim() === "" ? {} : { lpa_name: lpa.trim() }),
    ...(nca.trim() === "" ? {} : { nca_name: nca.trim() }),
    ...(lnrs.trim() === "" ? {} : { lnrs_name: lnrs.trim() }),
  };
}

function pointOf({ latitude, longitude }: SiteForm): Location | null {
  const [lat, lon] = [degrees(latitude), degrees(longitude)];
  return lat === null || lon === null ? null : { latitude: lat, longitude: lon };
}

function degrees(text: string): number | null {
  return /^[-+]?\d{1,3}(\.\d+)?$/.test(text.trim()) ? Number(text) : null;
}
