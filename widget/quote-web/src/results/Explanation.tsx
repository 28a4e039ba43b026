import type { OptionLine, RowExplanation } from "quote-core";
import { useId } from "react";
import { Icon } from "../shared/Icon";
import { PerUnit } from "./PerUnit";
import { TierMark } from "./TierMark";

/** Why a row stands in the plan: its price, its right to be there, and what else there was. */
export function Explanation({ explanation }: { readonly explanation: RowExplanation }) {
  return (
    <div className="why-in">
      <div className="price">
        <h3>How the price is made</h3>
        <dl>
          {explanation.price.map(({ name, value, sum }) => (
            <div key={name} className={sum ? "sum" : undefined}>
              <dt>{name}</dt>
              <dd>
                <PerUnit price={value} />
              </dd>
            </div>
          ))}
        </dl>
      </div>
      <div>
        <h3>Why it is allowed</h3>
        {explanation.allowed.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        {explanation.warnings.map((warning) => (
          <p key={warning} className="row-warning">
            <Icon name="warn" />
            <span>{warning}</span>
          </p>
        ))}
      </div>
      {explanation.options.length > 0 && (
        <div className="full">
          <Options title={explanation.optionsTitle} options={explanation.options} />
        </div>
      )}
    </div>
  );
}

function Options({ title, options }: { readonly title: string; readonly options: readonly OptionLine[] }) {
  const id = useId();
  return (
    <>
      <h3 id={id}>{title}</h3>
      <table className="cand" role="table" aria-labelledby={id}>
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader">
              Bank and habitat
            </th>
            <th scope="col" role="columnheader">
              Tier
            </th>
            <th scope="col" role="columnheader" className="n">
              Unit price
            </th>
            <th scope="col" role="columnheader" className="n">
              Most units
            </th>
            <th scope="col" role="columnheader">
              Verdict
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {options.map((option) => (
            <tr key={option.key} className={option.chosen ? "yes" : undefined} role="row">
              <td role="cell">
                {option.bank}
                <span className="sub">{option.habitat}</span>
              </td>
              <td role="cell">
                <TierMark tier={option.tier} word={option.tierWord} />
              </td>
              <td role="cell" className="n">
                <PerUnit price={option.unitPrice} />
              </td>
              <td role="cell" className="n">
                {option.mostUnits}
              </td>
              <td role="cell">
                {option.verdict}
                {option.reason !== null && <span className="sub">{option.reason}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
