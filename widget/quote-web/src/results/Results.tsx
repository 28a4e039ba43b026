import type { JobStatus, ResultModel } from "quote-core";
import { resultModel, shortfallModel } from "quote-core";
import { Blank, Failed, Loading, Lost, Undecided, WithoutPlan } from "./Endings";
import { spokenOf } from "./spoken";
import { Plan } from "./Plan";
import { Progress } from "./Progress";
import type { ResultsProps } from "./props";
import { Shortfall } from "./Shortfall";
import { usePaced } from "./usePaced";
import "./styles/index.css";

/** How often a running job may speak, in milliseconds. */
const PACE = 5000;

/**
 * The results side of the page, made of what it is given and of nothing else. Its panels are the children of an element
 * with the class `results`, whose width decides how they are laid out.
 */
export function Results(props: ResultsProps) {
  const { view } = props;
  const spoken = usePaced(spokenOf(props), view.kind === "running" ? PACE : 0);
  return (
    <>
      <p className="vh" role="status">
        {spoken}
      </p>
      <Panels {...props} />
    </>
  );
}

function Panels(props: ResultsProps) {
  const { view, actions } = props;
  switch (view.kind) {
    case "empty":
      return <Blank afterErrors={view.afterErrors} places={props.places} onExample={actions.onExample} />;
    case "loading":
      return <Loading />;
    case "running":
      return <Progress view={view} limit={props.timeLimit} onStop={actions.onStop} />;
    case "finished":
      return <Finished {...props} status={view.status} key={view.status.job_id} />;
    case "failed":
      return (
        <Failed
          title={view.title}
          text={view.text}
          action={view.action}
          requestId={view.requestId}
          onRetry={actions.onRun}
        />
      );
    case "lost":
      return <Lost onCheckAgain={actions.onCheckAgain} />;
    default:
      return view satisfies never;
  }
}

function Finished(props: ResultsProps & { readonly status: JobStatus }) {
  const { status, zone } = props;
  const model: ResultModel | null = resultModel(status, zone);
  if (model !== null && status.result !== null)
    return <Plan {...props} model={model} result={status.result} />;
  const short = status.result === null ? null : shortfallModel(status.result, props.ledgerOf);
  if (short !== null && status.result !== null)
    return <Shortfall {...props} model={short} result={status.result} />;
  if (status.result?.outcome.kind === "undecided" && status.status === "completed") {
    return <Undecided {...props} result={status.result} />;
  }
  return <WithoutPlan {...props} />;
}
