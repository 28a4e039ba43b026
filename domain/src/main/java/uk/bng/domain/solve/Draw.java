package uk.bng.domain.solve;

import uk.bng.domain.unit.Fraction;

/** What one unit delivered by an option takes from the stock at an index: always above zero (section 8). */
public record Draw(int stock, Fraction perUnit) {
    public Draw {
        if (perUnit.signum() <= 0) {
            throw new IllegalArgumentException("The draw (%s) must be above zero.".formatted(perUnit));
        }
    }
}
