package uk.bng.domain.solve;

import uk.bng.domain.unit.Fraction;

/** How a solve ended. Exhaustive: switch over it without a default. */
public sealed interface SolveOutcome {
    /**
     * Proven: {@code cheapest} are the rows of a plan of least cost (step 1 of the objective), {@code chosen} those that
     * the later steps prefer.
     */
    record Optimal(Choice cheapest, Choice chosen) implements SolveOutcome {}

    /** A valid plan, but a limit stopped the proof; no plan costs less than {@code lowerBound} pence. */
    record Feasible(Choice chosen, StopCause stoppedBy, Fraction lowerBound) implements SolveOutcome {}

    /** Proven impossible. Why is asked elsewhere, the same way for every solver. */
    record Infeasible() implements SolveOutcome {}

    /** A limit arrived before any valid plan: nothing is known either way. */
    record Undecided(StopCause stoppedBy) implements SolveOutcome {}

    /** What ended a solve before its proof. */
    enum StopCause {
        TIME_LIMIT,
        NODE_LIMIT,
        CANCELLED
    }
}
