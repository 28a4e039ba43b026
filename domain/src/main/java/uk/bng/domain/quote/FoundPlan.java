package uk.bng.domain.quote;

import uk.bng.domain.solve.ExactPlan;
import uk.bng.domain.solve.ObjectiveSteps;
import uk.bng.domain.solve.Plan;
import uk.bng.domain.solve.SolveOutcome.StopCause;
import uk.bng.domain.unit.Fraction;

/**
 * A plan as the solver and the domain's exact arithmetic leave it: {@code chosen} in exact amounts, {@code settled} in
 * whole micro-units, and what is proven of it. Exhaustive: switch over it without a default.
 */
public sealed interface FoundPlan {
    ExactPlan chosen();

    Plan settled();

    /** Steps 1 to 3 of the objective are proven; {@code leastCost} is C*, in exact pence. */
    record Proven(Fraction leastCost, ExactPlan chosen, Plan settled) implements FoundPlan {}

    /** A limit came before the proof; no plan costs less than {@code lowerBound} pence. */
    record Unproven(Fraction lowerBound, StopCause stoppedBy, ExactPlan chosen, Plan settled) implements FoundPlan {}

    /** What the quote says became of the demand. */
    default Outcome outcome() {
        return switch (this) {
            case Proven unused -> new Outcome.Optimal();
            case Unproven unproven ->
                new Outcome.Feasible(
                        unproven.stoppedBy(), unproven.lowerBound(), gap(chosen().cost(), unproven.lowerBound()));
        };
    }

    /** The values of the objective for a plan of {@code bankCount} banks. */
    default Objective objective(int bankCount) {
        Fraction least = switch (this) {
            case Proven proven -> proven.leastCost();
            case Unproven unused -> chosen().cost();
        };
        return new Objective(
                least,
                chosen().cost(),
                ObjectiveSteps.threshold(least),
                bankCount,
                chosen().rank(),
                chosen().rows().size());
    }

    private static Fraction gap(Fraction cost, Fraction bound) {
        return cost.isZero() ? Fraction.ZERO : cost.minus(bound).dividedBy(cost).max(Fraction.ZERO);
    }
}
