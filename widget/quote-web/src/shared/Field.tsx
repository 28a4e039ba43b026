import type { ReactNode } from "react";
import { Icon } from "./Icon";

/** What is wrong with a field, tied to it by `aria-describedby`. */
export function FieldError({ id, text, children }: { id: string; text: string; children?: ReactNode }) {
  return (
    <p className="err" id={id}>
      <Icon name="err" />
      <span>
        {text}
        {children}
      </span>
    </p>
  );
}

export interface TextFieldProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onLeave?: () => void;
  readonly error?: string | undefined;
  readonly hint?: string;
  readonly className?: string;
  readonly inputMode?: "decimal" | "numeric" | "text";
  readonly describedBy?: string | undefined;
  readonly maxLength?: number;
}

export function TextField(props: TextFieldProps) {
  const { id, error, hint } = props;
  const about = [
    error === undefined ? "" : `${id}-e`,
    hint === undefined ? "" : `${id}-h`,
    props.describedBy ?? "",
  ];
  return (
    <div className="field">
      <label className="lab" htmlFor={id}>
        {props.label}
      </label>
      <input
        className={props.className === undefined ? "inp" : `inp ${props.className}`}
        id={id}
        value={props.value}
        inputMode={props.inputMode}
        maxLength={props.maxLength}
        autoComplete="off"
        spellCheck={false}
        aria-invalid={error !== undefined}
        aria-describedby={about.filter((one) => one !== "").join(" ") || undefined}
        onChange={(event) => {
          props.onChange(event.target.value);
        }}
        onBlur={props.onLeave}
      />
      {error !== undefined && <FieldError id={`${id}-e`} text={error} />}
      {hint !== undefined && (
        <p className="hint" id={`${id}-h`}>
          {hint}
        </p>
      )}
    </div>
  );
}

export interface SelectFieldProps<T extends string> {
  readonly id: string;
  readonly label: string;
  readonly value: T;
  readonly choices: readonly { readonly value: T; readonly text: string }[];
  readonly onChange: (value: T) => void;
  readonly hint: string;
  readonly error?: string | undefined;
}

export function SelectField<T extends string>(props: SelectFieldProps<T>) {
  const { id, error } = props;
  return (
    <div>
      <label className="lab" htmlFor={id}>
        {props.label}
      </label>
      <span className="sel">
        <select
          className="inp"
          id={id}
          value={props.value}
          aria-invalid={error !== undefined}
          aria-describedby={error === undefined ? `${id}-h` : `${id}-e ${id}-h`}
          onChange={(event) => {
            const chosen = props.choices.find((choice) => choice.value === event.target.value);
            if (chosen !== undefined) props.onChange(chosen.value);
          }}
        >
          {props.choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.text}
            </option>
          ))}
        </select>
        <Icon name="down" />
      </span>
      {error !== undefined && <FieldError id={`${id}-e`} text={error} />}
      <p className="hint" id={`${id}-h`}>
        {props.hint}
      </p>
    </div>
  );
}
