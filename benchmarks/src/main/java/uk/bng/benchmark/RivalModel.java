package uk.bng.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import uk.bng.domain.solve.AllocationProblem;
import uk.bng.domain.solve.Choice;
import uk.bng.domain.solve.Draw;
import uk.bng.domain.solve.ExactAmounts;
import uk.bng.domain.solve.ExactPlan;
import uk.bng.domain.solve.SolveOption;
import uk.bng.domain.unit.Fraction;
import uk.bng.domain.unit.Units;

/**
 * What the models of the rivals have in common: the options that can carry a row, which is all a rival needs to know of
 * what our engines leave out at once, and the draws on each stock.
 */
record RivalModel(AllocationProblem problem, List<Integer> options, List<List<Pull>> pulls) {
    /** A draw of the option at a place of {@link #options}. */
    record Pull(int place, Fraction perUnit) {}

    static RivalModel of(AllocationProblem problem) {
        List<Integer> options = IntStream.range(0, problem.options().size())
                .filter(index -> canCarryARow(problem, problem.option(index)))
                .boxed()
                .toList();
        List<List<Pull>> pulls = new ArrayList<>();
        for (int stock = 0; stock < problem.stockCount(); stock++) {
            pulls.add(new ArrayList<>());
        }
        for (int place = 0; place < options.size(); place++) {
            for (Draw draw : problem.option(options.get(place)).draws()) {
                pulls.get(draw.stock()).add(new Pull(place, draw.perUnit()));
            }
        }
        return new RivalModel(problem, options, pulls);
    }

    SolveOption option(int place) {
        return problem.option(options.get(place));
    }

    /** The micro-units that a row of the option must at least deliver. */
    Fraction least(int place) {
        return least(problem, option(place));
    }

    /** The units that stock and need let the option deliver. */
    double most(int place) {
        SolveOption option = option(place);
        Fraction most = problem.line(option.line()).need().microFraction();
        for (Draw draw : option.draws()) {
            most = most.min(problem.capacity(draw.stock()).dividedBy(draw.perUnit()));
        }
        return units(most);
    }

    /** The places of the options of each line. */
    List<List<Integer>> byLine() {
        List<List<Integer>> byLine = new ArrayList<>();
        for (int line = 0; line < problem.lines().size(); line++) {
            byLine.add(new ArrayList<>());
        }
        for (int place = 0; place < options.size(); place++) {
            byLine.get(option(place).line()).add(place);
        }
        return byLine;
    }

    /** The exact pence of the cheapest amounts on the rows at these places; not a number where they hold no plan. */
    double exactCost(List<Integer> places) {
        return ExactAmounts.of(
                        problem, new Choice(places.stream().map(options::get).toList()))
                .map(ExactPlan::cost)
                .map(Rival.Verdict::pence)
                .orElse(Double.NaN);
    }

    static double units(Fraction micro) {
        return Rival.Verdict.pence(micro) / Units.ONE_UNIT;
    }

    private static boolean canCarryARow(AllocationProblem problem, SolveOption option) {
        Fraction least = least(problem, option);
        return option.draws().stream()
                .allMatch(draw -> draw.perUnit().times(least).compareTo(problem.capacity(draw.stock())) <= 0);
    }

    private static Fraction least(AllocationProblem problem, SolveOption option) {
        var line = problem.line(option.line());
        return (problem.allowsSplitting() ? line.slice() : line.need()).microFraction();
    }
}
