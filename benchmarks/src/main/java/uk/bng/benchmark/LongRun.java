package uk.bng.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import uk.bng.adapter.solver.choco.ChocoQuoteSolver;
import uk.bng.adapter.solver.ojalgo.OjAlgoQuoteSolver;
import uk.bng.application.port.QuoteSolver;
import uk.bng.domain.solve.AllocationProblem;
import uk.bng.domain.solve.BruteForce;
import uk.bng.domain.solve.Choice;
import uk.bng.domain.solve.ExactAmounts;
import uk.bng.domain.solve.ExactPlan;
import uk.bng.domain.solve.SmallProblems;
import uk.bng.domain.solve.SmallProblems.Small;
import uk.bng.domain.solve.SolveLimits;
import uk.bng.domain.solve.SolveOutcome;
import uk.bng.domain.solve.SolveWatch;
import uk.bng.domain.unit.Fraction;

/**
 * Holds the engines against brute force over many more problems than the tests do.
 *
 * <p>Arguments: how many problems (2,000), which engine ({@code ojalgo}, {@code choco} or {@code both}) and the seed.
 * Prints each difference with the seed of its problem and ends with status 1 when there was one.
 */
public final class LongRun {
    private static final int PROBLEMS = 2_000;
    private static final long SEED = 1;
    private static final double NANOS_PER_MILLISECOND = 1e6;
    private static final SolveLimits LIMITS = new SolveLimits(Duration.ofMinutes(1), 1, 1);

    private final List<Engine> engines;
    private long bruteNanos;
    private int infeasible;
    private int consolidated;

    private LongRun(List<Engine> engines) {
        this.engines = engines;
    }

    public static void main(String[] args) {
        int problems = args.length > 0 ? Integer.parseInt(args[0]) : PROBLEMS;
        String engines = args.length > 1 ? args[1] : "both";
        long seed = args.length > 2 ? Long.parseLong(args[2]) : SEED;
        var run = new LongRun(engines(engines));
        SmallProblems.seeded(seed, problems).forEach(run::compare);
        System.out.printf(
                "%d problems, %d infeasible, %d consolidated, brute force %.2f ms each%n",
                problems, run.infeasible, run.consolidated, run.bruteNanos / NANOS_PER_MILLISECOND / problems);
        run.engines.forEach(engine -> engine.print(problems));
        if (run.engines.stream().anyMatch(engine -> engine.differences > 0)) {
            System.exit(1);
        }
    }

    private static List<Engine> engines(String name) {
        LongSupplier nanoTime = System::nanoTime;
        return switch (name) {
            case "ojalgo" -> List.of(new Engine(new OjAlgoQuoteSolver(nanoTime)));
            case "choco" -> List.of(new Engine(new ChocoQuoteSolver(nanoTime)));
            case "both" ->
                List.of(new Engine(new OjAlgoQuoteSolver(nanoTime)), new Engine(new ChocoQuoteSolver(nanoTime)));
            default ->
                throw new IllegalArgumentException("The engine (%s) must be ojalgo, choco or both.".formatted(name));
        };
    }

    private void compare(Small small) {
        long start = System.nanoTime();
        Optional<BruteForce.Answer> expected = BruteForce.solve(small.problem());
        bruteNanos += System.nanoTime() - start;
        infeasible += expected.isEmpty() ? 1 : 0;
        consolidated += expected.filter(answer -> !answer.cost().equals(answer.leastCost()))
                        .isPresent()
                ? 1
                : 0;
        engines.forEach(engine -> engine.compare(small, expected));
    }

    /** An engine, how long it took and how often it differed. */
    private static final class Engine {
        private final QuoteSolver solver;
        private long nanos;
        private long longestNanos;
        private int differences;

        Engine(QuoteSolver solver) {
            this.solver = solver;
        }

        void compare(Small small, Optional<BruteForce.Answer> expected) {
            List<String> faults = faults(small.problem(), expected);
            if (!faults.isEmpty()) {
                differences++;
                System.out.printf("%s %s: %s%n", small.seed(), solver.engine(), String.join("; ", faults));
            }
        }

        void print(int problems) {
            System.out.printf(
                    "%s: %d differences, %.2f ms each, %.0f ms at most%n",
                    solver.engine(),
                    differences,
                    nanos / NANOS_PER_MILLISECOND / problems,
                    longestNanos / NANOS_PER_MILLISECOND);
        }

        private List<String> faults(AllocationProblem problem, Optional<BruteForce.Answer> expected) {
            try {
                return faults(problem, timed(problem), expected);
            } catch (RuntimeException fault) {
                return List.of(fault.toString());
            }
        }

        private SolveOutcome timed(AllocationProblem problem) {
            long start = System.nanoTime();
            SolveOutcome outcome = solver.solve(problem, LIMITS, SolveWatch.NONE);
            long taken = System.nanoTime() - start;
            nanos += taken;
            longestNanos = Math.max(longestNanos, taken);
            return outcome;
        }

        private static List<String> faults(
                AllocationProblem problem, SolveOutcome outcome, Optional<BruteForce.Answer> expected) {
            List<String> faults = new ArrayList<>();
            if (expected.isPresent() && outcome instanceof SolveOutcome.Optimal optimal) {
                BruteForce.Answer answer = expected.get();
                Fraction least = plan(problem, optimal.cheapest()).cost();
                ExactPlan plan = plan(problem, optimal.chosen());
                addFault(faults, "least cost", least, answer.leastCost());
                addFault(faults, "cost", plan.cost(), answer.cost());
                addFault(faults, "rank", plan.rank(), answer.rank());
                addFault(faults, "rows", plan.rows(), answer.rows());
            } else {
                addFault(faults, "optimal", outcome instanceof SolveOutcome.Optimal, expected.isPresent());
                addFault(faults, "infeasible", outcome instanceof SolveOutcome.Infeasible, expected.isEmpty());
            }
            return faults;
        }

        private static void addFault(List<String> faults, String subject, Object found, Object expected) {
            if (!found.equals(expected)) {
                faults.add("%s %s, not %s".formatted(subject, found, expected));
            }
        }

        private static ExactPlan plan(AllocationProblem problem, Choice choice) {
            return ExactAmounts.of(problem, choice).orElseThrow();
        }
    }
}
