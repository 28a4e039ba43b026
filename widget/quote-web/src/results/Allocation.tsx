import type { Column, ResultModel, Sorting } from "quote-core";
import { sortRows } from "quote-core";
import { useId, useState } from "react";
import { LedgerBadge } from "../shared/LedgerBadge";
import { AllocationRow } from "./AllocationRow";
import { SortBy } from "./SortBy";

const heads: readonly { readonly column: Column; readonly word: string; readonly isNumber: boolean }[] = [
  { column: "bank", word: "Bank", isNumber: false },
  { column: "demand", word: "Demand", isNumber: false },
  { column: "supply", word: "Supply", isNumber: false },
  { column: "units", word: "Units", isNumber: true },
  { column: "tier", word: "Tier", isNumber: false },
  { column: "srm", word: "SRM", isNumber: true },
  { column: "unitPrice", word: "Unit price", isNumber: true },
  { column: "cost", word: "Cost", isNumber: true },
];

/**
 * The rows of the plan by ledger. Roles are written out, because a table that is laid out as cards in a narrow space
 * would lose them.
 */
export function Allocation({ model }: { readonly model: ResultModel }) {
  const id = useId();
  const [sorting, setSorting] = useState<Sorting>({ column: "cost", descending: true });
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const toggle = (key: string) => {
    const next = new Set(open);
    if (!next.delete(key)) next.add(key);
    setOpen(next);
  };
  const sortOn = ({ column, isNumber }: (typeof heads)[number]) => {
    // Numbers begin with the largest, words with the first of the alphabet.
    setSorting(
      sorting.column === column
        ? { column, descending: !sorting.descending }
        : { column, descending: isNumber },
    );
  };
  return (
    <section className="panel allocation" aria-labelledby={id}>
      <div className="ph">
        <h2 id={id}>Allocation</h2>
        <span className="muted">{model.caption}</span>
        <SortBy sorting={sorting} onChange={setSorting} />
      </div>
      <table className="tbl alloc" role="table" aria-labelledby={id}>
        <colgroup>
          <col className="c-bank" />
          <col />
          <col />
          <col className="c-units" />
          <col className="c-tier" />
          <col className="c-srm" />
          <col className="c-price" />
          <col className="c-cost" />
        </colgroup>
        <thead role="rowgroup">
          <tr role="row">
            {heads.map((head) => (
              <th
                key={head.column}
                scope="col"
                role="columnheader"
                className={head.isNumber ? "n" : undefined}
                aria-sort={
                  sorting.column !== head.column ? "none" : sorting.descending ? "descending" : "ascending"
                }
              >
                <button
                  className="sort"
                  type="button"
                  onClick={() => {
                    sortOn(head);
                  }}
                >
                  {head.word}
                  <svg viewBox="0 0 10 10" aria-hidden="true">
                    <path
                      d={
                        sorting.column === head.column && !sorting.descending
                          ? "M5 1.5 9 7H1z"
                          : "M5 8.5 1 3h8z"
                      }
                    />
                  </svg>
                </button>
              </th>
            ))}
          </tr>
        </thead>
        {model.ledgers.map((group) => (
          <tbody key={group.ledger} role="rowgroup">
            <tr className="ledger-row" role="row">
              <th scope="rowgroup" colSpan={6} role="rowheader">
                <LedgerBadge ledger={group.ledger} />
              </th>
              <td colSpan={2} role="cell">
                <span className="muted">Subtotal</span> <strong>{group.subtotal}</strong>
              </td>
            </tr>
            {sortRows(group.rows, sorting).map((row) => (
              <AllocationRow
                key={row.key}
                row={row}
                open={open.has(row.key)}
                onToggle={() => {
                  toggle(row.key);
                }}
              />
            ))}
          </tbody>
        ))}
        <tfoot role="rowgroup">
          {model.foot.map(({ name, value, grand }) => (
            <tr key={name} className={grand ? "grand" : undefined} role="row">
              <th scope="row" colSpan={6} role="rowheader">
                {name}
              </th>
              <td className="n" colSpan={2} role="cell">
                {value}
              </td>
            </tr>
          ))}
        </tfoot>
      </table>
    </section>
  );
}
