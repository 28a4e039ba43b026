import type { Config, OptionsForm } from "quote-core";
import type { Dispatch } from "react";
import { SelectField, TextField } from "../shared/Field";
import { Icon } from "../shared/Icon";
import { fieldId } from "./fields";
import type { Fault } from "../state/editor";
import type { FormAction } from "./model";
import {
  bankChoices,
  discountChoices,
  discountHints,
  hints,
  holdChoices,
  optionsSummary,
  policyChoices,
  ruleChoices,
  sizeChoices,
  timeChoices,
} from "./optionWords";

export interface OptionsProps {
  readonly options: OptionsForm;
  readonly config: Config | null;
  readonly errors: ReadonlyMap<string, Fault>;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly dispatch: Dispatch<FormAction>;
}

export function Options({ options, config, errors, open, onOpen, dispatch }: OptionsProps) {
  return (
    <section className="sec opts" aria-label="Options">
      <details
        open={open}
        onToggle={(event) => {
          onOpen(event.currentTarget.open);
        }}
      >
        <summary>
          <Icon name="chev" turn />
          <h2>Options</h2>
          <span className="muted">{optionsSummary(options)}</span>
        </summary>
        {config !== null && <Grid options={options} config={config} errors={errors} dispatch={dispatch} />}
      </details>
    </section>
  );
}

function Grid({
  options,
  config,
  errors,
  dispatch,
}: {
  options: OptionsForm;
  config: Config;
  errors: ReadonlyMap<string, Fault>;
  dispatch: Dispatch<FormAction>;
}) {
  function field<K extends keyof OptionsForm & keyof typeof fieldId>(name: K) {
    return {
      id: fieldId[name],
      value: options[name],
      error: errors.get(fieldId[name])?.text,
      onChange: (value: OptionsForm[K]) => {
        dispatch({ type: "options", change: { [name]: value } });
      },
    };
  }
  return (
    <div className="opt-grid">
      <SelectField
        {...field("contractSize")}
        label="Contract size"
        choices={sizeChoices(config)}
        hint={hints.contractSize}
      />
      <SelectField
        {...field("spatialRule")}
        label="Spatial rules"
        choices={ruleChoices(config)}
        hint={hints.spatialRule}
      />
      <SelectField
        {...field("bankLimit")}
        label="Bank limit"
        choices={bankChoices(options.bankLimit)}
        hint={hints.bankLimit}
      />
      <SelectField
        {...field("discount")}
        label="Discount"
        choices={discountChoices}
        hint={discountHints[options.discount]}
      />
      {options.discount === "percentage" && (
        <TextField
          {...field("discountValue")}
          label="Per cent off"
          inputMode="decimal"
          className="inp--num"
        />
      )}
      <SelectField
        {...field("stockHold")}
        label="Stock policy"
        choices={holdChoices(config)}
        hint={hints.stockHold}
      />
      <SelectField
        {...field("timeLimit")}
        label="Time limit"
        choices={timeChoices(config, options.timeLimit)}
        hint={hints.timeLimit}
      />
      <SelectField {...field("policy")} label="Policy" choices={policyChoices(config)} hint={hints.policy} />
    </div>
  );
}
