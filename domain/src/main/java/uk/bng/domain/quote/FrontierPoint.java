package uk.bng.domain.quote;

import org.jspecify.annotations.Nullable;
import uk.bng.domain.unit.Fraction;

/** What is known of the least cost of plans of at most so many banks. Exhaustive: switch over it without a default. */
public sealed interface FrontierPoint {
    /** The most banks that a plan may use, at least 1. */
    int banks();

    /** Proven to the penny: the least cost, in exact pence. */
    record Proven(int banks, Fraction leastCost) implements FrontierPoint {}

    /** Proven: so few banks cannot meet the demand. */
    record NoPlan(int banks) implements FrontierPoint {}

    /**
     * The time was up first. No plan costs less than {@code lowerBound} pence; {@code bestCost} is what the best plan
     * known costs, null while none is known.
     */
    record Open(int banks, @Nullable Fraction bestCost, Fraction lowerBound) implements FrontierPoint {}
}
