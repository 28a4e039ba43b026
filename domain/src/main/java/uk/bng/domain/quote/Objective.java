package uk.bng.domain.quote;

import uk.bng.domain.unit.Fraction;

/**
 * The values of the objective's steps (section 12), before settlement, rounding and padding.
 *
 * @param leastCost C*, in exact pence; under a plan not proven the plan's own cost, the least that is known
 * @param cost C2, in exact pence
 * @param threshold T, in exact pence
 * @param rank R, the sum of tier rank x units, in exact units
 */
public record Objective(
        Fraction leastCost, Fraction cost, Fraction threshold, int bankCount, Fraction rank, int rowCount) {
    private static final Fraction MOST_ALLOWANCE = Fraction.of(10_00);
    private static final long ALLOWANCE_DIVISOR = 10_000;

    /** T = C* + min(10.00, C*{@code /}10000), in pence. */
    public static Fraction thresholdOver(Fraction leastCost) {
        Fraction share = leastCost.dividedBy(Fraction.of(ALLOWANCE_DIVISOR));
        return leastCost.plus(share.min(MOST_ALLOWANCE));
    }
}
