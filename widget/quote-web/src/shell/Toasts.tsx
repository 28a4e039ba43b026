import { useEffect } from "react";
import { Icon } from "../shared/Icon";

export interface Toast {
  readonly id: string;
  readonly text: string;
  readonly link?: { readonly href: string; readonly text: string };
}

const SHOWN_FOR = 6000;

/** Short words at the edge. One with a link stays until it is dismissed. */
export function Toasts({ toasts, onDismiss }: { toasts: readonly Toast[]; onDismiss: (id: string) => void }) {
  return (
    <div className="toasts" role="status">
      {toasts.map((toast) => (
        <OneToast key={toast.id} toast={toast} onDismiss={onDismiss} />
      ))}
    </div>
  );
}

function OneToast({ toast, onDismiss }: { toast: Toast; onDismiss: (id: string) => void }) {
  const { id, link } = toast;
  useEffect(() => {
    if (link !== undefined) return;
    const timer = setTimeout(() => {
      onDismiss(id);
    }, SHOWN_FOR);
    return () => {
      clearTimeout(timer);
    };
  }, [id, link, onDismiss]);
  return (
    <div className="toast">
      <Icon name="check" />
      <span>
        {toast.text}
        {link !== undefined && (
          <>
            {" · "}
            <a href={link.href} target="_blank" rel="noreferrer">
              {link.text}
            </a>
          </>
        )}
      </span>
      <button
        className="iconbtn"
        type="button"
        aria-label="Dismiss"
        onClick={() => {
          onDismiss(id);
        }}
      >
        <Icon name="x" />
      </button>
    </div>
  );
}
