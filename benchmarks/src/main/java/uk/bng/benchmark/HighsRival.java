package uk.bng.benchmark;

import com.google.ortools.modelbuilder.LinearArgument;
import com.google.ortools.modelbuilder.LinearExpr;
import com.google.ortools.modelbuilder.LinearExprBuilder;
import com.google.ortools.modelbuilder.ModelBuilder;
import com.google.ortools.modelbuilder.ModelSolver;
import com.google.ortools.modelbuilder.Variable;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import uk.bng.domain.solve.AllocationProblem;

/** HiGHS, by way of OR-Tools: units and pounds in floating point, asked for a relative gap of nought. */
final class HighsRival implements Rival {
    private static final double PENCE_PER_POUND = 100;
    private static final double HALF = 0.5;

    @Override
    public String name() {
        return "highs";
    }

    @Override
    public Verdict solve(AllocationProblem problem, Duration limit) {
        long start = System.nanoTime();
        RivalModel model = RivalModel.of(problem);
        var builder = new ModelBuilder();
        Variable[] used = write(model, builder);
        var solver = new ModelSolver("highs");
        solver.setTimeLimit(limit);
        solver.setSolverSpecificParameters("output_flag=false\nmip_rel_gap=0");
        long ready = System.nanoTime();
        var status = solver.solve(builder);
        long end = System.nanoTime();
        if (!solver.hasSolution()) {
            return Verdict.without(
                    switch (status) {
                        case INFEASIBLE -> Status.INFEASIBLE;
                        default -> Status.NONE;
                    },
                    Double.NaN,
                    end - ready,
                    end - start);
        }
        List<Integer> rows = IntStream.range(0, used.length)
                .filter(place -> solver.getValue(used[place]) > HALF)
                .boxed()
                .toList();
        return new Verdict(
                switch (status) {
                    case OPTIMAL -> Status.PROVEN;
                    default -> Status.STOPPED;
                },
                solver.getObjectiveValue() * PENCE_PER_POUND,
                model.exactCost(rows),
                solver.getBestObjectiveBound() * PENCE_PER_POUND,
                end - ready,
                end - start);
    }

    /** Writes the model; gives the variables that say which options are used. */
    private static Variable[] write(RivalModel model, ModelBuilder builder) {
        AllocationProblem problem = model.problem();
        boolean splitting = problem.allowsSplitting();
        Variable[] banks = IntStream.range(0, problem.banks().size())
                .mapToObj(bank -> builder.newBoolVar("y" + bank))
                .toArray(Variable[]::new);
        var limit = LinearExpr.newBuilder();
        for (Variable bank : banks) {
            limit.addTerm(bank, 1);
        }
        builder.addLessOrEqual(limit.build(), problem.bankLimit());
        var used = new Variable[model.options().size()];
        var units = new Variable[splitting ? used.length : 0];
        var cost = LinearExpr.newBuilder();
        for (int place = 0; place < used.length; place++) {
            var option = model.option(place);
            double pounds = Verdict.pence(option.unitPrice()) / PENCE_PER_POUND;
            used[place] = builder.newBoolVar("z" + place);
            builder.addLessOrEqual(difference(used[place], banks[option.bank()], 1), 0);
            if (splitting) {
                double most = model.most(place);
                units[place] = builder.newNumVar(0, most, "x" + place);
                builder.addLessOrEqual(difference(units[place], used[place], most), 0);
                builder.addGreaterOrEqual(
                        difference(units[place], used[place], RivalModel.units(model.least(place))), 0);
                cost.addTerm(units[place], pounds);
            } else {
                cost.addTerm(used[place], pounds * need(problem, option.line()));
            }
        }
        addLines(model, builder, used, units);
        addStocks(model, builder, used, units);
        builder.minimize(cost.build());
        return used;
    }

    private static void addLines(RivalModel model, ModelBuilder builder, Variable[] used, Variable[] units) {
        boolean splitting = model.problem().allowsSplitting();
        List<List<Integer>> byLine = model.byLine();
        for (int line = 0; line < byLine.size(); line++) {
            LinearExprBuilder sum = LinearExpr.newBuilder();
            for (int place : byLine.get(line)) {
                sum.addTerm(splitting ? units[place] : used[place], 1);
            }
            builder.addEquality(sum.build(), splitting ? need(model.problem(), line) : 1);
        }
    }

    private static void addStocks(RivalModel model, ModelBuilder builder, Variable[] used, Variable[] units) {
        AllocationProblem problem = model.problem();
        for (int stock = 0; stock < model.pulls().size(); stock++) {
            LinearExprBuilder drawn = LinearExpr.newBuilder();
            for (RivalModel.Pull pull : model.pulls().get(stock)) {
                double draw = Verdict.pence(pull.perUnit());
                int line = model.option(pull.place()).line();
                if (problem.allowsSplitting()) {
                    drawn.addTerm(units[pull.place()], draw);
                } else {
                    drawn.addTerm(used[pull.place()], draw * need(problem, line));
                }
            }
            builder.addLessOrEqual(drawn.build(), RivalModel.units(problem.capacity(stock)));
        }
    }

    private static LinearArgument difference(Variable left, Variable right, double times) {
        return LinearExpr.newBuilder().addTerm(left, 1).addTerm(right, -times).build();
    }

    private static double need(AllocationProblem problem, int line) {
        return RivalModel.units(problem.line(line).need().microFraction());
    }
}
