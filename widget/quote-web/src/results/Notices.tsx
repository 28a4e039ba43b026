import type { Notice } from "quote-core";
import type { ReactNode } from "react";
import { Icon } from "../shared/Icon";

const actionWords: Record<NonNullable<Notice["action"]>, string> = {
  "choose-areas": "choose the planning authority and character area",
  "name-water": "name the water body",
};

/** What to know about a quote that stands: what is so, then what to do. */
export function Notices({
  notices,
  onAction,
}: {
  readonly notices: readonly Notice[];
  readonly onAction: (action: NonNullable<Notice["action"]>) => void;
}) {
  return notices.map(({ key, title, text, action }) => (
    <Note key={key} title={title}>
      {text}
      {action !== null && (
        <>
          {" To be exact, "}
          <a
            href="#site"
            onClick={(event) => {
              event.preventDefault();
              onAction(action);
            }}
          >
            {actionWords[action]}
          </a>
          .
        </>
      )}
    </Note>
  ));
}

/** Said above results whose form has changed since. */
export function Stale({ onRun }: { readonly onRun: () => void }) {
  return (
    <div className="note note--row note--stale">
      <Icon name="again" />
      <div className="note-line">
        <p>
          <strong>These results are for earlier inputs.</strong> The form has changed since.
        </p>
        <button className="btn btn--sm" type="button" onClick={onRun}>
          Run with the new inputs
        </button>
      </div>
    </div>
  );
}

function Note({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className="note note--warn">
      <Icon name="warn" />
      <div className="note-body">
        <h3>{title}</h3>
        <p>{children}</p>
      </div>
    </div>
  );
}
