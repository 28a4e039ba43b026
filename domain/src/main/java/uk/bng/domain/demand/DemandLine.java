package uk.bng.domain.demand;

import uk.bng.domain.unit.Units;

/** One row of a demand: what is to be delivered and how much of it; {@code position} counts from 0 as given. */
public record DemandLine(int position, Wanted wanted, Units units) {
    public DemandLine {
        if (units.isZero()) {
            throw new IllegalArgumentException("The units of line (%d) must be above zero.".formatted(position));
        }
    }
}
