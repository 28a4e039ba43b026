import { saveModel, summaryText, type JobStatus } from "quote-core";
import { Icon } from "../shared/Icon";
import { CopyButton } from "./CopyButton";
import { DownloadMenu } from "./DownloadMenu";
import type { ResultsProps } from "./props";
import { SaveCorner } from "./SaveCorner";

/** What to do with a quote. */
export function ActionBar({
  status,
  config,
  save,
  record,
  link,
  zone,
  actions,
}: ResultsProps & { readonly status: JobStatus }) {
  const model = saveModel(config?.crm ?? null, save, status.crm, status.quote_ref, zone);
  return (
    <div className="panel actions" role="group" aria-label="What to do with this quote">
      {model !== null && <SaveCorner model={model} record={record} onSave={actions.onSave} />}
      <DownloadMenu status={status} zone={zone} opens="up" />
      <CopyButton word="Copy summary" text={() => summaryText(status, zone)} />
      {link !== null && <CopyButton word="Copy link" text={() => link} />}
      <button className="btn" type="button" onClick={actions.onChange}>
        <Icon name="again" />
        Change and run again
      </button>
    </div>
  );
}
