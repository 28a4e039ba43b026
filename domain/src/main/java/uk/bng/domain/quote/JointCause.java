package uk.bng.domain.quote;

import java.util.List;
import uk.bng.domain.demand.DemandLine;
import uk.bng.domain.unit.Fraction;

/**
 * Why lines that could each be met alone cannot be met together (section 14.2). Exhaustive: switch over it without a
 * default.
 */
public sealed interface JointCause {
    /** They need {@code banksNeeded} banks, more than allowed; the least cost is then {@code costThen} exact pence. */
    record TooFewBanks(int banksNeeded, Fraction costThen) implements JointCause {}

    /** These lines, in line rank order, want the same stock; without any one of them the rest could be met. */
    record Contention(List<DemandLine> lines) implements JointCause {
        public Contention {
            lines = List.copyOf(lines);
            if (lines.isEmpty()) {
                throw new IllegalArgumentException("The contending lines must not be empty.");
            }
        }
    }

    /** The limits came before the cause was found. */
    record NotIsolated() implements JointCause {}
}
