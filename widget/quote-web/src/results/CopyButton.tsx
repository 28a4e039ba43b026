import { useEffect, useId, useRef, useState } from "react";
import { Icon } from "../shared/Icon";
import { copy } from "./deliver";

/** How long the button says that it has copied, in milliseconds. */
const SAID = 4000;

/** Copies text and says so, to the eye and to the ear; where the browser does not allow it, the text is shown to be taken. */
export function CopyButton({ word, text }: { readonly word: string; readonly text: () => string }) {
  const [copied, setCopied] = useState(false);
  const [shown, setShown] = useState<string | null>(null);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => {
      setCopied(false);
    }, SAID);
    return () => {
      clearTimeout(timer);
    };
  }, [copied]);
  return (
    <>
      <button
        className="btn"
        type="button"
        onClick={() => {
          const wanted = text();
          void copy(wanted).then((done) => {
            setCopied(done);
            setShown(done ? null : wanted);
          });
        }}
      >
        <Icon name={copied ? "check" : "copy"} />
        {copied ? "Copied" : word}
      </button>
      <span className="vh" role="status">
        {copied ? "Copied" : ""}
      </span>
      {shown !== null && <ToTake text={shown} />}
    </>
  );
}

/** The text itself, selected. */
function ToTake({ text }: { readonly text: string }) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  return (
    <div className="to-take">
      <label className="lab" htmlFor={id}>
        The browser does not allow copying here. Copy the text from this field.
      </label>
      <textarea ref={field} className="inp" id={id} rows={4} readOnly value={text} />
    </div>
  );
}
