import type { Headline as HeadlineModel } from "quote-core";
import { useId } from "react";
import { Icon } from "../shared/Icon";

/** The answer first: what it costs, how sure that is, and what it was made with. */
export function Headline({ headline }: { readonly headline: HeadlineModel }) {
  const id = useId();
  const proven = headline.proof.kind === "proven";
  return (
    <section className="panel headline" aria-labelledby={id}>
      <div>
        <h2 className="muted hl" id={id}>
          Total ex VAT
        </h2>
        <p className="total">
          <b>{headline.total}</b>
          <span className={proven ? "chip chip--good" : "chip chip--long"}>
            <Icon name={proven ? "check" : "stop"} />
            {headline.proof.words}
          </span>
        </p>
      </div>
      <dl className="facts">
        {headline.facts.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="stamp">
        <span className="ref">{headline.names}</span>
        {headline.stamp.map((part) => (
          <span key={part}> · {part}</span>
        ))}
      </p>
    </section>
  );
}
