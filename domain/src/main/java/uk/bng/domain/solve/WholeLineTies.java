package uk.bng.domain.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import uk.bng.domain.unit.Fraction;

/**
 * Where each line is served by one option: the first assignment in canonical order that has a given score. Every plan
 * has as many rows as lines, so nothing else is left to prefer.
 */
final class WholeLineTies {
    /** Steps after which the rows already known are kept. */
    private static final int BUDGET = 200_000;

    private final AllocationProblem problem;
    private final SolveStop stop;

    WholeLineTies(AllocationProblem problem, SolveStop stop) {
        this.problem = problem;
        this.stop = stop;
    }

    /** The preferred options, ascending; those of {@code known} when the budget is spent. */
    List<Integer> first(List<Integer> options, RowsFound known) {
        var walk = new Walk(options, known.score());
        return walk.place(0, Score.ZERO) ? List.copyOf(walk.path) : known.options();
    }

    private final class Walk {
        private final List<List<Integer>> byLine = new ArrayList<>();
        private final Score[] restAtLeast;
        private final Fraction[] free = new Fraction[problem.stockCount()];
        private final Score target;
        private final List<Integer> path = new ArrayList<>();
        private final int[] steps = new int[1];

        Walk(List<Integer> options, Score target) {
            this.target = target;
            for (int line = 0; line < problem.lines().size(); line++) {
                int wanted = line;
                byLine.add(options.stream()
                        .filter(option -> problem.option(option).line() == wanted)
                        .toList());
            }
            restAtLeast = new Score[byLine.size() + 1];
            restAtLeast[byLine.size()] = Score.ZERO;
            for (int line = byLine.size() - 1; line >= 0; line--) {
                Score least = byLine.get(line).stream()
                        .map(option -> WholeOption.of(problem, option).score())
                        .min(Score::compareTo)
                        .orElse(Score.ZERO);
                restAtLeast[line] = restAtLeast[line + 1].plus(least);
            }
            Arrays.setAll(free, problem::capacity);
        }

        boolean place(int line, Score soFar) {
            stop.check();
            if (line == byLine.size()) {
                return soFar.compareTo(target) == 0;
            }
            for (int option : byLine.get(line)) {
                Score score = soFar.plus(WholeOption.of(problem, option).score());
                if (++steps[0] > BUDGET) {
                    return false;
                }
                if (score.plus(restAtLeast[line + 1]).compareTo(target) <= 0 && take(option, line)) {
                    path.add(option);
                    if (place(line + 1, score)) {
                        return true;
                    }
                    path.removeLast();
                    giveBack(option, line);
                }
            }
            return false;
        }

        private boolean take(int option, int line) {
            Fraction need = problem.line(line).need().microFraction();
            List<Draw> draws = problem.option(option).draws();
            for (Draw draw : draws) {
                if (free[draw.stock()].compareTo(draw.perUnit().times(need)) < 0) {
                    return false;
                }
            }
            draws.forEach(draw ->
                    free[draw.stock()] = free[draw.stock()].minus(draw.perUnit().times(need)));
            return true;
        }

        private void giveBack(int option, int line) {
            Fraction need = problem.line(line).need().microFraction();
            problem.option(option)
                    .draws()
                    .forEach(draw -> free[draw.stock()] =
                            free[draw.stock()].plus(draw.perUnit().times(need)));
        }
    }
}
