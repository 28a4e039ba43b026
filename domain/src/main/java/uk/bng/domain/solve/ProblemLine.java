package uk.bng.domain.solve;

import uk.bng.domain.unit.Units;

/**
 * A line of the allocation problem: the units it needs. No row of it may be below {@link #slice()}.
 */
public record ProblemLine(Units need) {
    /** The smallest slice of a line that is cut: 0.01 units (section 11). */
    public static final Units SMALLEST_SLICE = new Units(10_000);

    public ProblemLine {
        if (need.isZero()) {
            throw new IllegalArgumentException("The need of a line must be above zero.");
        }
    }

    /** {@code g_d}: the least a row of this line may deliver, 0.01 units or the whole need if that is less. */
    public Units slice() {
        return need.min(SMALLEST_SLICE);
    }
}
