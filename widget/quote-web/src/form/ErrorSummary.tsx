import { useEffect, useRef } from "react";

export interface Fault {
  /** The field to put right; null where it is about the whole. */
  readonly field: string | null;
  readonly text: string;
}

export interface ErrorSummaryProps {
  readonly faults: readonly Fault[];
  /** Changes with every try, so that each takes the focus. */
  readonly attempt: number;
  /** Makes a field visible before it is gone to. */
  readonly onGo: (field: string) => void;
}

/** What has to be put right before a quote can be run, each with a link to its field. */
export function ErrorSummary({ faults, attempt, onGo }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  const any = faults.length > 0;
  useEffect(() => {
    if (any && attempt > 0) box.current?.focus();
  }, [any, attempt]);
  if (!any) return null;
  return (
    <div className="summary-err" role="alert" tabIndex={-1} ref={box} aria-labelledby="faults">
      <h2 id="faults">
        {faults.length === 1 ? "There is 1 thing to put right" : `There are ${String(faults.length)} things to put right`}
      </h2>
      <ul>
        {faults.map(({ field, text }) => (
          <li key={`${field ?? ""} ${text}`}>
            {field === null ? (
              text
            ) : (
              <a
                href={`#${field}`}
                onClick={(event) => {
                  event.preventDefault();
                  onGo(field);
                }}
              >
                {text}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
