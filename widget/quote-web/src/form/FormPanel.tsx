import type { Config } from "quote-core";
import type { Dispatch, ReactNode } from "react";
import { useState } from "react";
import type { Client } from "../api/client";
import type { Editor, EditorAction, Fault } from "../state/editor";
import type { Preview } from "../state/useLocate";
import { Demand } from "./Demand";
import { ErrorSummary } from "./ErrorSummary";
import { fieldId, isOfOptions } from "./fields";
import type { HabitatNames } from "./habitats";
import { Options } from "./Options";
import { RunBar } from "./RunBar";
import { Site } from "./Site";

export interface FormPanelProps {
  readonly editor: Editor;
  readonly dispatch: Dispatch<EditorAction>;
  readonly config: Config | null;
  readonly names: HabitatNames | null;
  readonly errors: ReadonlyMap<string, Fault>;
  readonly preview: Preview;
  readonly client: Client;
  readonly running: boolean;
  readonly mayRun: boolean;
  readonly hasResults: boolean;
  readonly notice: ReactNode;
  readonly onRun: () => void;
  readonly onExample: () => void;
  readonly onLeaveSite: () => void;
  readonly open: OpenParts;
}

/** Parts of the form that are closed until they are wanted. */
export interface OpenParts {
  readonly options: boolean;
  readonly water: boolean;
  readonly setOptions: (open: boolean) => void;
  readonly setWater: (open: boolean) => void;
  readonly goTo: (field: string) => void;
}

export function FormPanel(props: FormPanelProps) {
  const { editor, dispatch, config, names, errors, open } = props;
  const { form } = editor;
  const rule = form.options.spatialRule === "" ? config?.defaults.spatial_rule : form.options.spatialRule;
  const ledgers = new Set(form.rows.flatMap((row) => names?.named(row.habitat)?.ledger ?? []));
  return (
    <form
      className="panel"
      noValidate
      aria-label="Quote inputs"
      onSubmit={(event) => {
        event.preventDefault();
      }}
    >
      <ErrorSummary faults={editor.faults} rows={form.rows} attempt={editor.attempt} onGo={open.goTo} />
      {props.notice}
      <Demand form={form} names={names} errors={errors} dispatch={dispatch} onExample={props.onExample} />
      <Site
        site={form.site}
        config={config}
        withLnrs={rule === "lpa-lnrs"}
        ledgers={ledgers}
        errors={errors}
        preview={props.preview}
        client={props.client}
        dispatch={dispatch}
        onLeave={props.onLeaveSite}
        onGo={open.goTo}
        waterOpen={open.water}
        onWaterOpen={open.setWater}
      />
      <Options
        options={form.options}
        config={config}
        errors={errors}
        open={open.options}
        onOpen={open.setOptions}
        dispatch={dispatch}
      />
      {props.mayRun ? (
        <RunBar running={props.running} hasResults={props.hasResults} onRun={props.onRun} />
      ) : (
        <div className="runbar">
          <p>Your key may read quotes but not create them.</p>
        </div>
      )}
    </form>
  );
}

/** Opens what hides a field before it takes the focus. */
export function useOpenParts(setWay: (field: string) => void): OpenParts {
  const [options, setOptions] = useState(false);
  const [water, setWater] = useState(false);
  return {
    options,
    water,
    setOptions,
    setWater,
    goTo: (field) => {
      if (isOfOptions(field)) setOptions(true);
      if (field === fieldId.waterbody || field === fieldId.catchment) setWater(true);
      setWay(field);
      // One frame later it stands on the page.
      requestAnimationFrame(() => {
        const element = document.getElementById(field);
        element?.focus();
        element?.scrollIntoView({ block: "center" });
      });
    },
  };
}
