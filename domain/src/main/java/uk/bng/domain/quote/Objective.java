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
        Fraction leastCost, Fraction cost, Fraction threshold, int bankCount, Fraction rank, int rowCount) {}
