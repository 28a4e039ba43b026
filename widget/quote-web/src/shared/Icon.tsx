import type { JSX } from "react";

/** Line icons on a 16 by 16 grid; each stands beside a word that says the same. */
const paths = {
  chev: <path d="m6 4 4 4-4 4" />,
  down: <path d="m4 6 4 4 4-4" />,
  x: <path d="m4.5 4.5 7 7m0-7-7 7" />,
  plus: <path d="M8 3.5v9M3.5 8h9" />,
  check: <path d="m3.5 8.5 3 3 6-7" />,
  warn: <path d="M8 2.2 14.5 13.5h-13zM8 6.5v3.2M8 11.6v.1" />,
  err: (
    <>
      <circle cx="8" cy="8" r="6.2" />
      <path d="M8 4.8v3.8M8 11v.1" />
    </>
  ),
  stop: <rect x="4" y="4" width="8" height="8" rx="1" />,
  get: <path d="M8 2.5v7.2M4.8 7 8 10.2 11.2 7M3 13.2h10" />,
  copy: (
    <>
      <rect x="5.5" y="5.5" width="8" height="8" rx="1.5" />
      <path d="M10.5 3.5v-1h-8v8h1" />
    </>
  ),
  again: <path d="M13 8a5 5 0 1 1-1.6-3.7M13 2.5v2.8h-2.8" />,
  out: <path d="M6 3.5H3.5v9h9V10M9 3.5h3.5V7M12.2 3.8 7.5 8.5" />,
  system: (
    <>
      <circle cx="8" cy="8" r="5.5" />
      <path d="M8 2.5v11a5.5 5.5 0 0 0 0-11z" fill="currentColor" />
    </>
  ),
  light: (
    <>
      <circle cx="8" cy="8" r="2.8" />
      <path d="M8 1.5v1.6M8 12.9v1.6M1.5 8h1.6M12.9 8h1.6M3.4 3.4l1.1 1.1M11.5 11.5l1.1 1.1M3.4 12.6l1.1-1.1M11.5 4.5l1.1-1.1" />
    </>
  ),
  dark: <path d="M13 9.6A5.6 5.6 0 0 1 6.4 3a5.6 5.6 0 1 0 6.6 6.6z" />,
} satisfies Record<string, JSX.Element>;

export type IconName = keyof typeof paths;

export function Icon({ name, turn = false }: { name: IconName; turn?: boolean }) {
  return (
    <svg className={turn ? "icon turn" : "icon"} viewBox="0 0 16 16" aria-hidden="true">
      {paths[name]}
    </svg>
  );
}
