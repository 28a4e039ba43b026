package uk.bng.bootstrap;

import java.util.function.BiFunction;
import uk.bng.adapter.solver.ojalgo.OjAlgoQuoteSolver;
import uk.bng.application.port.QuoteSolver;
import uk.bng.domain.solve.AllocationProblem;
import uk.bng.domain.solve.ExactAmounts;
import uk.bng.domain.solve.SolveLimits;
import uk.bng.domain.solve.SolveOutcome;
import uk.bng.domain.solve.SolveOutcome.StopCause;
import uk.bng.domain.solve.SolveWatch;
import uk.bng.domain.unit.Fraction;

/** The usual solver, whose answer is changed before it is given. */
final class StubSolver implements QuoteSolver {
    private static final Fraction PROVEN = Fraction.of(9, 10);

    private final QuoteSolver usual = new OjAlgoQuoteSolver(System::nanoTime);
    private final BiFunction<AllocationProblem, SolveOutcome, SolveOutcome> change;

    private StubSolver(BiFunction<AllocationProblem, SolveOutcome, SolveOutcome> change) {
        this.change = change;
    }

    /** Gives the usual plan as one of which nine tenths of the cost are proven. */
    static StubSolver stoppedBy(StopCause cause) {
        return new StubSolver((problem, outcome) -> {
            if (!(outcome instanceof SolveOutcome.Optimal optimal)) {
                return outcome;
            }
            Fraction cost =
                    ExactAmounts.of(problem, optimal.chosen()).orElseThrow().cost();
            return new SolveOutcome.Feasible(optimal.chosen(), cause, cost.times(PROVEN));
        });
    }

    /** Finds nothing in time. */
    static StubSolver silent(StopCause cause) {
        return new StubSolver((problem, outcome) -> new SolveOutcome.Undecided(cause));
    }

    /** Fails as a bug would. */
    static StubSolver failing() {
        return new StubSolver((problem, outcome) -> {
            throw new IllegalStateException("The stub must fail.");
        });
    }

    @Override
    public String engine() {
        return "stub";
    }

    @Override
    public SolveOutcome solve(AllocationProblem problem, SolveLimits limits, SolveWatch watch) {
        return change.apply(problem, usual.solve(problem, limits, watch));
    }
}
