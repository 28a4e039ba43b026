package uk.bng.application.usecase;

import java.util.function.Function;
import uk.bng.application.port.QuoteSolver;
import uk.bng.domain.solve.AllocationProblem;
import uk.bng.domain.solve.SolveLimits;
import uk.bng.domain.solve.SolveOutcome;
import uk.bng.domain.solve.SolveWatch;

/** Does with its watch what a test wants, and answers what it says. */
record ScriptedSolver(String engine, Function<SolveWatch, SolveOutcome> script) implements QuoteSolver {
    ScriptedSolver(Function<SolveWatch, SolveOutcome> script) {
        this("scripted", script);
    }

    @Override
    public SolveOutcome solve(AllocationProblem problem, SolveLimits limits, SolveWatch watch) {
        return script.apply(watch);
    }
}
