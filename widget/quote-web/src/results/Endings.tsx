import {
  failedJob,
  mapOutline,
  noticeModel,
  undecidedText,
  type JobStatus,
  type MapPlace,
  type Result,
} from "quote-core";
import { useId, type ReactNode } from "react";
import { Icon } from "../shared/Icon";
import { Dots } from "./Dots";
import { Notices, Stale } from "./Notices";
import type { ResultsProps } from "./props";
import { Skeleton } from "./Skeleton";

/** Before anything was run: what will stand here, over the quiet outline of England. */
export function Blank({
  afterErrors,
  places,
  onExample,
}: {
  readonly afterErrors: boolean;
  readonly places: readonly MapPlace[];
  readonly onExample: () => void;
}) {
  const outline = mapOutline(places);
  return (
    <Panel
      title={afterErrors ? "Nothing was run" : "No quote yet"}
      art={
        <svg
          className="map"
          viewBox={`0 0 ${String(outline.width)} ${String(outline.height)}`}
          aria-hidden="true"
        >
          <Dots spots={outline.dots} />
        </svg>
      }
    >
      <p>
        {afterErrors
          ? "Put the marked fields right, then run the quote. Everything you typed is kept."
          : "The cheapest lawful plan appears here, with the reason for every row."}
      </p>
      {!afterErrors && (
        <button className="btn" type="button" onClick={onExample}>
          Fill in an example
        </button>
      )}
    </Panel>
  );
}

/** While an earlier job is being read. */
export function Loading() {
  return (
    <>
      <section className="panel headline" aria-busy="true" aria-label="Total, loading">
        <div className="skel skel--headline" aria-hidden="true">
          <span />
          <span />
        </div>
      </section>
      <Skeleton />
    </>
  );
}

/** The search ended before it knew whether there is a plan. */
export function Undecided(props: ResultsProps & { readonly result: Result }) {
  const { title, text } = undecidedText();
  return (
    <>
      {props.stale && <Stale onRun={props.actions.onRun} />}
      <Panel title={title}>
        <p>{text}</p>
        <Buttons>
          <button className="btn btn--primary" type="button" onClick={props.actions.onMoreTime}>
            Run again with more time
          </button>
          <button className="btn" type="button" onClick={props.actions.onChange}>
            Change the inputs
          </button>
        </Buttons>
      </Panel>
      <Notices notices={noticeModel(props.result)} onAction={props.actions.onNotice} />
    </>
  );
}

/** A job that ended with nothing to show: stopped too early, or given up by the service. */
export function WithoutPlan({ status, actions, stale }: ResultsProps & { readonly status: JobStatus }) {
  if (status.status === "cancelled") {
    return (
      <Panel title="Stopped before a plan was found">
        <p>Nothing is kept of this run. Your inputs are as you left them.</p>
        <Again word={stale ? NEW_INPUTS : "Run again"} onRun={actions.onRun} />
      </Panel>
    );
  }
  const { title, text, reference } = failedJob(status.error, status.job_id);
  return (
    <Panel title={title}>
      <p>{text}</p>
      {status.error?.errors?.map(({ pointer, code, detail }) => (
        <p key={`${pointer} ${code}`}>{detail}</p>
      ))}
      <Again word={stale ? NEW_INPUTS : "Run again"} onRun={actions.onRun} />
      <Details name="Job" value={reference} />
    </Panel>
  );
}

/** The service refused the run or did not answer. */
export function Failed({
  title,
  text,
  action,
  requestId,
  onRetry,
}: {
  readonly title: string;
  readonly text: string;
  readonly action: string | null;
  readonly requestId: string | null;
  readonly onRetry: () => void;
}) {
  return (
    <Panel title={title}>
      <p>{text}</p>
      {action !== null && <Again word={action} onRun={onRetry} />}
      {requestId !== null && <Details name="Request" value={requestId} />}
    </Panel>
  );
}

/** The job may go on, but the page has not heard of it for too long. */
export function Lost({ onCheckAgain }: { readonly onCheckAgain: () => void }) {
  return (
    <Panel title="The quote is taking longer than it should">
      <p>It may still finish. Checking again asks after the same quote; nothing is handed in twice.</p>
      <Buttons>
        <button className="btn btn--primary" type="button" onClick={onCheckAgain}>
          Check again
        </button>
      </Buttons>
    </Panel>
  );
}

const NEW_INPUTS = "Run with the new inputs";

function Again({ word, onRun }: { readonly word: string; readonly onRun: () => void }) {
  return (
    <Buttons>
      <button className="btn btn--primary" type="button" onClick={onRun}>
        <Icon name="again" />
        {word}
      </button>
    </Buttons>
  );
}

function Details({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <details className="blank-details">
      <summary>
        <Icon name="chev" turn />
        Details
      </summary>
      <p>
        {name} <code>{value}</code>
      </p>
    </details>
  );
}

function Buttons({ children }: { readonly children: ReactNode }) {
  return <div className="go">{children}</div>;
}

function Panel({
  title,
  art,
  children,
}: {
  readonly title: string;
  readonly art?: ReactNode;
  readonly children: ReactNode;
}) {
  const id = useId();
  return (
    <section className="panel blank" aria-labelledby={id}>
      {art}
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}
