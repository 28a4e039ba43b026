package uk.bng.application.usecase;

import uk.bng.domain.quote.FoundPlan;
import uk.bng.domain.solve.SolveOutcome.StopCause;

/** What solving and settling a problem gave. Exhaustive: switch over it without a default. */
sealed interface SolvedPlan {
    /**
     * A plan in whole micro-units.
     *
     * @param lastResort whether stock had to be rounded for that (section 12.8), so that the plan's figures are those of
     *     the rounded problem
     */
    record Found(FoundPlan plan, boolean lastResort) implements SolvedPlan {}

    /** Proven: there is no plan. */
    record None() implements SolvedPlan {}

    /** A limit came first. */
    record Unknown(StopCause stoppedBy) implements SolvedPlan {}
}
