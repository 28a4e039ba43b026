package uk.bng.domain.trading;

import uk.bng.domain.unit.Distinctiveness;
import uk.bng.domain.unit.Fraction;
import uk.bng.domain.unit.Ledger;

/**
 * The metric's trading test of one band, in exact micro-units; met when {@code net + carried} is not below zero.
 *
 * <p>{@code net} is the band's own account. Where its habitats may stand in for each other (Low area, hedgerows of
 * Medium and below, Low watercourses) it is the sum of their net changes. Where they may not, it is the sum of what
 * falls short, or, when nothing does, the sum of what is over: per habitat, in Medium area per broad group.
 * {@code carried} is what better bands bring to this one, never below zero.
 */
public record BandResult(Ledger ledger, Distinctiveness band, Fraction net, Fraction carried) {
    public BandResult {
        if (carried.signum() < 0) {
            throw new IllegalArgumentException("The units carried to (%s, %s) must not be negative (%s)."
                    .formatted(ledger.code(), band.label(), carried));
        }
    }

    public boolean isMet() {
        return net.plus(carried).signum() >= 0;
    }
}
