package uk.bng.application.usecase;

import uk.bng.domain.quote.FoundPlan;
import uk.bng.domain.solve.SolveOutcome.StopCause;

/** What solving and settling a problem gave. Exhaustive: switch over it without a default. */
sealed interface SolvedPlan {
    /** A plan in whole micro-units. */
    record Found(FoundPlan plan) implements SolvedPlan {}

    /** Proven: there is no plan. */
    record None() implements SolvedPlan {}

    /** A limit came first. */
    record Unknown(StopCause stoppedBy) implements SolvedPlan {}
}
