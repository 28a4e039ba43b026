import type { Spot } from "quote-core";

/** Places as dots: strokes of no length, so that all of them are one path. */
export function Dots({ spots }: { readonly spots: readonly Spot[] }) {
  return <path className="england" d={spots.map(({ x, y }) => `M${String(x)} ${String(y)}h0`).join("")} />;
}
