package uk.bng.benchmark;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import uk.bng.domain.solve.AllocationProblem;
import uk.bng.domain.unit.Fraction;

/**
 * CP-SAT of OR-Tools, exact on whole numbers: amounts in thousandths of a unit where lines may be split, costs in pence
 * times thousandths. Finer steps than a thousandth are beyond it, so that its cost may be a little too high.
 */
final class CpSatRival implements Rival {
    private static final double NANOS_PER_SECOND = 1e9;
    private static final long STEPS = 1_000;
    private static final Fraction MICRO_PER_STEP = Fraction.of(1_000);

    private final int workers;

    CpSatRival(int workers) {
        this.workers = workers;
    }

    @Override
    public String name() {
        return "cp-sat";
    }

    @Override
    public Verdict solve(AllocationProblem problem, Duration limit) {
        long start = System.nanoTime();
        RivalModel model = RivalModel.of(problem);
        var sat = new CpModel();
        Literal[] used = write(model, sat);
        var solver = new CpSolver();
        solver.getParameters()
                .setMaxTimeInSeconds(limit.toNanos() / NANOS_PER_SECOND)
                .setNumSearchWorkers(workers);
        long ready = System.nanoTime();
        CpSolverStatus status = solver.solve(sat);
        long end = System.nanoTime();
        if (status != CpSolverStatus.OPTIMAL && status != CpSolverStatus.FEASIBLE) {
            Status ended = status == CpSolverStatus.INFEASIBLE ? Status.INFEASIBLE : Status.NONE;
            return Verdict.without(ended, Double.NaN, end - ready, end - start);
        }
        List<Integer> rows = IntStream.range(0, used.length)
                .filter(place -> solver.booleanValue(used[place]))
                .boxed()
                .toList();
        return new Verdict(
                status == CpSolverStatus.OPTIMAL ? Status.PROVEN : Status.STOPPED,
                solver.objectiveValue() / STEPS,
                model.exactCost(rows),
                solver.bestObjectiveBound() / STEPS,
                end - ready,
                end - start);
    }

    private static Literal[] write(RivalModel model, CpModel sat) {
        AllocationProblem problem = model.problem();
        boolean splitting = problem.allowsSplitting();
        BoolVar[] banks = IntStream.range(0, problem.banks().size())
                .mapToObj(bank -> sat.newBoolVar("y" + bank))
                .toArray(BoolVar[]::new);
        sat.addLessOrEqual(LinearExpr.sum(banks), problem.bankLimit());
        var used = new BoolVar[model.options().size()];
        var steps = new IntVar[splitting ? used.length : 0];
        LinearExprBuilder cost = LinearExpr.newBuilder();
        for (int place = 0; place < used.length; place++) {
            var option = model.option(place);
            used[place] = sat.newBoolVar("z" + place);
            sat.addImplication(used[place], banks[option.bank()]);
            long price = option.unitPrice().toLong(RoundingMode.HALF_UP);
            long need = need(problem, option.line());
            if (splitting) {
                steps[place] = sat.newIntVar(0, need, "x" + place);
                long least = model.least(place).dividedBy(MICRO_PER_STEP).toLong(RoundingMode.CEILING);
                sat.addLessOrEqual(
                        LinearExpr.newBuilder()
                                .addTerm(steps[place], 1)
                                .addTerm(used[place], -need)
                                .build(),
                        0);
                sat.addGreaterOrEqual(
                        LinearExpr.newBuilder()
                                .addTerm(steps[place], 1)
                                .addTerm(used[place], -least)
                                .build(),
                        0);
                cost.addTerm(steps[place], price);
            } else {
                cost.addTerm(used[place], price * need);
            }
        }
        addLines(model, sat, used, steps);
        addStocks(model, sat, used, steps);
        sat.minimize(cost.build());
        return used;
    }

    private static void addLines(RivalModel model, CpModel sat, BoolVar[] used, IntVar[] steps) {
        List<List<Integer>> byLine = model.byLine();
        for (int line = 0; line < byLine.size(); line++) {
            List<Integer> places = byLine.get(line);
            if (model.problem().allowsSplitting()) {
                IntVar[] theirs = places.stream().map(place -> steps[place]).toArray(IntVar[]::new);
                sat.addEquality(LinearExpr.sum(theirs), need(model.problem(), line));
            } else {
                sat.addExactlyOne(places.stream().map(place -> used[place]).toArray(BoolVar[]::new));
            }
        }
    }

    /** The stock rows, each times the common denominator of its draws. */
    private static void addStocks(RivalModel model, CpModel sat, BoolVar[] used, IntVar[] steps) {
        AllocationProblem problem = model.problem();
        for (int stock = 0; stock < model.pulls().size(); stock++) {
            List<RivalModel.Pull> pulls = model.pulls().get(stock);
            Fraction scale = Fraction.of(
                    pulls.stream()
                            .map(pull -> pull.perUnit().denominator())
                            .reduce(
                                    BigInteger.ONE,
                                    (left, right) -> left.multiply(right).divide(left.gcd(right))),
                    BigInteger.ONE);
            LinearExprBuilder drawn = LinearExpr.newBuilder();
            for (RivalModel.Pull pull : pulls) {
                long draw = pull.perUnit().times(scale).toLong(RoundingMode.UNNECESSARY);
                int line = model.option(pull.place()).line();
                if (problem.allowsSplitting()) {
                    drawn.addTerm(steps[pull.place()], draw);
                } else {
                    drawn.addTerm(used[pull.place()], draw * need(problem, line));
                }
            }
            long held = problem.capacity(stock)
                    .dividedBy(MICRO_PER_STEP)
                    .times(scale)
                    .toLong(RoundingMode.FLOOR);
            sat.addLessOrEqual(drawn.build(), held);
        }
    }

    private static long need(AllocationProblem problem, int line) {
        return problem.line(line)
                .need()
                .microFraction()
                .dividedBy(MICRO_PER_STEP)
                .toLong(RoundingMode.UNNECESSARY);
    }
}
