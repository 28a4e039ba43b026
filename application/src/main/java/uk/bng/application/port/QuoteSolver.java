package uk.bng.application.port;

import uk.bng.domain.solve.AllocationProblem;
import uk.bng.domain.solve.LeastCost;
import uk.bng.domain.solve.SolveLimits;
import uk.bng.domain.solve.SolveOutcome;
import uk.bng.domain.solve.SolveWatch;

/**
 * Finds the cheapest plan that meets every line of an allocation problem, by the objective of the quoting specification,
 * section 12.
 *
 * <p>Same problem, limits and seed give the same plan, unless a limit came first. Returns within one second of the time
 * limit, or of {@link SolveWatch#cancelled()} turning true, keeping the best plan found. Implementations keep no state
 * between solves and are thread-safe.
 */
public interface QuoteSolver {
    /** The short lower-case name under which configuration and results know this engine. */
    String engine();

    SolveOutcome solve(AllocationProblem problem, SolveLimits limits, SolveWatch watch);

    /**
     * What the first step of the objective alone finds: the least cost, proven to the penny. Sooner than a whole solve,
     * where an engine knows how.
     */
    default LeastCost leastCost(AllocationProblem problem, SolveLimits limits, SolveWatch watch) {
        return switch (solve(problem, limits, watch)) {
            case SolveOutcome.Optimal optimal -> new LeastCost.Proven(optimal.cheapest());
            case SolveOutcome.Feasible feasible -> new LeastCost.Unproven(feasible.chosen(), feasible.lowerBound());
            case SolveOutcome.Infeasible unused -> new LeastCost.None();
            case SolveOutcome.Undecided unused -> new LeastCost.Unknown();
        };
    }
}
