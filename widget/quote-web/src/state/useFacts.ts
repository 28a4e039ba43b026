import type { Config, Habitat, Place } from "quote-core";
import { date, KnownHabitats, problemModel } from "quote-core";
import { useCallback, useEffect, useMemo, useState } from "react";
import type { Client, Reply } from "../api/client";
import { habitatChoices, HabitatNames } from "../form/habitats";
import type { Outage } from "./useRetry";
import { useRetry } from "./useRetry";

/** What the page must know before anything can be asked for. */
export interface Facts {
  readonly config: Config | null;
  readonly names: HabitatNames | null;
  /** The names that the service takes. */
  readonly known: KnownHabitats | null;
  /** The planning authorities, whose centres are the outline of England. */
  readonly places: readonly Place[];
  /** "28 banks, prices loaded 23 Nov 2026"; null until it is known. */
  readonly catalogue: string | null;
  readonly outage: Outage | null;
  readonly retryNow: () => void;
}

const NO_PLACES: readonly Place[] = [];

/** Reads the facts as soon as the page may ask, and again after a while where the service does not answer. */
export function useFacts(client: Client, mayAsk: boolean, zone: string): Facts {
  const [config, setConfig] = useState<Config | null>(null);
  const [habitats, setHabitats] = useState<readonly Habitat[] | null>(null);
  const [places, setPlaces] = useState(NO_PLACES);
  const [catalogue, setCatalogue] = useState<string | null>(null);
  const { outage, plan, hold, now, clear } = useRetry();

  const read = useCallback(
    async function attempt(): Promise<void> {
      const [configReply, list, lpas, facts] = await Promise.all([
        client.config(),
        client.habitats(),
        client.places("lpa", { limit: 500 }),
        client.catalogue(),
      ]);
      if (configReply.ok) setConfig(configReply.value);
      if (list.ok) setHabitats(list.value.items);
      if (lpas.ok) setPlaces(lpas.value.items);
      if (facts.ok) {
        const banks = facts.value.counts.banks;
        setCatalogue(
          `${String(banks)} ${banks === 1 ? "bank" : "banks"}, prices loaded ${date(facts.value.loaded_at, zone)}`,
        );
      }
      const failed = firstFailure([configReply, list]);
      if (failed === null) {
        clear();
        return;
      }
      const model = problemModel(failed, { doing: "ask" });
      const again = (): void => void attempt();
      if (!plan(model, again)) hold(model, again);
    },
    [client, zone, plan, hold, clear],
  );

  useEffect(() => {
    if (mayAsk) void read();
  }, [mayAsk, read]);

  const names = useMemo(
    () => (habitats === null ? null : new HabitatNames(habitatChoices(habitats))),
    [habitats],
  );
  const known = useMemo(
    () => (habitats === null ? null : new KnownHabitats(habitats.map((habitat) => habitat.name))),
    [habitats],
  );
  return { config, names, known, places, catalogue, outage, retryNow: now };
}

/** Without these two there is no form; the others are ornament. */
function firstFailure(replies: readonly Reply<unknown>[]) {
  for (const reply of replies) if (!reply.ok) return reply.failure;
  return null;
}
