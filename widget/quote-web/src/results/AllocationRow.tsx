import type { Row } from "quote-core";
import { useId } from "react";
import { Icon } from "../shared/Icon";
import { Explanation } from "./Explanation";
import { PerUnit } from "./PerUnit";
import { TierMark } from "./TierMark";

/** One row of the plan and, opened, why it stands there. */
export function AllocationRow({
  row,
  open,
  onToggle,
}: {
  readonly row: Row;
  readonly open: boolean;
  readonly onToggle: () => void;
}) {
  const id = useId();
  return (
    <>
      <tr className={open ? "line is-open" : "line"} role="row">
        <th scope="row" role="rowheader">
          <button className="opener" type="button" aria-expanded={open} aria-controls={id} onClick={onToggle}>
            <Icon name="chev" />
            <span>{row.bank}</span>
          </button>
        </th>
        <td data-label="Demand" role="cell">
          <span>
            {row.demand.name}
            <span className="sub">{row.demand.group}</span>
          </span>
        </td>
        <td data-label="Supply" role="cell">
          <span>
            {row.supply.name}
            <span className="sub">{row.supply.group}</span>
          </span>
        </td>
        <td className="n" data-label="Units" role="cell">
          <span title={row.unitsInFull}>{row.units}</span>
        </td>
        <td data-label="Tier" role="cell">
          <span>
            <TierMark tier={row.tier} word={row.tierWord} />
            {row.marks.map((mark) => (
              <span key={mark} className="mark-warn">
                <Icon name="warn" />
                {mark}
              </span>
            ))}
          </span>
        </td>
        <td className="n" data-label="SRM" role="cell">
          {row.srm}
        </td>
        <td className="n" data-label="Unit price" role="cell">
          <PerUnit price={row.unitPrice} />
        </td>
        <td className="n" data-label="Cost" role="cell">
          {row.cost}
        </td>
      </tr>
      <tr id={id} className="why-row" role="row" hidden={!open}>
        <td className="why" colSpan={8} role="cell">
          {open && <Explanation explanation={row.explanation} />}
        </td>
      </tr>
    </>
  );
}
