import type { Accuracy, LocatedSite, SiteWay } from "quote-core";
import { Icon } from "../shared/Icon";
import type { Preview } from "../state/useLocate";

export interface SitePreviewProps {
  readonly preview: Preview;
  readonly way: SiteWay;
  readonly onAreas: () => void;
  readonly onNca: (nca: string) => void;
  readonly onLnrs: (lnrs: string) => void;
}

const nothingYet: Readonly<Record<SiteWay, string>> = {
  postcode: "A full postcode, or the first half of one.",
  address: "The place is shown here once it is found.",
  areas: "Banks in the same areas are local, those in neighbouring areas adjacent.",
  point: "Decimal degrees, as maps show them.",
};

/** What the service makes of the place: its areas, how sure that is, and what would make it surer. */
export function SitePreview(props: SitePreviewProps) {
  const { preview, way } = props;
  switch (preview.kind) {
    case "none":
      return (
        <p className="hint" id="site-found">
          {nothingYet[way]}
        </p>
      );
    case "looking":
      return (
        <div className="found" id="site-found" aria-busy="true">
          <p className="muted">Looking…</p>
        </div>
      );
    case "unknown":
      return (
        <div className="found" id="site-found">
          <p className="muted">The place could not be looked up now. The quote can be run all the same.</p>
        </div>
      );
    case "refused":
      return null;
    case "found":
      return <Found {...props} found={preview.found} />;
    default:
      return preview satisfies never;
  }
}

function Found({ found, way, onAreas, onNca, onLnrs }: SitePreviewProps & { readonly found: LocatedSite }) {
  const { site, warnings } = found;
  const names = [site.lpa, site.nca, site.lnrs].filter((name) => name !== null);
  return (
    <div className="found" id="site-found" role="status">
      <div className="found-line">
        <strong>{names.length === 0 ? "No area is known" : names.join(" · ")}</strong>
        <Sureness accuracy={site.accuracy} />
      </div>
      {warnings.map((warning) => (
        <div key={warning.code + warning.message}>
          <p className="muted">
            {shortened(warning.code, warning.message)}
            {warning.code === "location-approximate" && way !== "areas" && (
              <>
                {" To be exact, "}
                <button className="linkbtn" type="button" onClick={onAreas}>
                  choose the areas
                </button>
                .
              </>
            )}
          </p>
          {warning.areas.length > 0 && (
            <div className="suggest" role="group" aria-label="Areas to choose from">
              {warning.areas.slice(0, 6).map((area) => (
                <button
                  key={area}
                  className="chipbtn"
                  type="button"
                  onClick={() => {
                    if (warning.code.startsWith("lnrs")) onLnrs(area);
                    else onNca(area);
                  }}
                >
                  {area}
                </button>
              ))}
            </div>
          )}
        </div>
      ))}
    </div>
  );
}

function Sureness({ accuracy }: { accuracy: Accuracy }) {
  switch (accuracy) {
    case "exact":
      return (
        <span className="chip chip--good">
          <Icon name="check" />
          Exact
        </span>
      );
    case "chosen":
      return (
        <span className="chip chip--good">
          <Icon name="check" />
          Chosen by you
        </span>
      );
    case "approximate":
      return (
        <span className="chip chip--warn">
          <Icon name="warn" />
          Approximate
        </span>
      );
    case "none":
      return <span className="chip">Not located</span>;
    default:
      return accuracy satisfies never;
  }
}

/** The service's sentence without the advice that a link or buttons stand for here. */
function shortened(code: string, message: string): string {
  const [first = message] = message.split("\n");
  return code === "location-approximate" ? (first.split(". ")[0] ?? first) + "." : first;
}
