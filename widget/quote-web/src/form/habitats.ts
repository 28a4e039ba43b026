import type { Habitat, Ledger } from "quote-core";
import { netGainLabels } from "quote-core";
import { ledgerWords } from "../shared/LedgerBadge";
import type { Findable } from "./search";
import { key } from "./text";

export type Distinctiveness = Habitat["distinctiveness"];

/** What the service tells of a habitat, as far as a choice needs it. */
export type HabitatFacts = Pick<Habitat, "name" | "ledger" | "broad_group" | "distinctiveness" | "banks">;

/** A habitat, or a label of net gain, as it stands in the list. */
export interface HabitatChoice extends Findable {
  /** As the service knows it. */
  readonly name: string;
  readonly ledger: Ledger;
  /** The broad habitat; null where the ledger says it all. */
  readonly group: string | null;
  readonly distinctiveness: Distinctiveness;
  /** How many banks offer it; null for net gain, which any habitat of its ledger serves. */
  readonly banks: number | null;
}

const ledgerOrder: readonly Ledger[] = ["area", "hedgerow", "watercourse"];

/** Another name that people know the label by. */
const NET_GAIN_AREA = "Net Gain (Area)";

export const distinctivenessWords: Record<Distinctiveness, string> = {
  "very-low": "V.Low",
  low: "Low",
  medium: "Medium",
  high: "High",
  "very-high": "V.High",
};

/** All choices, by ledger, broad habitat and name; net gain ends each ledger. */
export function habitatChoices(facts: readonly HabitatFacts[]): HabitatChoice[] {
  const listed = facts.map((fact): HabitatChoice => {
    const prefix = fact.broad_group === null ? "" : `${fact.broad_group} - `;
    const label = prefix !== "" && fact.name.startsWith(prefix) ? fact.name.slice(prefix.length) : fact.name;
    const group = saysNoMore(fact.broad_group, fact.ledger) ? null : fact.broad_group;
    return {
      name: fact.name,
      label,
      ledger: fact.ledger,
      group,
      heads: [ledgerWords[fact.ledger], group ?? ""],
      distinctiveness: fact.distinctiveness,
      banks: fact.banks,
    };
  });
  return ledgerOrder.flatMap((ledger) => [
    ...listed.filter((choice) => choice.ledger === ledger).sort(byGroupAndLabel),
    netGain(ledger),
  ]);
}

/** Demanded by everybody and sold by nobody, so no catalogue lists it. */
function netGain(ledger: Ledger): HabitatChoice {
  const name = netGainLabels[ledger];
  const group = "Net gain";
  const heads = [ledgerWords[ledger], group];
  return { name, label: name, ledger, group, heads, distinctiveness: "low", banks: null };
}

function saysNoMore(group: string | null, ledger: Ledger): boolean {
  return group === null || key(group) === key(ledgerWords[ledger]);
}

function byGroupAndLabel(one: HabitatChoice, other: HabitatChoice): number {
  return (one.group ?? "").localeCompare(other.group ?? "") || one.label.localeCompare(other.label);
}

/** Finds the choice that a text names: by its whole name, or by its short one where that is the only one. */
export class HabitatNames {
  readonly choices: readonly HabitatChoice[];
  readonly #byName = new Map<string, HabitatChoice>();
  readonly #byLabel = new Map<string, HabitatChoice | null>();

  constructor(choices: readonly HabitatChoice[]) {
    this.choices = choices;
    for (const choice of choices) {
      this.#byName.set(key(choice.name), choice);
      const label = key(choice.label);
      this.#byLabel.set(label, this.#byLabel.has(label) ? null : choice);
    }
    const gain = this.#byName.get(key(netGainLabels.area));
    if (gain !== undefined) this.#byName.set(key(NET_GAIN_AREA), gain);
  }

  named(text: string): HabitatChoice | null {
    const wanted = key(text);
    if (wanted === "") return null;
    return this.#byName.get(wanted) ?? this.#byLabel.get(wanted) ?? null;
  }
}

/** The end of an option: how distinct it is and who sells it. */
export function offerText(choice: HabitatChoice): string {
  if (choice.banks === null) return `any ${choice.ledger} habitat`;
  const banks =
    choice.banks === 0 ? "no stock" : choice.banks === 1 ? "1 bank" : `${String(choice.banks)} banks`;
  return `${distinctivenessWords[choice.distinctiveness]} · ${banks}`;
}

export function needsBespoke(choice: HabitatChoice): boolean {
  return choice.distinctiveness === "very-high";
}
