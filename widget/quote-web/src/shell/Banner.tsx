import { Icon } from "../shared/Icon";

export interface BannerProps {
  readonly text: string;
  /** The sentence with its count-down; null where nothing is planned. */
  readonly ticking: string | null;
  readonly action: string;
  readonly onRetry: () => void;
}

/** Says that the service does not answer. What is read out is the sentence, once, and not every second of it. */
export function Banner({ text, ticking, action, onRetry }: BannerProps) {
  return (
    <div className="banner">
      <Icon name="warn" />
      <p>
        <span className={ticking === null ? undefined : "vh"} role="status">
          {text}
        </span>
        {ticking !== null && <span aria-hidden="true">{ticking}</span>}
      </p>
      <button className="btn btn--sm" type="button" onClick={onRetry}>
        {action}
      </button>
    </div>
  );
}
