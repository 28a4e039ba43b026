import type { Tier } from "quote-core";

const shapes: Record<Tier, React.ReactElement> = {
  local: <circle cx="6" cy="6" r="4.6" />,
  adjacent: <rect x="1.8" y="1.8" width="8.4" height="8.4" />,
  far: <path d="M6 1.2 11.2 10.8H.8z" />,
};

/** A tier by its shape and its word; the picture uses the same shapes. */
export function TierMark({ tier, word }: { readonly tier: Tier; readonly word: string }) {
  return (
    <span className="tier">
      <svg viewBox="0 0 12 12" aria-hidden="true">
        {shapes[tier]}
      </svg>
      {word}
    </span>
  );
}
