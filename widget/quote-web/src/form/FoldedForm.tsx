import type { QuoteForm } from "quote-core";
import { siteWords } from "./model";
import { optionsSummary } from "./optionWords";

export interface FoldedFormProps {
  readonly form: QuoteForm;
  readonly onOpen: () => void;
}

/** On a narrow page the inputs step back behind a line once there are results. */
export function FoldedForm({ form, onOpen }: FoldedFormProps) {
  const count = form.rows.length;
  const site = siteWords(form.site).filter((word) => word !== "");
  return (
    <div className="panel folded">
      <p>
        <strong>
          {count === 1 ? "1 habitat" : `${String(count)} habitats`}
          {site.length > 0 && ` · ${site.join(", ")}`}
        </strong>
        <span className="muted small">{optionsSummary(form.options)}</span>
      </p>
      <button className="btn btn--sm" type="button" aria-expanded={false} onClick={onOpen}>
        Change
      </button>
    </div>
  );
}
