import { money } from "../format";
import type { Result } from "../types";

/** What other numbers of banks would cost, as sent. */
export interface FrontierModel {
  readonly summary: string;
  readonly rows: readonly {
    readonly banks: string;
    readonly cost: string;
    readonly saves: string;
    /** What to know about it: that the plan uses so many banks, or what is not so sure; mostly empty. */
    readonly note: string;
    readonly chosen: boolean;
  }[];
}

const ordinals = ["first", "second", "third", "fourth", "fifth", "sixth"];

/** None where nothing was compared: without a proof, without time for it, or by an earlier version of the service. */
export function frontierModel({ frontier, bank_limit, bank_count }: Result): FrontierModel | null {
  if (frontier === undefined) return null;
  const saving = (banks: number) => frontier[banks - 1]?.saves ?? null;
  return {
    summary: summary(bank_count, saving(bank_count), bank_limit + 1, saving(bank_limit + 1)),
    rows: frontier.map(({ banks, feasible, proven, least_cost, lower_bound, saves }) => {
      const chosen = banks === bank_count;
      return {
        banks: String(banks),
        cost: money(least_cost),
        saves: saves === null ? "" : money(saves),
        note: chosen
          ? "This plan"
          : feasible === false
            ? "Too few"
            : proven
              ? ""
              : `Not proven${lower_bound === 0 ? "" : `, at least ${money(lower_bound)}`}`,
        chosen,
      };
    }),
  };
}

/** What the plan's last bank saves, and what the first one above its limit would. */
function summary(last: number, lastSaves: number | null, next: number, nextSaves: number | null): string {
  const saved = lastSaves === null ? "" : `The ${ordinals[last - 1] ?? ""} bank saves ${money(lastSaves)}`;
  if (nextSaves === null)
    return saved === "" ? "The least cost with fewer banks and with more." : `${saved}.`;
  const words = `${ordinals[next - 1] ?? ""}${saved === "" ? " bank" : ""} would save ${nextSaves === 0 ? "nothing" : money(nextSaves)}.`;
  return saved === "" ? `A ${words}` : `${saved}; a ${words}`;
}
