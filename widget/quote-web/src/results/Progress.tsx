import { earlierSteps, progressModel, type ProgressModel } from "quote-core";
import { useId, useState } from "react";
import { Icon } from "../shared/Icon";
import type { ResultsView } from "./props";
import { Skeleton } from "./Skeleton";
import { useSince } from "./useSince";

/** How many of the last lines of the log stand open. */
const LINES = 5;

/** A job under way. Its height is kept free from the start, so that nothing moves while it fills. */
export function Progress({
  view,
  limit,
  onStop,
}: {
  readonly view: Extract<ResultsView, { kind: "running" }>;
  readonly limit: string | null;
  readonly onStop: () => void;
}) {
  const since = useSince(view.status?.progress_detail?.elapsed ?? "");
  const model = progressModel(view.status, view.stopping, limit, since);
  return (
    <>
      <section className="panel progress" aria-label="Progress">
        <p className="phase">
          <svg className="spin" viewBox="0 0 18 18" aria-hidden="true">
            <circle className="rail" cx="9" cy="9" r="7" />
            <path className="run" d="M9 2a7 7 0 0 1 7 7" />
          </svg>
          {model.phase}
        </p>
        <ol className="steps">
          {model.steps.map(({ name, state }) => (
            <li key={name} className={state} aria-current={state === "now" ? "step" : undefined}>
              {name}
              {state === "done" && <span className="vh">, done</span>}
            </li>
          ))}
        </ol>
        <dl className="live">
          <div>
            <dt>Best cost so far</dt>
            <dd>{model.best}</dd>
          </div>
          <div>
            <dt>Gap, at most</dt>
            <dd>{model.gap}</dd>
          </div>
          <div>
            <dt>Elapsed</dt>
            <dd>{model.elapsed}</dd>
          </div>
        </dl>
        <Log lines={model.log} />
        <div className="progress-foot">
          <button
            className="btn"
            type="button"
            aria-disabled={!model.canStop || model.stopping}
            onClick={() => {
              if (model.canStop && !model.stopping) onStop();
            }}
          >
            <Icon name="stop" />
            {model.stopping ? "Stopping…" : "Stop and keep best"}
          </button>
          {model.limit !== null && <span className="muted small">{model.limit}</span>}
        </div>
      </section>
      <Skeleton />
    </>
  );
}

function Log({ lines }: { readonly lines: ProgressModel["log"] }) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const hidden = Math.max(0, lines.length - LINES);
  const shown = open ? lines : lines.slice(hidden);
  return (
    <div className="log-room">
      <div className="log-head">
        <span className="muted small" id={`${id}-h`}>
          What has happened
        </span>
        {hidden > 0 && (
          <button
            className="btn btn--quiet btn--sm log-more"
            type="button"
            aria-expanded={open}
            aria-controls={id}
            onClick={() => {
              setOpen(!open);
            }}
          >
            <Icon name="chev" />
            {earlierSteps(hidden, open)}
          </button>
        )}
      </div>
      <ol className="log" id={id} start={open ? 1 : hidden + 1} aria-labelledby={`${id}-h`}>
        {/* By their place: a new line changes what the lines say and moves none of them. */}
        {shown.map(({ at, text }, place) => (
          <li key={place}>
            <span className="log-at">{at}</span>
            <span>{text}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}
