import { useEffect, useState } from "react";
import { Icon } from "../shared/Icon";
import { copy } from "./deliver";

/** How long the button says what became of it, in milliseconds. */
const SAID = 4000;

/** Copies text and says so on the button itself, to the eye and to the ear. */
export function CopyButton({ word, text }: { readonly word: string; readonly text: () => string }) {
  const [outcome, setOutcome] = useState<"copied" | "refused" | null>(null);
  useEffect(() => {
    if (outcome === null) return;
    const timer = setTimeout(() => {
      setOutcome(null);
    }, SAID);
    return () => {
      clearTimeout(timer);
    };
  }, [outcome]);
  const said = outcome === null ? "" : outcome === "copied" ? "Copied" : "The browser did not allow copying";
  return (
    <>
      <button
        className="btn"
        type="button"
        onClick={() => {
          void copy(text()).then((done) => {
            setOutcome(done ? "copied" : "refused");
          });
        }}
      >
        <Icon name={outcome === "copied" ? "check" : "copy"} />
        {outcome === "copied" ? "Copied" : outcome === "refused" ? "Not copied" : word}
      </button>
      <span className="vh" role="status">
        {said}
      </span>
    </>
  );
}
