import { thingsToPutRight } from "quote-core";
import { useEffect, useRef } from "react";
import type { Fault } from "../state/editor";
import { fieldName } from "./fields";

export interface ErrorSummaryProps {
  readonly faults: readonly Fault[];
  readonly rows: readonly { readonly id: string }[];
  /** Changes with every try, so that each takes the focus. */
  readonly attempt: number;
  /** Makes a field visible before it is gone to. */
  readonly onGo: (field: string) => void;
}

/** What has to be put right before a quote can be run, each with a link to its field. */
export function ErrorSummary({ faults, rows, attempt, onGo }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  const any = faults.length > 0;
  useEffect(() => {
    if (any && attempt > 0) box.current?.focus();
  }, [any, attempt]);
  if (!any) return null;
  return (
    <div className="summary-err" role="alert" tabIndex={-1} ref={box} aria-labelledby="faults">
      <h2 id="faults">{thingsToPutRight(faults.length)}</h2>
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
                {named(field, rows, text)}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function named(field: string, rows: ErrorSummaryProps["rows"], text: string): string {
  const name = fieldName(field, rows);
  return name === null ? text : `${name}: ${text}`;
}
