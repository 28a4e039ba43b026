import { KnownHabitats, type Config, type HabitatList, type Knowledge } from "../../src";
import { fixture } from "../fixtures";

/** What the service of the demonstration catalogue tells a page. */
export const knowledge: Knowledge = {
  config: fixture("Config.demo") as Config,
  habitats: new KnownHabitats((fixture("HabitatList.demo") as HabitatList).items.map(({ name }) => name)),
};
