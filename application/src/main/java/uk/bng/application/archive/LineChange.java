package uk.bng.application.archive;

import java.util.List;
import java.util.Locale;
import uk.bng.domain.unit.Money;

/**
 * A line of the demand that is served in another way than before, and why as far as that can be known.
 *
 * @param line its place in the demand, from 0
 * @param wanted the habitat that it asks for
 * @param before empty where there was no plan, or no such line
 * @param after empty where there is no plan, or no such line
 */
public record LineChange(
        int line, String wanted, List<ArchivedRow> before, List<ArchivedRow> after, List<Reason> reasons) {
    public LineChange {
        before = List.copyOf(before);
        after = List.copyOf(after);
        reasons = List.copyOf(reasons);
    }

    /** One reason; the message is for people. */
    public record Reason(Cause cause, String message) {}

    /** Why a line is served in another way. */
    public enum Cause {
        /** It asks for something else. */
        DEMAND_CHANGED,
        /** What was chosen is chosen again at another price. */
        PRICE_MOVED,
        /** What was chosen is chosen again and counts as nearer or farther. */
        TIER_MOVED,
        /** More or less is taken of what was chosen. */
        UNITS_MOVED,
        /** The bank sells no more. */
        BANK_GONE,
        /** The bank has nothing left of what was chosen. */
        STOCK_GONE,
        /** The bank has less left of what was chosen than was taken. */
        STOCK_SMALLER,
        /** A bank that was not there before is chosen. */
        BANK_NEW,
        /** A stock that was not there before is chosen. */
        STOCK_NEW,
        /** What was chosen could still be had, and the line costs less without. */
        CHEAPER_OPTION,
        /** What was chosen could still be had, and is not part of the cheapest plan for all lines. */
        PLAN_MOVED,
        /** It is not chosen again; what was for sale is not known any more. */
        NOT_CHOSEN;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static Money cost(List<ArchivedRow> rows) {
        return rows.stream().map(ArchivedRow::cost).reduce(Money.ZERO, Money::plus);
    }
}
