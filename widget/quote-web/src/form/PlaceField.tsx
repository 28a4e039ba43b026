import { FieldError } from "../shared/Field";
import type { ComboList } from "./Combobox";
import { Combobox } from "./Combobox";

export interface PlaceFieldProps {
  readonly id: string;
  readonly label: string;
  readonly text: string;
  readonly list: (typed: string) => ComboList;
  readonly chosen: string | undefined;
  readonly error: string | undefined;
  readonly hint?: string;
  readonly onText: (text: string) => void;
  readonly onChoose: (code: string) => void;
  readonly onLeave?: () => void;
}

/** A combobox with its label, its hint and what is wrong with it. */
export function PlaceField({ label, error, hint, ...combo }: PlaceFieldProps) {
  const about = [error === undefined ? "" : `${combo.id}-e`, hint === undefined ? "" : `${combo.id}-h`];
  return (
    <div className="field">
      <label className="lab" htmlFor={combo.id}>
        {label}
      </label>
      <Combobox
        {...combo}
        listLabel="Places to choose from"
        invalid={error !== undefined}
        describedBy={about.filter((one) => one !== "").join(" ") || undefined}
      />
      {error !== undefined && <FieldError id={`${combo.id}-e`} text={error} />}
      {hint !== undefined && (
        <p className="hint" id={`${combo.id}-h`}>
          {hint}
        </p>
      )}
    </div>
  );
}
