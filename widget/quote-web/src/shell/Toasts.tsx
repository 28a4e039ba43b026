import { useCallback, useEffect, useState } from "react";
import { Icon } from "../shared/Icon";

export interface Toast {
  readonly id: string;
  readonly text: string;
  readonly link: ToastLink | undefined;
}

export interface ToastLink {
  readonly href: string;
  readonly text: string;
}

export interface ToastHandle {
  readonly toasts: readonly Toast[];
  readonly say: (text: string, link?: ToastLink) => void;
  readonly dismiss: (id: string) => void;
}

export function useToasts(): ToastHandle {
  const [{ toasts }, setToasts] = useState<{ toasts: readonly Toast[]; next: number }>({
    toasts: [],
    next: 1,
  });
  const say = useCallback((text: string, link?: ToastLink) => {
    setToasts((known) => ({
      toasts: [...known.toasts, { id: String(known.next), text, link }],
      next: known.next + 1,
    }));
  }, []);
  const dismiss = useCallback((id: string) => {
    setToasts((known) => ({ ...known, toasts: known.toasts.filter((toast) => toast.id !== id) }));
  }, []);
  return { toasts, say, dismiss };
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
