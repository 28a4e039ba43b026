import type { LocatedSite, LocationModel, LocationWarning, SiteForm, SiteWay } from "quote-core";
import { locationModel } from "quote-core";
import { Icon } from "../shared/Icon";
import type { Preview } from "../state/useLocate";

export interface SitePreviewProps {
  readonly preview: Preview;
  readonly way: SiteWay;
  readonly onAreas: () => void;
  readonly onChoose: (choice: Partial<Pick<SiteForm, "lpa" | "nca" | "lnrs">>) => void;
}

const ID = "site-found";

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
        <p className="hint" id={ID}>
          {nothingYet[way]}
        </p>
      );
    case "looking":
      return (
        <div className="found" id={ID} aria-busy="true">
          <p className="muted">Looking…</p>
        </div>
      );
    case "unknown":
      return (
        <div className="found" id={ID}>
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

function Found({ found, way, onAreas, onChoose }: SitePreviewProps & { readonly found: LocatedSite }) {
  const model = locationModel(found);
  return (
    <div className="found" id={ID} role="status">
      <div className="found-line">
        <strong>{model.names}</strong>
        {model.chip !== null && <Chip chip={model.chip} />}
      </div>
      {model.warnings.map((warning) => (
        <div key={warning.code + warning.text}>
          <p className="muted">
            {warning.chooseAreas ? withoutAdvice(warning.text) : warning.text}
            {warning.chooseAreas && way !== "areas" && (
              <>
                {" To be exact, "}
                <button className="linkbtn" type="button" onClick={onAreas}>
                  choose the areas
                </button>
                .
              </>
            )}
          </p>
          {warning.choice !== null && <Areas choice={warning.choice} onChoose={onChoose} />}
        </div>
      ))}
    </div>
  );
}

const MOST = 6;

function Areas({
  choice,
  onChoose,
}: {
  choice: NonNullable<LocationWarning["choice"]>;
  onChoose: SitePreviewProps["onChoose"];
}) {
  return (
    <div className="suggest" role="group" aria-label="Areas to choose from">
      {choice.areas.slice(0, MOST).map((area) => (
        <button
          key={area}
          className="chipbtn"
          type="button"
          onClick={() => {
            onChoose({ [choice.field]: area });
          }}
        >
          {area}
        </button>
      ))}
    </div>
  );
}

const tones = { good: "chip chip--good", warn: "chip chip--warn", plain: "chip" } as const;

function Chip({ chip }: { chip: NonNullable<LocationModel["chip"]> }) {
  return (
    <span className={tones[chip.tone]}>
      <Icon name={chip.tone === "warn" ? "warn" : "check"} />
      {chip.text}
    </span>
  );
}

/** The advice is a link here. */
function withoutAdvice(text: string): string {
  return text.replace(/ To be exact,.*$/u, "");
}
