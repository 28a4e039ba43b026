import type { HabitatList } from "quote-core";
import { fixture } from "../../../quote-core/test/fixtures";
import { habitatChoices, HabitatNames } from "../../src/form/habitats";

/** The habitats of the demonstration catalogue, as the page lists them. */
export const demoChoices = habitatChoices((fixture("HabitatList.demo") as HabitatList).items);
export const demoNames = new HabitatNames(demoChoices);
