import type { KnownHabitats } from "../form/names";
import type { Config } from "../types";

/** What the page has been told about the service: as much of its configuration as requests are judged by. */
export interface Knowledge {
  readonly config: Pick<
    Config,
    "limits" | "contract_sizes" | "policies" | "spatial_rules" | "stock_holds" | "engines" | "knobs"
  > & { readonly features: Pick<Config["features"], "addresses"> };
  /** Null while the list is not there: then the service alone judges names. */
  readonly habitats: KnownHabitats | null;
}
