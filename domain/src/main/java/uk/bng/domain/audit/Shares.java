package uk.bng.domain.audit;

import uk.bng.domain.place.Tier;
import uk.bng.domain.policy.Draw;
import uk.bng.domain.quote.Allocation;
import uk.bng.domain.unit.Fraction;
import uk.bng.domain.unit.Ledger;

/** The shares of sections 7.2 and the draws of section 8, by the referee's own table. */
final class Shares {
    private static final Fraction HALF = Fraction.of(1, 2);
    private static final Fraction QUARTER = Fraction.of(1, 4);
    private static final Fraction THREE_QUARTERS = Fraction.of(3, 4);
    private static final Fraction THIRD = Fraction.of(1, 3);
    private static final Fraction FOUR_THIRDS = Fraction.of(4, 3);
    private static final Fraction TWO = Fraction.of(2);

    private Shares() {}

    /** The share of the part at an index that its row is due; a local pair, which must not be, counts as a far one. */
    static Fraction of(Allocation row, int part) {
        if (row.parts().size() == 1) {
            return Fraction.ONE;
        }
        if (row.tier().tier() == Tier.ADJACENT) {
            return part == 0 ? THREE_QUARTERS : QUARTER;
        }
        return HALF;
    }

    /** m of section 4.4. */
    static Fraction multiplier(Tier tier) {
        return switch (tier) {
            case LOCAL -> Fraction.ONE;
            case ADJACENT -> FOUR_THIRDS;
            case FAR -> TWO;
        };
    }

    /** The stock units that one unit of the row takes from the stock of the part at an index. */
    static Fraction draw(Allocation row, int part, Draw policy) {
        return switch (policy) {
            case PHYSICAL -> physical(row, part);
            case NOMINAL -> row.line().wanted().ledger() == Ledger.WATERCOURSE ? physical(row, part) : of(row, part);
        };
    }

    private static Fraction physical(Allocation row, int part) {
        if (row.parts().size() == 1) {
            return multiplier(row.tier().tier());
        }
        return row.tier().tier() == Tier.ADJACENT && part > 0 ? THIRD : Fraction.ONE;
    }
}
