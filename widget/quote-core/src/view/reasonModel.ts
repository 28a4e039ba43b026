import { money, percent, units } from "../format";
import type { Result } from "../types";
import { bankTier } from "./bankTier";
import { bandWord, count, knownGap, ledgerWord, list, shortBank, tierWord } from "./words";

/** One reason for the plan as a whole: a word and a sentence. */
export interface Reason {
  readonly name: string;
  readonly text: string;
  readonly holds: boolean;
}

/** Why this plan and no other, in the order in which the search decides. */
export function reasonModel(result: Result): readonly Reason[] {
  const { objective, outcome } = result;
  if (objective === null) return [];
  const proven = outcome.kind === "optimal";
  const gap = knownGap(outcome.gap);
  const reasons: Reason[] = [
    proven
      ? {
          name: "Cost",
          text: `No plan with at most ${count(result.bank_limit, "bank")} costs less than ${money(objective.least_cost)}.`,
          holds: true,
        }
      : {
          name: "Cost",
          text:
            gap === null
              ? "This is the cheapest plan found before the search ended."
              : `This is the cheapest plan found before the search ended; at most ${percent(gap)} could still be saved.`,
          holds: false,
        },
  ];
  if (proven) {
    reasons.push({
      name: "Banks",
      text: `No plan up to ${money(objective.threshold)} uses fewer than ${count(objective.bank_count, "bank")}.`,
      holds: true,
    });
  }
  reasons.push(
    {
      name: "Nearness",
      text: `${proven ? "Of the plans at that cost, this one buys nearest to the site: " : "It buys "}${nearness(result)}.`,
      holds: proven,
    },
    tradingRules(result),
  );
  return reasons;
}

/** Bank by bank, nearest first. */
function nearness({ allocations, banks }: Result): string {
  return (["local", "adjacent", "far"] as const)
    .flatMap((tier) => {
      const there = banks.filter((bank) => bankTier(bank, allocations) === tier);
      if (there.length === 0) return [];
      const named = there.map((bank) => `${shortBank(bank.bank_name)} ${units(bank.units)}`);
      return [`${tierWord[tier].toLowerCase()}: ${list(named)} units`];
    })
    .join("; ");
}

function tradingRules({ metric_test: test, run }: Result): Reason {
  if (test?.met === false) {
    return {
      name: "Trading rules",
      text: `Every row follows the ${run.policy} policy, yet the purchase as a whole fails the statutory metric’s own test.`,
      holds: false,
    };
  }
  return {
    name: "Trading rules",
    text: "Every row passes the rules of the statutory metric, and no bank sells more than it holds.",
    holds: true,
  };
}

/** The statutory metric's own test, band by band: what the planning authority will see. */
export interface MetricModel {
  readonly met: boolean;
  readonly summary: string;
  readonly bands: readonly {
    readonly key: string;
    readonly ledger: string;
    readonly band: string;
    readonly met: boolean;
    readonly net: string;
    readonly carried: string;
  }[];
}

export function metricModel({ metric_test: test }: Pick<Result, "metric_test">): MetricModel | null {
  if (test === null) return null;
  const failed = test.bands.filter((band) => !band.met).length;
  return {
    met: test.met,
    summary: test.met
      ? "The purchase passes in every band."
      : `The purchase fails in ${count(failed, "band")}; an authority may refuse it.`,
    bands: test.bands.map((band) => ({
      key: `${band.ledger}/${band.band}`,
      ledger: ledgerWord[band.ledger],
      band: bandWord[band.band],
      met: band.met,
      net: signed(band.net),
      carried: units(band.carried),
    })),
  };
}

/** A surplus or a deficit of units, with its sign as a word would have it. */
function signed(amount: number): string {
  if (amount === 0) return units(0);
  return amount > 0 ? `+${units(amount)}` : `−${units(-amount)}`;
}
