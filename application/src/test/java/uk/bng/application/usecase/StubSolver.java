package uk.bng.application.usecase;

import java.util.ArrayList;
import java.util.List;
import uk.bng.application.port.QuoteSolver;
import uk.bng.domain.solve.AllocationProblem;
import uk.bng.domain.solve.SolveLimits;
import uk.bng.domain.solve.SolveOutcome;
import uk.bng.domain.solve.SolveWatch;

/** Gives its answers one by one and remembers what it was asked. */
final class StubSolver implements QuoteSolver {
    private final List<SolveOutcome> answers;
    private final List<AllocationProblem> problems = new ArrayList<>();
    private final List<SolveLimits> limits = new ArrayList<>();

    StubSolver(SolveOutcome... answers) {
        this.answers = new ArrayList<>(List.of(answers));
    }

    @Override
    public String engine() {
        return "stub";
    }

    @Override
    public SolveOutcome solve(AllocationProblem problem, SolveLimits given, SolveWatch watch) {
        problems.add(problem);
        limits.add(given);
        return answers.removeFirst();
    }

    List<AllocationProblem> problems() {
        return problems;
    }

    List<SolveLimits> limits() {
        return limits;
    }
}
