import type { Ledger, Segment } from "quote-core";
import type { ReactElement } from "react";

/** What is drawn on a tile, beside the ledger's colour, so that habitats differ without it. */
const shapes: readonly ((ledger: Ledger) => ReactElement | null)[] = [
  () => null,
  (ledger) => <circle className={`ink ink--${ledger}`} cx="4" cy="4" r="1.2" />,
  (ledger) => <path className={`stroke stroke--${ledger}`} d="M-2 2 2-2M0 8 8 0M6 10l4-4" />,
  (ledger) => <path className={`stroke stroke--${ledger}`} d="M0 0l8 8M8 0 0 8" />,
  (ledger) => <path className={`stroke stroke--${ledger}`} d="M0 4c1.3-2 2.7-2 4 0s2.7 2 4 0" />,
  (ledger) => <path className={`stroke stroke--${ledger}`} d="M2.5 0v8M6.5 0v8" />,
];

/** Each ledger begins with another shape, so that the first habitats of two ledgers differ in print too. */
const first: Record<Ledger, number> = { area: 0, hedgerow: 3, watercourse: 4 };

export function patternId(prefix: string, { ledger, pattern }: Pick<Segment, "ledger" | "pattern">): string {
  return `${prefix}${ledger}${String(pattern)}`;
}

/** One pattern for each that the segments name. */
export function Patterns({
  prefix,
  segments,
}: {
  readonly prefix: string;
  readonly segments: readonly Segment[];
}) {
  const used = new Map(segments.map((segment) => [patternId(prefix, segment), segment]));
  return (
    <defs>
      {[...used].map(([id, { ledger, pattern }]) => (
        <pattern key={id} id={id} width="8" height="8" patternUnits="userSpaceOnUse">
          <rect className={`tile tile--${ledger}`} width="8" height="8" />
          {shapes[(first[ledger] + pattern) % shapes.length]?.(ledger)}
        </pattern>
      ))}
    </defs>
  );
}
