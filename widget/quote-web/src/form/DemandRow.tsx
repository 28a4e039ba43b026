import type { KeyboardEvent } from "react";
import { useState } from "react";
import { FieldError } from "../shared/Field";
import { Icon } from "../shared/Icon";
import { LedgerBadge } from "../shared/LedgerBadge";
import type { EditedRow } from "./model";
import { fieldId } from "./fields";
import type { HabitatChoice, HabitatNames } from "./habitats";
import { distinctivenessWords, needsBespoke } from "./habitats";
import { HabitatCombobox } from "./HabitatCombobox";
import { nearest } from "./search";

export interface DemandRowProps {
  readonly row: EditedRow;
  /** Its place, from 1, as people count. */
  readonly place: number;
  readonly names: HabitatNames;
  readonly habitatError: string | undefined;
  readonly unitsError: string | undefined;
  /** The place of an earlier row with the same habitat. */
  readonly twin: number | null;
  readonly onHabitat: (habitat: string) => void;
  readonly onUnits: (units: string) => void;
  readonly onEnter: () => void;
  readonly onRemove: () => void;
  readonly onPasteText: (text: string) => boolean;
}

export function DemandRow(props: DemandRowProps) {
  const { row, names, unitsError, twin } = props;
  const place = String(props.place);
  const habitatId = fieldId.habitat(row.id);
  const unitsId = fieldId.units(row.id);
  // A name is judged when the reader is done with it, not letter by letter.
  const [typing, setTyping] = useState(false);
  const choice = names.named(row.habitat);
  const unknown = choice === null && row.habitat.trim() !== "" && !typing;
  const habitatError = unknown ? UNKNOWN : props.habitatError;
  const close = unknown ? nearest(names.choices, row.habitat) : [];

  function choose(chosen: HabitatChoice): void {
    setTyping(false);
    props.onHabitat(chosen.name);
  }

  return (
    <div className="row" role="group" aria-label={`Habitat ${place}`}>
      <label className="vh" htmlFor={habitatId}>
        Habitat {place}
      </label>
      <HabitatCombobox
        id={habitatId}
        names={names}
        text={row.habitat}
        invalid={habitatError !== undefined}
        describedBy={habitatError === undefined ? `${habitatId}-m` : `${habitatId}-e`}
        onText={(text) => {
          setTyping(true);
          props.onHabitat(text);
        }}
        onChoose={choose}
        onLeave={() => {
          setTyping(false);
          if (choice !== null && choice.name !== row.habitat) props.onHabitat(choice.name);
        }}
        onPasteText={props.onPasteText}
      />
      <div className="units">
        <label className="vh" htmlFor={unitsId}>
          Units of habitat {place}
        </label>
        <input
          className="inp inp--num"
          id={unitsId}
          inputMode="decimal"
          enterKeyHint="next"
          autoComplete="off"
          placeholder="0.00"
          value={row.units}
          aria-invalid={unitsError !== undefined}
          aria-describedby={unitsError === undefined ? undefined : `${unitsId}-e`}
          onChange={(event) => {
            props.onUnits(event.target.value);
          }}
          onKeyDown={(event: KeyboardEvent) => {
            if (event.key !== "Enter" || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing)
              return;
            event.preventDefault();
            props.onEnter();
          }}
        />
      </div>
      <button
        className="iconbtn row-remove"
        type="button"
        aria-label={`Remove habitat ${place}${row.habitat === "" ? "" : `, ${choice?.label ?? row.habitat}`}`}
        onClick={props.onRemove}
      >
        <Icon name="x" />
      </button>
      <div className="row-meta" id={`${habitatId}-m`}>
        {unknown && <span className="chip chip--bad">Not recognised</span>}
        {choice !== null && <Meta choice={choice} />}
      </div>
      {habitatError !== undefined && <FieldError id={`${habitatId}-e`} text={habitatError} />}
      {close.length > 0 && (
        <div className="suggest" role="group" aria-label={`Habitats like ${row.habitat}`}>
          <span>Did you mean</span>
          {close.map((one) => (
            <button
              key={one.name}
              className="chipbtn"
              type="button"
              onClick={() => {
                choose(one);
                document.getElementById(row.units === "" ? unitsId : habitatId)?.focus();
              }}
            >
              {one.name}
            </button>
          ))}
        </div>
      )}
      {unitsError !== undefined && <FieldError id={`${unitsId}-e`} text={unitsError} />}
      {twin !== null && (
        <p className="warned">
          <Icon name="warn" />
          <span>Habitat {twin} is the same. Both are quoted.</span>
        </p>
      )}
    </div>
  );
}

const UNKNOWN = "This name is not in the habitat list. Choose the habitat it stands for.";

function Meta({ choice }: { choice: HabitatChoice }) {
  return (
    <>
      <LedgerBadge ledger={choice.ledger} />
      <span>
        {choice.group !== null && <span className="group">{choice.group} · </span>}
        {distinctivenessWords[choice.distinctiveness]}
        <span className="group"> distinctiveness</span>
      </span>
      {needsBespoke(choice) && <span className="chip chip--warn">needs bespoke agreement</span>}
      {choice.banks === 0 && <span>· no stock</span>}
    </>
  );
}
