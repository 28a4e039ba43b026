import type { SiteForm } from "quote-core";
import type { Dispatch } from "react";
import type { Client } from "../api/client";
import { useAreas, useOverlaps } from "../state/usePlaces";
import type { ComboList } from "./Combobox";
import { fieldId } from "./fields";
import type { Fault } from "../state/editor";
import type { FormAction } from "./model";
import { areaList, placeNamed } from "./places";
import { PlaceField } from "./PlaceField";

export interface AreaFieldsProps {
  readonly site: SiteForm;
  /** Whether the spatial rule in force asks for the recovery strategy area. */
  readonly withLnrs: boolean;
  readonly errors: ReadonlyMap<string, Fault>;
  readonly client: Client;
  readonly dispatch: Dispatch<FormAction>;
  readonly onLeave: () => void;
}

/** The site by the areas that decide how near a bank is. */
export function AreaFields({ site, withLnrs, errors, client, dispatch, onLeave }: AreaFieldsProps) {
  const lpas = useAreas(client, "lpa", true);
  const ncas = useAreas(client, "nca", true);
  const lnrss = useAreas(client, "lnrs", withLnrs);
  const lpa = placeNamed(lpas ?? [], site.lpa);
  const nearNcas = useOverlaps(client, "nca", lpa?.code ?? null);
  const nearLnrss = useOverlaps(client, "lnrs", withLnrs ? (lpa?.code ?? null) : null);

  function field(name: "lpa" | "nca" | "lnrs", all: typeof lpas, near: typeof nearNcas, what: string) {
    const list = (typed: string): ComboList =>
      all === null
        ? { groups: [], status: "The list is being read…", more: false }
        : areaList(
            { all, near: near === null || lpa === null ? null : { of: lpa.name, places: near } },
            typed,
            what,
          );
    return {
      id: fieldId[name],
      text: placeNamed(all ?? [], site[name])?.name ?? site[name],
      chosen: placeNamed(all ?? [], site[name])?.code,
      error: errors.get(fieldId[name])?.text,
      list,
      onText: (text: string) => {
        dispatch({ type: "site", change: { [name]: text } });
      },
      onChoose: (code: string) => {
        const place = [...(near ?? []), ...(all ?? [])].find((one) => one.code === code);
        if (place !== undefined) dispatch({ type: "site", change: { [name]: place.name } });
      },
      onLeave,
    };
  }

  return (
    <>
      <PlaceField {...field("lpa", lpas, null, "planning authority")} label="Local planning authority" />
      <PlaceField
        {...field("nca", ncas, nearNcas, "character area")}
        label="National character area"
        {...(lpa === null ? {} : { hint: `Those in ${lpa.name} come first.` })}
      />
      {withLnrs && (
        <PlaceField
          {...field("lnrs", lnrss, nearLnrss, "strategy area")}
          label="Local nature recovery strategy area"
        />
      )}
    </>
  );
}
