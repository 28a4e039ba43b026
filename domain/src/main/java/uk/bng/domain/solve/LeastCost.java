package uk.bng.domain.solve;

import uk.bng.domain.unit.Fraction;

/** What a solve of the first step of the objective alone found out. Exhaustive: switch over it without a default. */
public sealed interface LeastCost {
    /** No plan costs less by a whole penny than the one of these rows. */
    record Proven(Choice rows) implements LeastCost {}

    /** The rows of a plan, but a limit stopped the proof; no plan costs less than {@code lowerBound} pence. */
    record Unproven(Choice rows, Fraction lowerBound) implements LeastCost {}

    /** Proven: there is no plan. */
    record None() implements LeastCost {}

    /** A limit arrived before any plan: nothing is known either way. */
    record Unknown() implements LeastCost {}
}
