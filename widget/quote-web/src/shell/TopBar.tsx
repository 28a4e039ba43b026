import { Icon } from "../shared/Icon";
import { nextTheme, themeWords, useTheme } from "./theme";

export interface TopBarProps {
  /** Which quote or record this is about, where one is known. */
  readonly subject: string | null;
  /** What the catalogue is, in words; null until it is known. */
  readonly catalogue: string | null;
  /** Where the page stands in a frame, it can be closed. */
  readonly onClose: (() => void) | null;
}

export function TopBar({ subject, catalogue, onClose }: TopBarProps) {
  const [theme, turn] = useTheme();
  const label = `Colours: ${themeWords[theme]}. Change to ${themeWords[nextTheme(theme)]}`;
  return (
    <header className="top">
      <span className="brand">
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <rect className="brand-tile" width="24" height="24" rx="6" />
          <path
            className="brand-mark"
            d="M12 19v-7m0 0c0-3.5 2-5.8 6-6 0 4-2.3 6-6 6zm0 2.5c0-2.8-1.7-4.6-5-4.7 0 3.2 1.9 4.7 5 4.7z"
          />
        </svg>
        BNG quote optimiser
      </span>
      {subject !== null && (
        <span className="crumb">
          <Icon name="chev" />
          <span>{subject}</span>
        </span>
      )}
      <div className="top-end">
        <span className="ready">
          {catalogue !== null && (
            <>
              <svg viewBox="0 0 8 8" aria-hidden="true">
                <circle cx="4" cy="4" r="4" />
              </svg>
              {catalogue}
            </>
          )}
        </span>
        <button className="iconbtn" type="button" aria-label={label} title={label} onClick={turn}>
          <Icon name={theme} />
        </button>
        {onClose !== null && (
          <button className="iconbtn" type="button" aria-label="Close the editor" onClick={onClose}>
            <Icon name="x" />
          </button>
        )}
      </div>
    </header>
  );
}
