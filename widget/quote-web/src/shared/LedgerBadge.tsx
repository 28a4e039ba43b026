import type { Ledger } from "quote-core";

export const ledgerWords: Record<Ledger, string> = {
  area: "Area",
  hedgerow: "Hedgerow",
  watercourse: "Watercourse",
};

const marks = {
  area: (
    <>
      <rect x="2.75" y="2.75" width="10.5" height="10.5" rx="1.5" />
      <path d="M8 2.75v10.5M2.75 8h10.5" />
    </>
  ),
  hedgerow: (
    <path d="M1.5 12.5h13M4 12.5v-2M8 12.5v-2M12 12.5v-2M1.8 8.2a2.2 2.2 0 1 1 4.2-1 2.2 2.2 0 0 1 4 0 2.2 2.2 0 1 1 4.2 1 2 2 0 0 1-2.2 2.2H3.8a2 2 0 0 1-2-2.2z" />
  ),
  watercourse: <path d="M1.5 5.5c2.2-2 4.3-2 6.5 0s4.3 2 6.5 0M1.5 10.5c2.2-2 4.3-2 6.5 0s4.3 2 6.5 0" />,
};

/** The ledger of a habitat: a mark, a hue and its word, so that no meaning rests on colour. */
export function LedgerBadge({ ledger, bare = false }: { ledger: Ledger; bare?: boolean }) {
  return (
    <span className={`ledger ledger--${ledger}${bare ? " ledger--bare" : ""}`}>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        {marks[ledger]}
      </svg>
      {ledgerWords[ledger]}
    </span>
  );
}
