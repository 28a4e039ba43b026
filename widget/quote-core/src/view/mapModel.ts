import { units } from "../format";
import { bankTier } from "./bankTier";
import { placeLabels, type Box, type Label } from "./mapLabels";
import type { BankUse, Result, Site, Tier } from "../types";
import { count, list, shortBank, tierWord } from "./words";

/** A place with a point, such as an authority's centre. */
export interface MapPlace {
  readonly name: string;
  readonly latitude: number | null;
  readonly longitude: number | null;
}

export interface Spot {
  readonly x: number;
  readonly y: number;
}

export interface BankMark extends Spot {
  readonly id: string;
  readonly tier: Tier;
  /** Half the width of the mark; its area is in proportion to the units. */
  readonly size: number;
}

export interface MapModel {
  readonly width: number;
  readonly height: number;
  readonly dots: readonly Spot[];
  readonly site: Spot | null;
  readonly marks: readonly BankMark[];
  readonly labels: readonly Label[];
  readonly tiers: readonly Tier[];
  readonly rings: readonly { readonly size: number; readonly label: string }[];
  readonly scale: { readonly width: number; readonly label: string };
  readonly sentence: string;
}

const WIDTH = 380;
const HEIGHT = 440;
const MARGIN = 12;
/** The corner that the legend and the one that the scale bar take. */
const LEGEND: Box = { left: 0, top: 0, right: 118, bottom: 152 };
const SCALE_BAR: Box = { left: 290, top: 404, right: WIDTH, bottom: HEIGHT };
const LARGEST = 15;
const SMALLEST = 5;
const KM_PER_DEGREE = 111.2;
/** What England spans, so that the picture keeps its shape whatever is drawn on it. */
const ENGLAND = { west: -6.4, east: 1.8, south: 49.9, north: 55.85 };
const MIDDLE = -2;

type Drawn = Pick<Result, "allocations" | "banks" | "site">;

/** England by itself: the quiet art of a page that has nothing to show yet. */
export function mapOutline(places: readonly MapPlace[]): Pick<MapModel, "width" | "height" | "dots"> {
  const view = projection();
  return { width: WIDTH, height: HEIGHT, dots: places.flatMap((place) => spot(place, view) ?? []) };
}

/** The picture of where the units come from; none where neither the site nor a bank has a point. */
export function mapModel(result: Drawn, places: readonly MapPlace[]): MapModel | null {
  const view = projection();
  const banks = result.banks.flatMap((bank) => pointed(bank, view));
  const site = spot(result.site, view);
  if (site === null && banks.length === 0) return null;
  const most = Math.max(...banks.map((bank) => bank.use.units), 0);
  const marks = banks
    .map(({ use, at }) => ({
      ...at,
      id: use.bank_id,
      tier: bankTier(use, result.allocations),
      size: sizeOf(use.units, most),
    }))
    // Small marks are drawn over large ones.
    .sort((a, b) => b.size - a.size);
  const taken: Box[] = [LEGEND, SCALE_BAR, ...marks.map(boxOf)];
  if (site !== null)
    taken.push({ left: site.x - 8, top: site.y - 22, right: site.x + 8, bottom: site.y + 2 });
  const wanted = marks.map((mark) => {
    const bank = banks.find(({ use }) => use.bank_id === mark.id)?.use;
    return {
      at: mark,
      reach: mark.size,
      title: shortBank(bank?.bank_name ?? mark.id),
      detail: bank === undefined ? "" : `${units(bank.units)} units, ${tierWord[mark.tier].toLowerCase()}`,
    };
  });
  if (site !== null)
    wanted.push({
      at: { ...site, y: site.y - 14, id: "", tier: "local", size: 7 },
      reach: 7,
      title: "Site",
      detail: "",
    });
  return {
    ...mapOutline(places),
    site,
    marks,
    labels: placeLabels(wanted, taken, { left: 2, top: 2, right: WIDTH - 2, bottom: HEIGHT - 2 }),
    tiers: (["local", "adjacent", "far"] as const).filter((tier) => marks.some((mark) => mark.tier === tier)),
    rings: rings(
      banks.map(({ use }) => use.units),
      most,
    ),
    scale: { width: 100 * view.perKm, label: "100 km" },
    sentence: sentence(result),
  };
}

/** What the picture shows, said in words. */
function sentence({ allocations, banks, site }: Drawn): string {
  const where =
    site.latitude === null ? "The site has no point." : `The site is in ${site.lpa ?? "England"}.`;
  const supplies = banks.map(
    (bank) =>
      `${bank.bank_name}, ${tierWord[bankTier(bank, allocations)].toLowerCase()}, supplies ${units(bank.units)} units`,
  );
  const missing = banks.filter((bank) => bank.latitude === null).length;
  const rest =
    missing === 0
      ? ""
      : ` ${count(missing, "bank")} without a known point ${missing === 1 ? "is" : "are"} not drawn.`;
  return `Map of England. ${where}${supplies.length === 0 ? "" : ` ${list(supplies)}.`}${rest}`;
}

interface Projection {
  readonly x: (latitude: number, longitude: number) => number;
  readonly y: (latitude: number) => number;
  readonly perKm: number;
}

/** Sinusoidal about the meridian that the national grid is drawn on: true to scale within a hair over England. */
function projection(): Projection {
  const across = (latitude: number, longitude: number) =>
    (longitude - MIDDLE) * Math.cos((latitude * Math.PI) / 180) * KM_PER_DEGREE;
  const west = across(ENGLAND.south, ENGLAND.west);
  const east = across(52, ENGLAND.east);
  const tall = (ENGLAND.north - ENGLAND.south) * KM_PER_DEGREE;
  const perKm = Math.min((WIDTH - 2 * MARGIN) / (east - west), (HEIGHT - 2 * MARGIN) / tall);
  return {
    x: (latitude, longitude) => MARGIN + (across(latitude, longitude) - west) * perKm,
    y: (latitude) => MARGIN + (ENGLAND.north - latitude) * KM_PER_DEGREE * perKm,
    perKm,
  };
}

function spot(place: Pick<Site, "latitude" | "longitude">, view: Projection): Spot | null {
  if (place.latitude === null || place.longitude === null) return null;
  return { x: tenth(view.x(place.latitude, place.longitude)), y: tenth(view.y(place.latitude)) };
}

function pointed(use: BankUse, view: Projection): { use: BankUse; at: Spot }[] {
  const at = spot(use, view);
  return at === null ? [] : [{ use, at }];
}

function sizeOf(amount: number, most: number): number {
  if (most <= 0) return SMALLEST;
  return tenth(Math.max(SMALLEST, LARGEST * Math.sqrt(amount / most)));
}

/** The largest amount on the map and, where it differs enough to be told apart, the smallest. */
function rings(amounts: readonly number[], most: number): MapModel["rings"] {
  if (amounts.length === 0) return [];
  const least = Math.min(...amounts);
  const largest = { size: LARGEST, label: units(most) };
  return sizeOf(least, most) > 0.56 * LARGEST
    ? [largest]
    : [largest, { size: sizeOf(least, most), label: units(least) }];
}

function boxOf(mark: BankMark): Box {
  return {
    left: mark.x - mark.size,
    top: mark.y - mark.size,
    right: mark.x + mark.size,
    bottom: mark.y + mark.size,
  };
}

function tenth(number: number): number {
  return Math.round(number * 10) / 10;
}
