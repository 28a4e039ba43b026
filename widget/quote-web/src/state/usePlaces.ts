import type { Place } from "quote-core";
import { useEffect, useState } from "react";
import type { Client, PlaceKind } from "../api/client";
import { MOST_FOUND } from "../form/places";

/** All areas of a kind, read once they are wanted; null until then. */
export function useAreas(client: Client, kind: PlaceKind, wanted: boolean): readonly Place[] | null {
  const [places, setPlaces] = useState<readonly Place[] | null>(null);
  const missing = wanted && places === null;
  useEffect(() => {
    if (!missing) return;
    let left = false;
    void client.places(kind, { limit: 500 }).then((reply) => {
      if (!left && reply.ok) setPlaces(reply.value.items);
    });
    return () => {
      left = true;
    };
  }, [client, kind, missing]);
  return places;
}

/** The areas of a kind that overlap an authority; null while that is not known. */
export function useOverlaps(client: Client, kind: PlaceKind, lpa: string | null): readonly Place[] | null {
  const [found, setFound] = useState<{ readonly lpa: string; readonly places: readonly Place[] } | null>(
    null,
  );
  useEffect(() => {
    if (lpa === null) return;
    let left = false;
    void client.places(kind, { lpa, limit: 500 }).then((reply) => {
      if (!left && reply.ok) setFound({ lpa, places: reply.value.items });
    });
    return () => {
      left = true;
    };
  }, [client, kind, lpa]);
  return found !== null && found.lpa === lpa ? found.places : null;
}

export interface PlaceSearch {
  readonly state: "short" | "looking" | "done";
  readonly places: readonly Place[];
}

const PAUSE = 300;
const SHORTEST = 2;

/** Searches the service 300 ms after the last letter; an answer to an earlier text is not shown. */
export function usePlaceSearch(client: Client, kind: PlaceKind, typed: string): PlaceSearch {
  const [found, setFound] = useState<{ readonly typed: string; readonly places: readonly Place[] } | null>(
    null,
  );
  const wanted = typed.trim();
  const short = wanted.length < SHORTEST;
  useEffect(() => {
    if (short) return;
    let left = false;
    const timer = setTimeout(() => {
      void client.places(kind, { q: wanted, limit: MOST_FOUND }).then((reply) => {
        if (!left) setFound({ typed: wanted, places: reply.ok ? reply.value.items : [] });
      });
    }, PAUSE);
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [client, kind, wanted, short]);
  if (short) return { state: "short", places: [] };
  return found?.typed === wanted ? { state: "done", places: found.places } : { state: "looking", places: [] };
}
