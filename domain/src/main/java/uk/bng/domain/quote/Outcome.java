package uk.bng.domain.quote;

import uk.bng.domain.solve.SolveOutcome.StopCause;
import uk.bng.domain.unit.Fraction;

/** What became of a demand (section 12.7). Exhaustive: switch over it without a default. */
public sealed interface Outcome {
    /** Steps 1 to 3 of the objective are proven. */
    record Optimal() implements Outcome {}

    /**
     * A plan that passes the audit, but {@code stoppedBy} came before the proof. No plan costs less than {@code
     * lowerBound} pence; {@code gap} is the share of the cost that is not proven, 0 to 1.
     */
    record Feasible(StopCause stoppedBy, Fraction lowerBound, Fraction gap) implements Outcome {}

    /** No plan exists; the shortfalls say why. */
    record Infeasible() implements Outcome {}

    /** No plan and no proof within the limits. */
    record Undecided(StopCause stoppedBy) implements Outcome {}

    /** Whether there is a plan to show. */
    default boolean hasPlan() {
        return switch (this) {
            case Optimal unused -> true;
            case Feasible unused -> true;
            case Infeasible unused -> false;
            case Undecided unused -> false;
        };
    }

    /** {@code optimal}, {@code feasible}, {@code infeasible} or {@code undecided}. */
    default String code() {
        return switch (this) {
            case Optimal unused -> "optimal";
            case Feasible unused -> "feasible";
            case Infeasible unused -> "infeasible";
            case Undecided unused -> "undecided";
        };
    }
}
