import { Icon } from "../shared/Icon";

export interface BannerProps {
  readonly text: string;
  /** Seconds until it is tried again by itself; null where nothing is planned. */
  readonly seconds: number | null;
  readonly onRetry: () => void;
}

/** Says that the service does not answer. The count-down is not read out: only the sentence is. */
export function Banner({ text, seconds, onRetry }: BannerProps) {
  return (
    <div className="banner">
      <Icon name="warn" />
      <p>
        <span role="status">{text}</span>
        {seconds !== null && <span aria-hidden="true"> Trying again in {seconds} s.</span>}
      </p>
      <button className="btn btn--sm" type="button" onClick={onRetry}>
        Retry now
      </button>
    </div>
  );
}
