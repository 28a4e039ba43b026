import { nameKey } from "../form/names";
import { demandIssues, type LineRead } from "./demand";
import { together, type Issue } from "./issues";
import type { Knowledge } from "./knowledge";
import { degreesText, given, locationIssues, type LocationRead } from "./location";
import { ObjectReader } from "./objectReader";
import { optionIssues } from "./options";

/**
 * Everything that the service would have against a body of `POST /run`, by pointer and code and in its order, as far as
 * it can be known without its tables of places.
 */
export function checkRequest(body: unknown, knowledge: Knowledge): Issue[] {
  const form: Issue[] = [];
  const reader = ObjectReader.of(body, "", form);
  if (reader === null) return form;
  reader.text("record_id");
  const revises = reader.text("revises");
  const lines = reader.objects("demand").map(lineRead);
  const location = reader.object("location");
  const size = nameKey(reader.text("contract_size") ?? "");
  const options = reader.object("options");
  const content = [
    // A revision takes from the earlier job what it does not give.
    ...(revises !== null && lines.length === 0 ? [] : demandIssues(lines, knowledge)),
    ...(location === null ? [] : locationIssues(locationRead(location), knowledge)),
    ...(size === "" || isOneOf(knowledge.config.contract_sizes, size)
      ? []
      : [{ pointer: "/contract_size", code: "unknown-size" }]),
    ...(options === null ? [] : optionIssues(options, knowledge)),
  ];
  reader.refuseOthers();
  return together(form, content);
}

function lineRead(line: ObjectReader | null): LineRead {
  if (line === null) return { habitat: null, units: null };
  const habitat = line.text("habitat_name");
  const units = line.take("units");
  line.refuseOthers();
  return { habitat, units: typeof units === "number" ? units : null };
}

function locationRead(location: ObjectReader): LocationRead {
  for (const area of ["lpa_name", "nca_name", "lnrs_name", "waterbody", "operational_catchment"]) {
    location.cell(area);
  }
  const read = {
    postcode: given(location.text("postcode")),
    address: given(location.text("address")),
    latitude: degreesText(location.number("latitude")),
    longitude: degreesText(location.number("longitude")),
  };
  location.refuseOthers();
  return read;
}

function isOneOf(known: readonly string[], word: string): boolean {
  return known.includes(word);
}
