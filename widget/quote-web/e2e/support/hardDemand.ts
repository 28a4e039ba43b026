const HABITATS = [
  "Grassland - Other neutral grassland",
  "Heathland and shrub - Mixed scrub",
  "Woodland and forest - Other woodland; broadleaved",
  "Native hedgerow",
  "Grassland - Modified grassland",
  "Woodland and forest - Lowland mixed deciduous woodland",
  "Net Gain (Low-equivalent)",
  "Heathland and shrub - Bramble scrub",
  "Grassland - Traditional orchards",
  "Individual trees - Urban tree",
] as const;
const LINES = 100;

/** Two columns that have a plan at once, and no proof for a minute. */
export function hardDemand(): string {
  let seed = 3;
  const below = (bound: number): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor((seed / 2 ** 31) * bound);
  };
  return Array.from(
    { length: LINES },
    () => `${HABITATS[below(HABITATS.length)] ?? ""}\t0.${String(50 + below(250)).padStart(3, "0")}`,
  ).join("\n");
}
