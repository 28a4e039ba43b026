import type { Change, JobStatus, Result, ShortfallEntry, ShortfallModel } from "quote-core";
import { noticeModel } from "quote-core";
import { useId } from "react";
import { LedgerBadge } from "../shared/LedgerBadge";
import { DownloadMenu } from "./DownloadMenu";
import { Notices, Stale } from "./Notices";
import { PerUnit } from "./PerUnit";
import type { ResultsProps } from "./props";
import { Sources } from "./Sources";

/** A demand that cannot be met leads with what can be done. It is an answer, so it has no look of an error, and no price. */
export function Shortfall({
  status,
  model,
  result,
  actions,
  stale,
  zone,
}: ResultsProps & { readonly status: JobStatus; readonly model: ShortfallModel; readonly result: Result }) {
  const id = useId();
  return (
    <>
      {stale && <Stale onRun={actions.onRun} />}
      <section className="panel" aria-labelledby={id}>
        <div className="short-head">
          <h2 id={id}>{model.title}</h2>
          <p>{model.text}</p>
          <div className="go">
            {model.drop.length > 0 && (
              <button
                className="btn btn--primary"
                type="button"
                onClick={() => {
                  actions.onQuoteRest(model.drop);
                }}
              >
                Quote the rest without these lines
              </button>
            )}
            <DownloadMenu status={status} zone={zone} opens="down" />
          </div>
        </div>
        {model.entries.map((entry) => (
          <Entry key={entry.key} entry={entry} onApply={actions.onApply} />
        ))}
      </section>
      <Notices notices={noticeModel(result)} onAction={actions.onNotice} />
      <Sources result={result} />
    </>
  );
}

function Entry({
  entry,
  onApply,
}: {
  readonly entry: ShortfallEntry;
  readonly onApply: (change: Change) => void;
}) {
  return (
    <article className="short">
      <div className="short-top">
        <h3>{entry.title}</h3>
        {entry.ledger !== null && <LedgerBadge ledger={entry.ledger} />}
        <span className="chip">{entry.cause}</span>
      </div>
      {entry.meter !== null && (
        <>
          <svg className="meter" aria-hidden="true" focusable="false">
            <rect className="meter-want" x="0.5" y="0.5" width="99.8%" height="7" rx="3.5" />
            {entry.meter.share > 0 && (
              <rect className="meter-have" width={`${String(entry.meter.share)}%`} height="8" rx="4" />
            )}
          </svg>
          <p className="meter-text">
            <strong>{entry.meter.missing}</strong>
            <span className="muted">{entry.meter.available}</span>
          </p>
        </>
      )}
      <p className="cause">{entry.text}</p>
      {entry.lines.length > 0 && (
        <ul className="short-lines">
          {entry.lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <dl>
        {entry.remedy !== "" && (
          <div>
            <dt>Nearest change</dt>
            <dd>
              {entry.remedy}
              {entry.changes.length > 0 && (
                <span className="changes">
                  {entry.changes.map((change) => (
                    <button
                      key={change.label}
                      className="btn btn--sm"
                      type="button"
                      onClick={() => {
                        onApply(change);
                      }}
                    >
                      {change.label}
                    </button>
                  ))}
                </span>
              )}
            </dd>
          </div>
        )}
        {entry.credit !== null && (
          <div>
            <dt>Statutory credits</dt>
            <dd>
              <PerUnit price={entry.credit} /> <span className="tagline">legal last resort</span>
            </dd>
          </div>
        )}
      </dl>
    </article>
  );
}
