package uk.bng.application.usecase;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import uk.bng.application.port.QuoteSolver;
import uk.bng.domain.solve.AllocationProblem;
import uk.bng.domain.solve.Choice;
import uk.bng.domain.solve.ExactAmounts;
import uk.bng.domain.solve.ExactPlan;
import uk.bng.domain.solve.ObjectiveSteps;
import uk.bng.domain.solve.SolveLimits;
import uk.bng.domain.solve.SolveOutcome;
import uk.bng.domain.solve.SolveWatch;
import uk.bng.domain.unit.Fraction;
import uk.bng.domain.unit.Units;

/** Tries every set of rows: exact, proven and fit for a dozen options or so. */
final class TinySolver implements QuoteSolver {
    private static final int MOST_OPTIONS = 18;

    @Override
    public String engine() {
        return "tiny";
    }

    @Override
    public SolveOutcome solve(AllocationProblem problem, SolveLimits limits, SolveWatch watch) {
        if (problem.options().size() > MOST_OPTIONS) {
            throw new IllegalArgumentException(
                    "The options (%d) must be few.".formatted(problem.options().size()));
        }
        List<Tried> plans = plans(problem);
        Optional<Tried> cheapest = plans.stream().min(Comparator.comparing(Tried::cost));
        if (cheapest.isEmpty()) {
            return new SolveOutcome.Infeasible();
        }
        Fraction least = cheapest.get().cost();
        watch.progressed(least, 1, least);
        Fraction threshold = ObjectiveSteps.threshold(least);
        List<Tried> kept = plans.stream()
                .filter(plan -> plan.cost().compareTo(threshold) <= 0)
                .toList();
        kept = least(kept, Tried::banks);
        kept = lowest(kept, Tried::cost);
        kept = lowest(kept, plan -> plan.plan().rank());
        kept = least(kept, plan -> plan.choice().options().size());
        kept = lowest(kept, plan -> plan.depth().negated());
        return new SolveOutcome.Optimal(
                cheapest.get().choice(),
                kept.stream().map(Tried::choice).min(TinySolver::byName).orElseThrow());
    }

    private static List<Tried> plans(AllocationProblem problem) {
        List<Tried> plans = new ArrayList<>();
        for (int bits = 1; bits < 1 << problem.options().size(); bits++) {
            if (!problem.allowsSplitting()
                    && Integer.bitCount(bits) > problem.lines().size()) {
                continue;
            }
            List<Integer> options = new ArrayList<>();
            for (int option = 0; option < problem.options().size(); option++) {
                if ((bits >> option & 1) == 1) {
                    options.add(option);
                }
            }
            tried(problem, options).ifPresent(plans::add);
        }
        return plans;
    }

    private static Optional<Tried> tried(AllocationProblem problem, List<Integer> options) {
        List<Integer> banks = options.stream()
                .map(option -> problem.option(option).bank())
                .distinct()
                .toList();
        long lines = options.stream()
                .map(option -> problem.option(option).line())
                .distinct()
                .count();
        boolean isSplit = lines < options.size();
        if (banks.size() > problem.bankLimit()
                || lines < problem.lines().size()
                || (isSplit && !problem.allowsSplitting())) {
            return Optional.empty();
        }
        Fraction depth = banks.stream()
                .map(bank -> problem.banks().get(bank).depth())
                .map(Units::microFraction)
                .reduce(Fraction.ZERO, Fraction::plus);
        var choice = new Choice(options);
        return ExactAmounts.of(problem, choice).map(plan -> new Tried(choice, plan, banks.size(), depth));
    }

    private static List<Tried> lowest(List<Tried> plans, Function<Tried, Fraction> value) {
        Fraction lowest = plans.stream().map(value).reduce(Fraction::min).orElseThrow();
        return kept(plans, plan -> value.apply(plan).equals(lowest));
    }

    private static List<Tried> least(List<Tried> plans, ToIntFunction<Tried> value) {
        int least = plans.stream().mapToInt(value).min().orElseThrow();
        return kept(plans, plan -> value.applyAsInt(plan) == least);
    }

    private static List<Tried> kept(List<Tried> plans, Predicate<Tried> test) {
        return plans.stream().filter(test).toList();
    }

    private static int byName(Choice left, Choice right) {
        for (int i = 0; i < left.options().size(); i++) {
            int order = left.options().get(i).compareTo(right.options().get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private record Tried(Choice choice, ExactPlan plan, int banks, Fraction depth) {
        Fraction cost() {
            return plan.cost();
        }
    }
}
