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
const LINES = 70;
const LEAST = 150;
const SPREAD = 450;

/** Two columns that have a plan soon under the policy `reference`, and no proof for a minute. */
export function hardDemand(): string {
  let last = 6;
  const below = (bound: number): number => {
    last = (last * 48_271) % 2_147_483_647;
    return Math.floor((last * bound) / 2_147_483_647);
  };
  return Array.from(
    { length: LINES },
    () => `${HABITATS[below(HABITATS.length)] ?? ""}\t0.${String(LEAST + below(SPREAD))}`,
  ).join("\n");
}
