import type { ReactNode } from "react";
import { useEffect, useId, useRef } from "react";

export interface DialogProps {
  readonly title: string;
  /** Escape, which leaves things as they were. */
  readonly onEscape: () => void;
  readonly children: ReactNode;
}

/** A modal window; the browser keeps the focus in it and gives it back to where it was. */
export function Dialog({ title, onEscape, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const { current } = dialog;
    current?.showModal();
    return () => {
      current?.close();
    };
  }, []);
  return (
    <dialog
      className="dialog"
      ref={dialog}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onEscape();
      }}
    >
      <h2 id={id}>{title}</h2>
      {children}
    </dialog>
  );
}
