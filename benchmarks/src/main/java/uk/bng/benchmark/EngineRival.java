package uk.bng.benchmark;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.function.LongSupplier;
import uk.bng.adapter.solver.choco.ChocoQuoteSolver;
import uk.bng.adapter.solver.ojalgo.OjAlgoQuoteSolver;
import uk.bng.application.port.QuoteSolver;
import uk.bng.domain.solve.AllocationProblem;
import uk.bng.domain.solve.Choice;
import uk.bng.domain.solve.ExactAmounts;
import uk.bng.domain.solve.ExactPlan;
import uk.bng.domain.solve.SolveLimits;
import uk.bng.domain.solve.SolveOutcome;
import uk.bng.domain.solve.SolveWatch;
import uk.bng.domain.unit.Fraction;

/** One of our own engines. It works out the whole objective; when its least cost was proven is heard on the way. */
record EngineRival(QuoteSolver engine, LongSupplier ticks) implements Rival {
    /** A proof leaves less than a penny open. */
    private static final Fraction PENNY = Fraction.ONE;

    /** The engine of a name, by the clock on the wall. */
    static EngineRival named(String name) {
        return named(name, "wall");
    }

    /** The engine of a name, by a clock: {@code wall}, or {@code cpu} for what processors gave the solving thread. */
    static EngineRival named(String name, String clock) {
        LongSupplier ticks = switch (clock) {
            case "wall" -> System::nanoTime;
            case "cpu" -> ManagementFactory.getThreadMXBean()::getCurrentThreadCpuTime;
            default -> throw new IllegalArgumentException("The clock (%s) must be wall or cpu.".formatted(clock));
        };
        QuoteSolver engine = switch (name) {
            case "ojalgo" -> new OjAlgoQuoteSolver(ticks);
            case "choco" -> new ChocoQuoteSolver(ticks);
            default -> throw new IllegalArgumentException("The engine (%s) must be ojalgo or choco.".formatted(name));
        };
        return new EngineRival(engine, ticks);
    }

    @Override
    public String name() {
        return engine.engine();
    }

    @Override
    public Verdict solve(AllocationProblem problem, Duration limit) {
        var proof = new Proof(ticks);
        SolveOutcome outcome = engine.solve(problem, new SolveLimits(limit, 1, 1), proof);
        long whole = ticks.getAsLong() - proof.start;
        return switch (outcome) {
            case SolveOutcome.Optimal optimal -> {
                double cost = cost(problem, optimal.cheapest());
                yield new Verdict(Status.PROVEN, cost, cost, cost, proof.nanos(whole), whole);
            }
            case SolveOutcome.Feasible feasible -> {
                double cost = cost(problem, feasible.chosen());
                double bound = Verdict.pence(feasible.lowerBound());
                yield new Verdict(Status.STOPPED, cost, cost, bound, proof.nanos(whole), whole);
            }
            case SolveOutcome.Infeasible unused -> Verdict.without(Status.INFEASIBLE, Double.NaN, whole, whole);
            case SolveOutcome.Undecided unused -> Verdict.without(Status.NONE, Double.NaN, whole, whole);
        };
    }

    private static double cost(AllocationProblem problem, Choice choice) {
        return ExactAmounts.of(problem, choice)
                .map(ExactPlan::cost)
                .map(Verdict::pence)
                .orElse(Double.NaN);
    }

    /** Hears when the bound first came within a penny of the best plan. */
    private static final class Proof implements SolveWatch {
        private final LongSupplier ticks;
        private final long start;
        private long proven = -1;

        Proof(LongSupplier ticks) {
            this.ticks = ticks;
            this.start = ticks.getAsLong();
        }

        @Override
        public boolean cancelled() {
            return false;
        }

        @Override
        public void progressed(Fraction bestCost, int banks, Fraction bound) {
            if (proven < 0 && bestCost.minus(bound).compareTo(PENNY) < 0) {
                proven = ticks.getAsLong() - start;
            }
        }

        long nanos(long whole) {
            return proven < 0 ? whole : proven;
        }
    }
}
