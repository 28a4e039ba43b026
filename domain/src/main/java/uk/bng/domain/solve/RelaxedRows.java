package uk.bng.domain.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import uk.bng.domain.unit.Fraction;

/**
 * The least score of some options without regard to slices, but for those forced. Each line starts on its cheapest
 * option; only the lines that meet in an overdrawn stock are solved together, so that the exact linear program stays as
 * small as the contention is.
 */
final class RelaxedRows {
    private final AllocationProblem problem;
    private final List<Integer> options;
    private final Set<Integer> forced;
    private final SolveStop stop;
    private final int[] cheapest;

    private RelaxedRows(AllocationProblem problem, List<Integer> options, Set<Integer> forced, SolveStop stop) {
        this.problem = problem;
        this.options = options;
        this.forced = forced;
        this.stop = stop;
        this.cheapest = new int[problem.lines().size()];
        Arrays.fill(cheapest, -1);
        for (int option : options) {
            int line = problem.option(option).line();
            if (cheapest[line] < 0 || isCheaper(option, cheapest[line])) {
                cheapest[line] = option;
            }
        }
    }

    /** The least score of these options, ascending; empty when they cannot serve all lines. The stop may end it. */
    static Optional<RelaxedPlan> solve(
            AllocationProblem problem, List<Integer> options, Set<Integer> forced, SolveStop stop) {
        return new RelaxedRows(problem, options, forced, stop).solve();
    }

    private Optional<RelaxedPlan> solve() {
        if (Arrays.stream(cheapest).anyMatch(option -> option < 0)) {
            return Optional.empty();
        }
        var contending = new TreeSet<Integer>(Components.linesOf(problem, forced));
        while (true) {
            stop.check();
            List<Integer> lines = List.copyOf(contending);
            List<Integer> columns = options.stream()
                    .filter(option -> contending.contains(problem.option(option).line()))
                    .toList();
            var tableau = new ExactTableau(problem, lines, columns, forced, stop);
            if (!tableau.solve()) {
                return Optional.empty();
            }
            Map<Integer, Fraction> amounts = amounts(contending, columns, tableau);
            if (!addContending(contending, amounts)) {
                return Optional.of(new RelaxedPlan(amounts, score(amounts), shadow(lines, tableau)));
            }
        }
    }

    private Map<Integer, Fraction> amounts(Set<Integer> contending, List<Integer> columns, ExactTableau tableau) {
        Map<Integer, Fraction> amounts = new TreeMap<>();
        for (int line = 0; line < cheapest.length; line++) {
            if (!contending.contains(line)) {
                amounts.put(cheapest[line], problem.line(line).need().microFraction());
            }
        }
        Fraction[] theirs = tableau.amounts();
        for (int column = 0; column < theirs.length; column++) {
            if (!theirs[column].isZero()) {
                amounts.put(columns.get(column), theirs[column]);
            }
        }
        return amounts;
    }

    /** Adds the lines that overdraw a stock by lying on their cheapest option; false when none does. */
    private boolean addContending(Set<Integer> contending, Map<Integer, Fraction> amounts) {
        Map<Integer, Fraction> loads = new HashMap<>();
        amounts.forEach((option, micro) -> {
            for (Draw draw : problem.option(option).draws()) {
                loads.merge(draw.stock(), draw.perUnit().times(micro), Fraction::plus);
            }
        });
        boolean added = false;
        for (int option : amounts.keySet()) {
            for (Draw draw : problem.option(option).draws()) {
                Fraction load = loads.getOrDefault(draw.stock(), Fraction.ZERO);
                if (load.compareTo(problem.capacity(draw.stock())) > 0) {
                    added |= contending.add(problem.option(option).line());
                }
            }
        }
        return added;
    }

    private Score score(Map<Integer, Fraction> amounts) {
        Score score = Score.ZERO;
        for (Map.Entry<Integer, Fraction> amount : amounts.entrySet()) {
            score = score.plus(Score.of(problem.option(amount.getKey()), amount.getValue()));
        }
        return score;
    }

    private ShadowPrices shadow(List<Integer> contending, ExactTableau tableau) {
        List<Score> lines = new ArrayList<>();
        for (int option : cheapest) {
            lines.add(Score.of(problem.option(option), Fraction.ONE));
        }
        for (int row = 0; row < contending.size(); row++) {
            lines.set(contending.get(row), tableau.lineValue(row));
        }
        return new ShadowPrices(lines, tableau.stockValues());
    }

    private boolean isCheaper(int option, int than) {
        return Score.of(problem.option(option), Fraction.ONE).compareTo(Score.of(problem.option(than), Fraction.ONE))
                < 0;
    }
}
