import { Icon } from "../shared/Icon";

export interface DraftNoticeProps {
  readonly onStartOver: () => void;
  readonly onKeep: () => void;
}

/** Says that the form holds what was typed before the page was loaded. */
export function DraftNotice({ onStartOver, onKeep }: DraftNoticeProps) {
  return (
    <div className="note notice-in" role="status">
      <Icon name="again" />
      <div className="note-body">
        <p>What you typed before is here again. An address has to be typed anew.</p>
        <p>
          <button className="linkbtn" type="button" onClick={onStartOver}>
            Start over
          </button>
          {" · "}
          <button className="linkbtn" type="button" onClick={onKeep}>
            Go on with it
          </button>
        </p>
      </div>
    </div>
  );
}
