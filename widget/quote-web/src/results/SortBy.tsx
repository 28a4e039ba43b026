import type { Sorting } from "quote-core";
import { useId } from "react";
import { Icon } from "../shared/Icon";

const orders: readonly { readonly word: string; readonly sorting: Sorting }[] = [
  { word: "Cost, dearest first", sorting: { column: "cost", descending: true } },
  { word: "Bank", sorting: { column: "bank", descending: false } },
  { word: "Demand", sorting: { column: "demand", descending: false } },
  { word: "Tier, nearest first", sorting: { column: "tier", descending: false } },
  { word: "Units, most first", sorting: { column: "units", descending: true } },
  { word: "Unit price, dearest first", sorting: { column: "unitPrice", descending: true } },
];

/** Stands in place of the table's heads where its rows are cards. */
export function SortBy({
  sorting,
  onChange,
}: {
  readonly sorting: Sorting;
  readonly onChange: (sorting: Sorting) => void;
}) {
  const id = useId();
  const chosen = orders.findIndex(
    (order) => order.sorting.column === sorting.column && order.sorting.descending === sorting.descending,
  );
  return (
    <span className="sortby">
      <label htmlFor={id}>Sort by</label>
      <span className="sel">
        <select
          className="inp"
          id={id}
          value={chosen}
          onChange={(event) => {
            const order = orders[Number(event.target.value)];
            if (order !== undefined) onChange(order.sorting);
          }}
        >
          {chosen < 0 && <option value={-1}>As in the table</option>}
          {orders.map(({ word }, index) => (
            <option key={word} value={index}>
              {word}
            </option>
          ))}
        </select>
        <Icon name="down" />
      </span>
    </span>
  );
}
