import type { Config, Ledger, SiteForm, SiteWay } from "quote-core";
import type { Dispatch } from "react";
import type { Client } from "../api/client";
import { FieldError, TextField } from "../shared/Field";
import { Icon } from "../shared/Icon";
import { Tabs } from "../shared/Tabs";
import type { Preview } from "../state/useLocate";
import { AreaFields } from "./AreaFields";
import { fieldId } from "./fields";
import type { Fault } from "../state/editor";
import type { FormAction } from "./model";
import { SitePreview } from "./SitePreview";
import { WaterField } from "./WaterField";

const ways: readonly { readonly id: SiteWay; readonly text: string }[] = [
  { id: "postcode", text: "Postcode" },
  { id: "address", text: "Address" },
  { id: "areas", text: "Choose areas" },
  { id: "point", text: "Coordinates" },
];

export interface SiteProps {
  readonly site: SiteForm;
  readonly config: Config | null;
  /** The spatial rule in force. */
  readonly withLnrs: boolean;
  readonly ledgers: ReadonlySet<Ledger>;
  readonly errors: ReadonlyMap<string, Fault>;
  readonly preview: Preview;
  readonly client: Client;
  readonly dispatch: Dispatch<FormAction>;
  readonly onLeave: () => void;
  readonly onGo: (field: string) => void;
  readonly waterOpen: boolean;
  readonly onWaterOpen: (open: boolean) => void;
}

export function Site(props: SiteProps) {
  const { site, config, errors, preview, client, dispatch } = props;
  const change = (change: Partial<SiteForm>): void => {
    dispatch({ type: "site", change });
  };
  const watery = props.ledgers.has("watercourse") || site.waterbody !== "" || site.catchment !== "";
  return (
    <section className="sec" aria-label="Site">
      <div className="sec-head">
        <h2>Site</h2>
      </div>
      <Tabs
        label="How to give the site"
        tabs={ways}
        chosen={site.way}
        onChoose={(way) => {
          change({ way });
        }}
      >
        <Fields {...props} change={change} />
        {site.way !== "areas" && [...errors.values()].some((fault) => fault.switchTo === "areas") && (
          <p className="hint">
            <button
              className="linkbtn"
              type="button"
              onClick={() => {
                props.onGo(fieldId.lpa);
              }}
            >
              Choose the areas instead
            </button>
          </p>
        )}
        <SitePreview
          preview={preview}
          way={site.way}
          onAreas={() => {
            props.onGo(fieldId.lpa);
          }}
          onChoose={(choice) => {
            change({ way: "areas", ...choice });
          }}
        />
      </Tabs>
      {watery && (
        <details
          className="disc"
          open={props.waterOpen}
          onToggle={(event) => {
            props.onWaterOpen(event.currentTarget.open);
          }}
        >
          <summary>
            <Icon name="chev" turn />
            Water body, for watercourse units
          </summary>
          <p className="hint">
            Name the water body or its operational catchment to fix the watercourse tier.
          </p>
          <WaterField
            id={fieldId.waterbody}
            kind="waterbody"
            label="Water body"
            value={site.waterbody}
            error={errors.get(fieldId.waterbody)?.text}
            client={client}
            onChange={(waterbody) => {
              change({ waterbody });
            }}
          />
          <WaterField
            id={fieldId.catchment}
            kind="catchment"
            label="Operational catchment"
            value={site.catchment}
            error={errors.get(fieldId.catchment)?.text}
            client={client}
            onChange={(catchment) => {
              change({ catchment });
            }}
          />
        </details>
      )}
      <p className="fine">{config?.attribution}</p>
    </section>
  );
}

function Fields(props: SiteProps & { readonly change: (change: Partial<SiteForm>) => void }) {
  const { site, errors, onLeave, change } = props;
  switch (site.way) {
    case "postcode":
      return (
        <TextField
          id={fieldId.postcode}
          label="Postcode of the development"
          className="postcode"
          value={site.postcode}
          maxLength={12}
          error={errors.get(fieldId.postcode)?.text}
          describedBy="site-found"
          onChange={(postcode) => {
            change({ postcode });
          }}
          onLeave={onLeave}
        />
      );
    case "address":
      return (
        <Address
          value={site.address}
          error={errors.get(fieldId.address)?.text}
          lookedUp={props.config?.features.addresses ?? false}
          onChange={(address) => {
            change({ address });
          }}
          onLeave={onLeave}
        />
      );
    case "areas":
      return (
        <AreaFields
          site={site}
          withLnrs={props.withLnrs}
          errors={errors}
          client={props.client}
          dispatch={props.dispatch}
          onLeave={onLeave}
        />
      );
    case "point":
      return (
        <div className="pair">
          <TextField
            id={fieldId.latitude}
            label="Latitude"
            inputMode="text"
            value={site.latitude}
            error={errors.get(fieldId.latitude)?.text}
            hint="Such as 51.1465"
            onChange={(latitude) => {
              change(pointIn(latitude) ?? { latitude });
            }}
            onLeave={onLeave}
          />
          <TextField
            id={fieldId.longitude}
            label="Longitude"
            inputMode="text"
            value={site.longitude}
            error={errors.get(fieldId.longitude)?.text}
            hint="Such as 0.8755"
            onChange={(longitude) => {
              change({ longitude });
            }}
            onLeave={onLeave}
          />
        </div>
      );
    default:
      return site.way satisfies never;
  }
}

/** Maps give a point as one text, "51.1465, 0.8755": both fields are filled from it. */
function pointIn(text: string): Pick<SiteForm, "latitude" | "longitude"> | null {
  const parts = /^\s*(-?\d+\.\d+)\s*[,;\s]\s*(-?\d+\.\d+)\s*$/.exec(text);
  return parts === null ? null : { latitude: parts[1] ?? "", longitude: parts[2] ?? "" };
}

function Address(props: {
  readonly value: string;
  readonly error: string | undefined;
  readonly lookedUp: boolean;
  readonly onChange: (address: string) => void;
  readonly onLeave: () => void;
}) {
  const id = fieldId.address;
  return (
    <div className="field">
      <label className="lab" htmlFor={id}>
        Address of the development
      </label>
      <textarea
        className="inp"
        id={id}
        rows={2}
        maxLength={200}
        autoComplete="off"
        value={props.value}
        aria-invalid={props.error !== undefined}
        aria-describedby={props.error === undefined ? `${id}-h` : `${id}-e ${id}-h`}
        onChange={(event) => {
          props.onChange(event.target.value);
        }}
        onBlur={props.onLeave}
      />
      {props.error !== undefined && <FieldError id={`${id}-e`} text={props.error} />}
      <p className="hint" id={`${id}-h`}>
        {props.lookedUp
          ? "With its postcode where there is one."
          : "With its postcode: addresses alone cannot be looked up here."}
      </p>
    </div>
  );
}
