package uk.bng.application.usecase;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.bng.application.port.QuoteSolver;
import uk.bng.domain.quote.FoundPlan;
import uk.bng.domain.solve.AllocationProblem;
import uk.bng.domain.solve.Choice;
import uk.bng.domain.solve.ExactAmounts;
import uk.bng.domain.solve.ExactPlan;
import uk.bng.domain.solve.Settlement;
import uk.bng.domain.solve.SolveOutcome;
import uk.bng.domain.solve.SolveOutcome.StopCause;
import uk.bng.domain.solve.SolveWatch;

/**
 * Turns a problem into a settled plan: the solver chooses rows, the domain makes their amounts exact and whole. Where
 * amounts cannot be made whole, it solves once more in whole micro-units (section 12.8).
 */
final class PlanSearch {
    private final QuoteSolver solver;
    private final TimeBudget budget;

    PlanSearch(QuoteSolver solver, TimeBudget budget) {
        this.solver = solver;
        this.budget = budget;
    }

    /** The settled plan of a problem, as far as the time left allows. */
    SolvedPlan find(AllocationProblem problem, SolveWatch watch) {
        return switch (solve(problem, watch)) {
            case SolveOutcome.Optimal optimal ->
                settle(problem, optimal)
                        .<SolvedPlan>map(plan -> new SolvedPlan.Found(plan, false))
                        .orElseGet(() -> findInWholeMicroUnits(problem, optimal.chosen(), watch));
            case SolveOutcome.Feasible feasible ->
                settle(problem, feasible)
                        .<SolvedPlan>map(plan -> new SolvedPlan.Found(plan, false))
                        .orElseGet(() -> unproven(feasible, findInWholeMicroUnits(problem, feasible.chosen(), watch)));
            case SolveOutcome.Infeasible unused -> new SolvedPlan.None();
            case SolveOutcome.Undecided undecided -> new SolvedPlan.Unknown(undecided.stoppedBy());
        };
    }

    private SolveOutcome solve(AllocationProblem problem, SolveWatch watch) {
        return budget.left()
                .map(limits -> solver.solve(problem, limits, watch))
                .orElseGet(() -> new SolveOutcome.Undecided(StopCause.TIME_LIMIT));
    }

    private SolvedPlan findInWholeMicroUnits(AllocationProblem problem, Choice unsettled, SolveWatch watch) {
        AllocationProblem whole = problem.inWholeMicroUnits().withBankLimit(bankCount(problem, unsettled));
        return switch (solve(whole, watch)) {
            case SolveOutcome.Optimal optimal ->
                foundOrNone(settle(whole, optimal).orElse(null));
            case SolveOutcome.Feasible feasible ->
                foundOrNone(settle(whole, feasible).orElse(null));
            case SolveOutcome.Infeasible unused -> new SolvedPlan.None();
            case SolveOutcome.Undecided undecided -> new SolvedPlan.Unknown(undecided.stoppedBy());
        };
    }

    private static SolvedPlan foundOrNone(@Nullable FoundPlan settled) {
        return settled == null ? new SolvedPlan.None() : new SolvedPlan.Found(settled, true);
    }

    /** What a second solve gave, claiming no more than the first had proven. */
    private static SolvedPlan unproven(SolveOutcome.Feasible first, SolvedPlan second) {
        return switch (second) {
            case SolvedPlan.Found found ->
                new SolvedPlan.Found(
                        new FoundPlan.Unproven(
                                first.lowerBound(),
                                first.stoppedBy(),
                                found.plan().chosen(),
                                found.plan().settled()),
                        true);
            case SolvedPlan.None unused -> new SolvedPlan.Unknown(first.stoppedBy());
            case SolvedPlan.Unknown unknown -> unknown;
        };
    }

    private static Optional<FoundPlan> settle(AllocationProblem problem, SolveOutcome.Optimal optimal) {
        ExactPlan chosen = exact(problem, optimal.chosen());
        return Settlement.settle(problem, chosen)
                .map(settled ->
                        new FoundPlan.Proven(exact(problem, optimal.cheapest()).cost(), chosen, settled));
    }

    private static Optional<FoundPlan> settle(AllocationProblem problem, SolveOutcome.Feasible feasible) {
        ExactPlan chosen = exact(problem, feasible.chosen());
        return Settlement.settle(problem, chosen)
                .map(settled -> new FoundPlan.Unproven(feasible.lowerBound(), feasible.stoppedBy(), chosen, settled));
    }

    private static ExactPlan exact(AllocationProblem problem, Choice choice) {
        return ExactAmounts.of(problem, choice)
                .orElseThrow(() -> new IllegalStateException(
                        "The rows chosen by the solver (%s) must make a plan.".formatted(choice.options())));
    }

    private static int bankCount(AllocationProblem problem, Choice choice) {
        return (int) choice.options().stream()
                .map(option -> problem.option(option).bank())
                .distinct()
                .count();
    }
}
