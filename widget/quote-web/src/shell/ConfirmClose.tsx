import { Dialog } from "./Dialog";

export interface ConfirmCloseProps {
  readonly onStay: () => void;
  readonly onClose: () => void;
}

/** Asked before the page goes away with inputs that were not run. */
export function ConfirmClose({ onStay, onClose }: ConfirmCloseProps) {
  return (
    <Dialog title="Close without running?" onEscape={onStay}>
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
    </Dialog>
  );
}
