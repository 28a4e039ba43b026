import type { RecordRef, SaveModel } from "quote-core";
import { useRef, useState } from "react";
import { Icon, type IconName } from "../shared/Icon";
import { RecordPrompt } from "./RecordPrompt";

const marks: Record<NonNullable<SaveModel["mark"]>, IconName> = {
  good: "check",
  wait: "again",
  warn: "warn",
};

/** Saving to the CRM: separate and explicit. Without a known record it asks for one first. */
export function SaveCorner({
  model,
  record,
  onSave,
}: {
  readonly model: SaveModel;
  readonly record: RecordRef | null;
  readonly onSave: (record: RecordRef) => void;
}) {
  const [asking, setAsking] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  return (
    <>
      {asking && model.button !== null && !model.busy && (
        <RecordPrompt
          onGiven={(given) => {
            setAsking(false);
            onSave(given);
          }}
          onClose={() => {
            setAsking(false);
            button.current?.focus();
          }}
        />
      )}
      <div className={`saved saved--${model.mark ?? "none"}`} role="status">
        {model.mark !== null && <Icon name={marks[model.mark]} />}
        {model.text !== null && (
          <span>
            {[model.text, ...model.notes].join(" ")}
            {model.link !== null && (
              <>
                {" "}
                <a href={model.link.href} target="_blank" rel="noreferrer">
                  {model.link.text}
                </a>
              </>
            )}
          </span>
        )}
      </div>
      {model.button !== null && (
        <button
          ref={button}
          className="btn btn--primary"
          type="button"
          aria-disabled={model.busy}
          aria-expanded={record === null ? asking : undefined}
          onClick={() => {
            if (model.busy) return;
            if (record === null) setAsking(!asking);
            else onSave(record);
          }}
        >
          {model.button}
        </button>
      )}
    </>
  );
}
