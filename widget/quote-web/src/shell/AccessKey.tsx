import { useEffect, useId, useRef, useState } from "react";
import { Icon } from "../shared/Icon";

export interface AccessKeyProps {
  /** A key was given before, and the service did not take it. */
  readonly refused: boolean;
  readonly onKey: (key: string | null) => void;
}

/** Asks for the access key. It is handed on and kept nowhere. */
export function AccessKey({ refused, onKey }: AccessKeyProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [key, setKey] = useState("");
  const [missing, setMissing] = useState(false);
  const id = useId();
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  const fault = missing
    ? "Enter the key."
    : refused && key === ""
      ? "The service does not know this key, or it has expired. Check it, or ask for a new one."
      : null;
  return (
    <dialog
      className="dialog"
      ref={dialog}
      aria-labelledby={`${id}-h`}
      onCancel={(event) => {
        event.preventDefault();
        onKey(null);
      }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const given = key.trim();
          if (given === "") setMissing(true);
          else onKey(given);
        }}
      >
        <h2 id={`${id}-h`}>Access key</h2>
        <p id={`${id}-p`}>
          The quote service wants a key. It is kept until this page is closed, and nowhere else.
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
            aria-describedby={fault === null ? `${id}-p` : `${id}-e`}
            onChange={(event) => {
              setKey(event.target.value);
              setMissing(false);
            }}
          />
          {fault !== null && (
            <p className="err" id={`${id}-e`}>
              <Icon name="err" />
              <span>{fault}</span>
            </p>
          )}
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
    </dialog>
  );
}
