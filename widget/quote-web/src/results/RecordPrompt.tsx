import { readRecord, type RecordRef } from "quote-core";
import { useEffect, useId, useRef, useState } from "react";
import { Icon } from "../shared/Icon";

/** Asks which record the quote belongs to, by its link or its id. */
export function RecordPrompt({
  onGiven,
  onClose,
}: {
  readonly onGiven: (record: RecordRef) => void;
  readonly onClose: () => void;
}) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState("");
  const [object, setObject] = useState("companies");
  const [wrong, setWrong] = useState(false);
  const read = readRecord(text);
  useEffect(() => {
    field.current?.focus();
  }, []);
  return (
    <form
      className="record"
      aria-label="The record to save to"
      noValidate
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        onClose();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        // Inside the page's own form a submit would run the quote.
        event.stopPropagation();
        if (read === null) {
          setWrong(true);
          field.current?.focus();
          return;
        }
        onGiven({ id: read.id, object: read.object ?? object });
      }}
    >
      <div className="record-field">
        <label className="lab" htmlFor={id}>
          Link or id of the record in Attio
        </label>
        <input
          ref={field}
          className="inp"
          id={id}
          value={text}
          autoComplete="off"
          spellCheck={false}
          aria-invalid={wrong}
          aria-describedby={`${id}-h`}
          onChange={(event) => {
            setText(event.target.value);
            setWrong(false);
          }}
        />
        <p className={wrong ? "err" : "hint"} id={`${id}-h`}>
          {wrong ? (
            <>
              <Icon name="err" />
              There is no record id in this. Open the record in Attio and copy its address.
            </>
          ) : (
            "Open the record in Attio and copy its address."
          )}
        </p>
      </div>
      <fieldset className="record-object" disabled={read !== null && read.object !== null}>
        <legend className="lab">What it is</legend>
        {[
          { value: "companies", word: "Company" },
          { value: "deals", word: "Deal" },
        ].map(({ value, word }) => (
          <label key={value}>
            <input
              type="radio"
              name={`${id}-o`}
              value={value}
              checked={(read?.object ?? object) === value}
              onChange={() => {
                setObject(value);
              }}
            />
            {word}
          </label>
        ))}
      </fieldset>
      <div className="go">
        <button className="btn btn--primary" type="submit">
          Save
        </button>
        <button className="btn" type="button" onClick={onClose}>
          Not now
        </button>
      </div>
    </form>
  );
}
