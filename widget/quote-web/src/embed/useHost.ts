import type { Config, Prefill, QuoteForm, RecordRef } from "quote-core";
import { emptyOptions, emptySite } from "quote-core";
import { useEffect, useMemo, useSyncExternalStore } from "react";
import type { Host, HostState } from "./Host";

export interface HostView {
  readonly state: HostState | null;
  /** The page has what it needs to ask the service. */
  readonly mayAsk: boolean;
  readonly record: RecordRef | null;
  readonly prefill: QuoteForm | null;
}

const nobody = (): (() => void) => () => undefined;
const nothing = (): null => null;

/** What the host has said, as the page uses it; alone in a browser there is none, and nothing to wait for. */
export function useHost(host: Host | null): HostView {
  const state = useSyncExternalStore(host?.subscribe ?? nobody, host?.state ?? nothing);
  return useMemo(() => {
    const record = state?.record ?? null;
    return {
      state,
      mayAsk: state === null || record !== null,
      record: record === null ? null : { id: record.record_id, object: record.object },
      prefill: state?.prefill == null ? null : formOfPrefill(state.prefill),
    };
  }, [state]);
}

/** Tells the host whether closing would lose something. */
export function useDirtyMessage(host: Host | null, dirty: boolean): void {
  useEffect(() => {
    host?.post({ bng: 1, type: "dirty", value: dirty });
  }, [host, dirty]);
}

const sizes: readonly Config["contract_sizes"][number][] = ["fractional", "small", "medium", "large"];

function formOfPrefill({ rows, postcode, contract_size }: Prefill): QuoteForm {
  const contractSize = sizes.find((size) => size === contract_size) ?? "";
  return {
    rows: rows.map(({ habitat, units }) => ({ habitat, units })),
    site: { ...emptySite, postcode },
    options: { ...emptyOptions, contractSize },
  };
}
