package uk.bng.adapter.solver.ojalgo;

import java.util.function.LongSupplier;
import uk.bng.application.port.QuoteSolver;
import uk.bng.domain.solve.AllocationProblem;
import uk.bng.domain.solve.LeastCost;
import uk.bng.domain.solve.ObjectiveSteps;
import uk.bng.domain.solve.SolveLimits;
import uk.bng.domain.solve.SolveOutcome;
import uk.bng.domain.solve.SolveOutcome.StopCause;
import uk.bng.domain.solve.SolveStop;
import uk.bng.domain.solve.SolveWatch;

/** The exact engine: proves the cheapest plan. */
public final class OjAlgoQuoteSolver implements QuoteSolver {
    private final LongSupplier nanoTime;

    /** @param nanoTime a tick source in nanoseconds, against which time limits are measured */
    public OjAlgoQuoteSolver(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    @Override
    public String engine() {
        return "ojalgo";
    }

    @Override
    public SolveOutcome solve(AllocationProblem problem, SolveLimits limits, SolveWatch watch) {
        return steps(problem, limits, watch).run();
    }

    @Override
    public LeastCost leastCost(AllocationProblem problem, SolveLimits limits, SolveWatch watch) {
        return steps(problem, limits, watch).leastCost();
    }

    private ObjectiveSteps steps(AllocationProblem problem, SolveLimits limits, SolveWatch watch) {
        long deadline = nanoTime.getAsLong() + limits.time().toNanos();
        SolveStop stop = () -> {
            if (watch.cancelled()) {
                return StopCause.CANCELLED;
            }
            return nanoTime.getAsLong() - deadline >= 0 ? StopCause.TIME_LIMIT : null;
        };
        return new ObjectiveSteps(problem, () -> new BankBranching(problem, stop), stop, watch);
    }
}
