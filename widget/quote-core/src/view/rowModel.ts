import { money, NOTHING, unitPrice, unitsInFull } from "../format";
import type { Allocation, Candidate, Result, Tier } from "../types";
import {
  count,
  proxyWords,
  ruleWords,
  sizeWord,
  spatialRisk,
  splitHabitat,
  tierWord,
  verdictWords,
} from "./words";

/** Why a row stands in the plan: how its price is made, why it is allowed, and what else there was. */
export interface RowExplanation {
  readonly price: readonly PriceLine[];
  readonly allowed: readonly string[];
  readonly warnings: readonly string[];
  readonly optionsTitle: string;
  readonly options: readonly OptionLine[];
}

export interface PriceLine {
  readonly name: string;
  readonly value: string;
  readonly sum: boolean;
}

export interface OptionLine {
  readonly key: string;
  readonly bank: string;
  readonly habitat: string;
  readonly tier: Tier;
  readonly tierWord: string;
  readonly unitPrice: string;
  readonly mostUnits: string;
  readonly chosen: boolean;
  readonly verdict: string;
  readonly reason: string | null;
}

export function rowExplanation(row: Allocation, result: Result): RowExplanation {
  const line = result.explanation.lines.find((other) => other.demand_index === row.demand_index);
  const best = line?.best ?? [];
  return {
    price: priceOf(row, result),
    allowed: [row.rule.text, tierSentence(row, result)],
    warnings: warningsOf(row, result),
    optionsTitle:
      line === undefined
        ? ""
        : `${best.length < line.options ? `The ${words[best.length] ?? String(best.length)} cheapest of ` : ""}${count(line.options, "option")} in ${count(line.banks, "bank")} for this line`,
    options: best.map((option, index) =>
      optionOf(option, row, `${String(row.demand_index)}-${String(index)}`),
    ),
  };
}

const words = ["no", "one", "two", "three", "four", "five"];

function priceOf(row: Allocation, result: Result): PriceLine[] {
  const size = sizeWord[result.priced_size].toLowerCase();
  const lines: PriceLine[] = [];
  const say = (name: string, value: string) => lines.push({ name, value, sum: false });
  if (row.local_price !== null) say(`Base price, ${size} contract, local`, unitPrice(row.local_price));
  if (row.tier !== "local" || row.local_price === null) {
    say(`${tierWord[row.tier]}, spatial risk ${spatialRisk[row.tier]}`, unitPrice(row.list_price));
  }
  pairing(row, say);
  const proxied = row.parts.find((part) => proxyWords[part.price_source] !== null);
  if (proxied !== undefined) {
    say(
      "Stand-in price",
      `${splitHabitat(proxied.price_habitat, row.ledger).name}: ${proxyWords[proxied.price_source] ?? ""}`,
    );
  }
  say("Discount", row.unit_price === row.list_price ? NOTHING : `to ${unitPrice(row.unit_price)}`);
  say("Units delivered", unitsInFull(row.units_supplied));
  if (row.padding > 0) say("Of these, added to reach the least delivery", unitsInFull(row.padding));
  lines.push({ name: "Cost, rounded once to the penny", value: money(row.cost), sum: true });
  return lines;
}

function pairing(row: Allocation, say: (name: string, value: string) => void): void {
  if (row.parts.length < 2) {
    say("Pairing", NOTHING);
    return;
  }
  for (const part of row.parts) {
    const share =
      part.share === 0.5
        ? "Half"
        : part.share === 0.75
          ? "Three quarters"
          : part.share === 0.25
            ? "One quarter"
            : unitsInFull(part.share);
    say(
      `${share} ${splitHabitat(part.habitat, row.ledger).name}`,
      `${unitPrice(part.unit_price)}, ${money(part.cost)}`,
    );
  }
}

/** What decided the tier, what that does to the bank's stock, and what the other rule set would make of it. */
function tierSentence(row: Allocation, result: Result): string {
  const tier = `${tierWord[row.tier]}: ${row.tier_reason}. Spatial risk ${spatialRisk[row.tier]}`;
  const stock =
    row.gross_units === row.units_supplied
      ? "."
      : `: ${unitsInFull(row.gross_units)} units of the bank’s stock stand behind the ${unitsInFull(row.units_supplied)} delivered.`;
  return `${tier}${stock}${otherTier(row, result)}`;
}

function otherTier(row: Allocation, result: Result): string {
  if (row.other_tier === null || row.other_tier === row.tier) return "";
  const other = result.run.spatial_rule === "lpa-nca" ? ruleWords["lpa-lnrs"] : ruleWords["lpa-nca"];
  return ` Under ${other} it would be ${tierWord[row.other_tier].toLowerCase()}.`;
}

/** The warnings whose subject is this row, named by the server as `Line 2 (…), bank DM01 (…)`. */
function warningsOf(row: Allocation, result: Result): string[] {
  const line = `Line ${String(row.demand_index + 1)} (`;
  const bank = `bank ${row.bank_id} (`;
  const messages = result.warnings
    .filter(
      ({ code, subject }) =>
        row.warnings.includes(code) && subject.startsWith(line) && subject.includes(bank),
    )
    .map(({ message }) => message);
  return [...new Set(messages)];
}

function optionOf(option: Candidate, row: Allocation, key: string): OptionLine {
  const habitats = option.supply_habitat
    .split(" + ")
    .map((habitat) => splitHabitat(habitat, row.ledger).name);
  return {
    key,
    bank: option.bank_name,
    habitat: habitats.join(" + "),
    tier: option.tier,
    tierWord: tierWord[option.tier],
    unitPrice: unitPrice(option.unit_price),
    mostUnits: unitsInFull(option.most_units),
    chosen: option.verdict === "chosen",
    verdict:
      option.chosen_units === null
        ? verdictWords[option.verdict]
        : `${verdictWords[option.verdict]}, ${unitsInFull(option.chosen_units)} units`,
    reason: option.reason,
  };
}
