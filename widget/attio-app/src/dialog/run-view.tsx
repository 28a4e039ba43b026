import { Banner, Button, LoadingState, Section, Typography } from "attio/client";
import { failedJob } from "quote-core";
import { useSyncExternalStore } from "react";

import type { Run, RunSnapshot } from "../run/run";
import { progressOf } from "../run/words";
import { type TroubleText, troubleText } from "../trouble";
import { TroubleView } from "./trouble-view";
import type { Ways } from "./ways";

const MOST_LINES = 5;

interface Props {
  readonly run: Run;
  readonly ways: Ways;
}

/** A run that has not come to a quote: it is under way, out of sight, or has failed. */
export function RunView({ run, ways }: Props) {
  const snapshot = useSyncExternalStore(run.subscribe, run.snapshot);
  const { job } = snapshot;
  const { changeInputs, newQuote } = ways;
  const change =
    changeInputs === null
      ? { label: "New quote", onClick: newQuote }
      : { label: "Change inputs", onClick: changeInputs };
  const trouble = troubleOf(snapshot);
  if (trouble !== null) return <TroubleView trouble={trouble} button={change} />;
  if (job.kind === "lost") {
    return (
      <>
        <Banner variant="warning" size="large" title="We lost sight of this quote">
          It may well be finished by now. Checking again does not start it again.
        </Banner>
        <Button
          label="Check again"
          onClick={() => {
            run.checkAgain();
          }}
        />
      </>
    );
  }
  const progress = progressOf(snapshot);
  return (
    <>
      <LoadingState>{progress?.text ?? "Working…"}</LoadingState>
      {job.kind === "live" && job.log.length > 0 ? (
        <Section title="So far">
          {job.log.slice(-MOST_LINES).map(({ seq, text }) => (
            <Typography.Body key={seq}>{text}</Typography.Body>
          ))}
        </Section>
      ) : null}
      {job.kind === "live" ? (
        <Button label="Stop and keep best" disabled={job.stopping} onClick={() => void run.stop()} />
      ) : null}
    </>
  );
}

function troubleOf({ job, trouble }: RunSnapshot): TroubleText | null {
  if (trouble !== null) return troubleText(trouble, "run");
  if (job.kind !== "failed") return null;
  if (job.cause.kind === "request") return troubleText(job.cause.failure, "run");
  const { title, text, reference } = failedJob(job.cause.error, job.cause.jobId);
  return { title, text, isOffline: false, reference, open: null };
}
