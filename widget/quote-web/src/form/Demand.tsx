import type { Dispatch } from "react";
import { useEffect, useState } from "react";
import { Icon } from "../shared/Icon";
import { LedgerBadge } from "../shared/LedgerBadge";
import { DemandRow } from "./DemandRow";
import { fieldId } from "./fields";
import type { Fault } from "../state/editor";
import type { HabitatNames } from "./habitats";
import type { EditedForm, EditedRow, FormAction } from "./model";
import { rowId } from "./model";
import { pastedRows } from "./paste";
import { ledgerTotals } from "./totals";
import { key } from "./text";

export interface DemandProps {
  readonly form: EditedForm;
  /** Null while the list is being read. */
  readonly names: HabitatNames | null;
  /** What is wrong with a field, by its id. */
  readonly errors: ReadonlyMap<string, Fault>;
  readonly dispatch: Dispatch<FormAction>;
  readonly onExample: () => void;
}

export function Demand({ form, names, errors, dispatch, onExample }: DemandProps) {
  const focus = useFocus();
  const { rows } = form;
  const freshRow = fieldId.habitat(rowId(form.nextRow));
  const error = errors.get(fieldId.addHabitat)?.text;

  function add(after: string | null): void {
    dispatch({ type: "add", after });
    focus(freshRow);
  }

  function paste(text: string, at: string | null): boolean {
    const pasted = pastedRows(text);
    if (pasted === null || pasted.length === 0) return false;
    dispatch({ type: "paste", at, rows: pasted });
    const wrong = pasted.findIndex((row) => names?.named(row.habitat) === null);
    focus(fieldId.habitat(rowId(form.nextRow + (wrong < 0 ? pasted.length - 1 : wrong))));
    return true;
  }

  function remove(row: EditedRow, place: number): void {
    const next = rows[place + 1] ?? rows[place - 1];
    dispatch({ type: "remove", row: row.id });
    focus(next === undefined ? fieldId.addHabitat : fieldId.habitat(next.id));
  }

  function nextRow(row: EditedRow, place: number): void {
    const next = rows[place + 1];
    if (next !== undefined && next.habitat === "") focus(fieldId.habitat(next.id));
    else add(row.id);
  }

  usePasteOnPage(rows.length === 0, (text) => paste(text, null));

  const addButton = (
    <button
      className={rows.length === 0 ? "btn btn--sm" : "btn btn--quiet btn--sm"}
      type="button"
      id={fieldId.addHabitat}
      aria-describedby={error === undefined ? undefined : `${fieldId.addHabitat}-e`}
      onClick={() => {
        add(null);
      }}
    >
      <Icon name="plus" />
      Add habitat
    </button>
  );
  const errorLine =
    error === undefined ? null : (
      <p className="err" id={`${fieldId.addHabitat}-e`}>
        <Icon name="err" />
        <span>{error}</span>
      </p>
    );

  return (
    <section className="sec" aria-label="Demand">
      <div className="sec-head">
        <h2>Demand</h2>
        <span className="muted small">Units to be delivered</span>
      </div>
      {rows.length === 0 && (
        <div className="startbox">
          <h3>Add a habitat to start</h3>
          <p>Type a habitat and its units, or paste two columns from a spreadsheet.</p>
          <div className="go">
            {addButton}
            <button className="btn btn--quiet btn--sm" type="button" onClick={onExample}>
              Fill with an example
            </button>
          </div>
          {errorLine}
        </div>
      )}
      {rows.length > 0 && names === null && (
        <div className="waiting" aria-busy="true" aria-label="The list of habitats is being read">
          {rows.slice(0, 8).map((row) => (
            <span key={row.id} />
          ))}
        </div>
      )}
      {rows.length > 0 && names !== null && (
        <>
          <div className="rows-head" aria-hidden="true">
            <span>Habitat</span>
            <span>Units</span>
          </div>
          {rows.map((row, place) => (
            <DemandRow
              key={row.id}
              row={row}
              place={place + 1}
              names={names}
              habitatError={errors.get(fieldId.habitat(row.id))?.text}
              unitsError={errors.get(fieldId.units(row.id))?.text}
              twin={twinOf(rows, place)}
              onHabitat={(habitat) => {
                dispatch({ type: "habitat", row: row.id, habitat });
              }}
              onUnits={(units) => {
                dispatch({ type: "units", row: row.id, units });
              }}
              onEnter={() => {
                nextRow(row, place);
              }}
              onRemove={() => {
                remove(row, place);
              }}
              onPasteText={(text) => paste(text, row.id)}
            />
          ))}
        </>
      )}
      {rows.length > 0 && (
        <>
          <div className="rows-foot">
            {addButton}
            <span className="muted small">Or paste two columns from a sheet</span>
          </div>
          {errorLine}
        </>
      )}
      <Totals rows={rows} names={names} />
    </section>
  );
}

function Totals({ rows, names }: { rows: readonly EditedRow[]; names: HabitatNames | null }) {
  if (rows.length === 0) return null;
  const totals = ledgerTotals(
    rows.map((row) => ({ ledger: names?.named(row.habitat)?.ledger ?? null, units: row.units })),
  );
  return (
    <dl className="totals" aria-label="Units by ledger">
      {totals.map(({ ledger, units }) => (
        <div key={ledger} className={units === null ? "none" : undefined}>
          <dt>
            <LedgerBadge ledger={ledger} bare />
          </dt>
          <dd>{units ?? "–"}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The place, from 1, of an earlier row with the same habitat. */
function twinOf(rows: readonly EditedRow[], place: number): number | null {
  const wanted = key(rows[place]?.habitat ?? "");
  const at = wanted === "" ? -1 : rows.findIndex((row) => key(row.habitat) === wanted);
  return at < 0 || at >= place ? null : at + 1;
}

/** Moves the focus to an element that may stand on the page only after the next drawing. */
function useFocus(): (id: string) => void {
  const [wanted, setWanted] = useState<{ readonly id: string } | null>(null);
  useEffect(() => {
    if (wanted !== null) document.getElementById(wanted.id)?.focus();
  }, [wanted]);
  return (id) => {
    setWanted({ id });
  };
}

/** While there is no field to paste into, a table pasted anywhere on the page is meant for the demand. */
function usePasteOnPage(active: boolean, onPaste: (text: string) => void): void {
  useEffect(() => {
    if (!active) return;
    const listen = (event: ClipboardEvent): void => {
      if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) return;
      onPaste(event.clipboardData?.getData("text/plain") ?? "");
    };
    document.addEventListener("paste", listen);
    return () => {
      document.removeEventListener("paste", listen);
    };
  });
}
