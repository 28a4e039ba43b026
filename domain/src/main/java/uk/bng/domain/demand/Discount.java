package uk.bng.domain.demand;

import java.math.BigDecimal;
import uk.bng.domain.unit.Fraction;

/** A promoter's discount (section 9.2). Exhaustive: switch over it without a default. */
public sealed interface Discount {
    /** No discount. */
    record None() implements Discount {}

    /** Prices are read at the next larger size present. */
    record TierUp() implements Discount {}

    /** Every unit price is reduced by {@code percent}, 0 to 100 with at most 4 decimals. */
    record Percentage(BigDecimal percent) implements Discount {
        private static final int MOST_DECIMALS = 4;
        private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

        public Percentage {
            if (!isAllowed(percent)) {
                throw new IllegalArgumentException(
                        "The percentage (%s) must be 0 to 100 with at most 4 decimals.".formatted(percent));
            }
        }

        public static boolean isAllowed(BigDecimal percent) {
            return percent.signum() >= 0
                    && percent.compareTo(WHOLE) <= 0
                    && percent.stripTrailingZeros().scale() <= MOST_DECIMALS;
        }
    }

    /** What every unit price is multiplied by. */
    default Fraction factor() {
        return switch (this) {
            case None unused -> Fraction.ONE;
            case TierUp unused -> Fraction.ONE;
            case Percentage reduced ->
                Fraction.ONE.minus(Fraction.of(reduced.percent()).dividedBy(Fraction.of(100)));
        };
    }
}
