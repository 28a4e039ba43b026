import type { Reason } from "quote-core";
import { useId } from "react";
import { Icon } from "../shared/Icon";

/** Why this plan and no other. */
export function Reasons({ reasons }: { readonly reasons: readonly Reason[] }) {
  const id = useId();
  if (reasons.length === 0) return null;
  return (
    <section className="panel" aria-labelledby={id}>
      <div className="ph">
        <h2 id={id}>Why this plan</h2>
      </div>
      <ul className="reasons">
        {reasons.map(({ name, text, holds }) => (
          <li key={name} className={holds ? "" : "is-open-question"}>
            <Icon name={holds ? "check" : "err"} />
            <span>
              <strong>{name}.</strong> {text}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
