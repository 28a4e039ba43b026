import { useId, useState } from "react";
import { FieldError } from "../shared/Field";
import { Dialog } from "./Dialog";

export interface AccessKeyProps {
  /** A key was given before, and the service did not take it. */
  readonly refused: boolean;
  readonly onKey: (key: string | null) => void;
}

/** Asks for the access key. It is handed on and kept nowhere. */
export function AccessKey({ refused, onKey }: AccessKeyProps) {
  const [key, setKey] = useState("");
  const [missing, setMissing] = useState(false);
  const id = useId();
  const fault = missing
    ? "Enter the key."
    : refused && key === ""
      ? "The service does not know this key, or it has expired. Check it, or ask for a new one."
      : null;
  return (
    <Dialog
      title="Access key"
      onEscape={() => {
        onKey(null);
      }}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          const given = key.trim();
          if (given === "") setMissing(true);
          else onKey(given);
        }}
      >
        <p id={`${id}-h`}>
          The quote service asks for a key. It is kept until this page is closed, and nowhere else.
        </p>
        <div className="field">
          <label className="lab" htmlFor={id}>
            Key
          </label>
          <input
            className="inp"
            id={id}
            type="password"
            autoComplete="off"
            spellCheck={false}
            value={key}
            aria-invalid={fault !== null}
            aria-describedby={fault === null ? `${id}-h` : `${id}-e`}
            onChange={(event) => {
              setKey(event.target.value);
              setMissing(false);
            }}
          />
          {fault !== null && <FieldError id={`${id}-e`} text={fault} />}
        </div>
        <div className="go">
          <button className="btn btn--primary" type="submit">
            Use this key
          </button>
          <button
            className="btn"
            type="button"
            onClick={() => {
              onKey(null);
            }}
          >
            Not now
          </button>
        </div>
      </form>
    </Dialog>
  );
}
