import type { JobStatus, Result, ResultModel } from "quote-core";
import { chartModel, frontierModel, mapModel, metricModel, noticeModel, reasonModel } from "quote-core";
import { ActionBar } from "./ActionBar";
import { Allocation } from "./Allocation";
import { Chart } from "./Chart";
import { Frontier } from "./Frontier";
import { Headline } from "./Headline";
import { MetricTest } from "./MetricTest";
import { Notices, Stale } from "./Notices";
import { Picture } from "./Picture";
import type { ResultsProps } from "./props";
import { Reasons } from "./Reasons";
import { Sources } from "./Sources";

/** A quote with a plan: the answer, what to know about it, its rows, its reasons, its pictures, what to do with it. */
export function Plan(
  props: ResultsProps & { readonly status: JobStatus; readonly model: ResultModel; readonly result: Result },
) {
  const { model, result, actions } = props;
  const metric = metricModel(result);
  const frontier = frontierModel(result);
  const map = mapModel(result, props.places);
  const bars = chartModel(result);
  return (
    <>
      {props.stale && <Stale onRun={actions.onRun} />}
      <Headline headline={model.headline} />
      <Notices notices={noticeModel(result)} onAction={actions.onNotice} />
      <Allocation model={model} />
      <Reasons reasons={reasonModel(result)} />
      {metric !== null && <MetricTest metric={metric} />}
      {frontier !== null && <Frontier frontier={frontier} />}
      <div className={map !== null && bars.length > 0 ? "duo" : "duo duo--one"}>
        {map !== null && <Picture map={map} />}
        {bars.length > 0 && <Chart bars={bars} />}
      </div>
      <Sources result={result} />
      <ActionBar {...props} />
    </>
  );
}
