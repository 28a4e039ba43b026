import type { Place } from "quote-core";
import { useState } from "react";
import type { Client } from "../api/client";
import { usePlaceSearch } from "../state/usePlaces";
import { foundList } from "./places";
import { PlaceField } from "./PlaceField";

export interface WaterFieldProps {
  readonly id: string;
  readonly kind: "waterbody" | "catchment";
  readonly label: string;
  /** A code once a place is chosen; until then what was typed. */
  readonly value: string;
  readonly error: string | undefined;
  readonly client: Client;
  readonly onChange: (value: string) => void;
}

/** Names of waters are not all different, so the form keeps the code and the field shows the name. */
export function WaterField({ id, kind, label, value, error, client, onChange }: WaterFieldProps) {
  const [chosen, setChosen] = useState<Place | null>(null);
  const picked = chosen?.code === value ? chosen : null;
  const search = usePlaceSearch(client, kind, picked === null ? value : "");
  // A code that came with an earlier quote gets its name too.
  const known = picked ?? search.places.find((place) => place.code === value) ?? null;
  const what = kind === "waterbody" ? "water body" : "catchment";

  return (
    <PlaceField
      id={id}
      label={label}
      text={known?.name ?? value}
      chosen={known?.code}
      error={error}
      list={() =>
        foundList(known === null ? search.places : [known], known === null ? search.state : "done", what)
      }
      onText={onChange}
      onChoose={(code) => {
        setChosen(search.places.find((place) => place.code === code) ?? null);
        onChange(code);
      }}
    />
  );
}
