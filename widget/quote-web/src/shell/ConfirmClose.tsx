import { useEffect, useRef } from "react";

export interface ConfirmCloseProps {
  readonly onStay: () => void;
  readonly onClose: () => void;
}

/** Asked before the page goes away with inputs that were not run. */
export function ConfirmClose({ onStay, onClose }: ConfirmCloseProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog
      className="dialog"
      ref={dialog}
      aria-labelledby="close-h"
      onCancel={(event) => {
        event.preventDefault();
        onStay();
      }}
    >
      <h2 id="close-h">Close without running?</h2>
      <p>
        The inputs were changed after the last quote. They are kept for this record until the browser is
        closed.
      </p>
      <div className="go">
        <button className="btn btn--primary" type="button" onClick={onStay}>
          Go on editing
        </button>
        <button className="btn" type="button" onClick={onClose}>
          Close
        </button>
      </div>
    </dialog>
  );
}
