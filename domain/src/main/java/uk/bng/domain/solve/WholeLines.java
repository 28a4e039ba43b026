package uk.bng.domain.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import uk.bng.domain.unit.Fraction;

/**
 * Least score where each line is served by one option alone: depth-first over the lines, bounded by what every line not
 * yet placed costs at least with scarce stock priced. Lines that share no stock are searched apart.
 */
final class WholeLines {
    private final AllocationProblem problem;
    private final SolveStop stop;

    WholeLines(AllocationProblem problem, SolveStop stop) {
        this.problem = problem;
        this.stop = stop;
    }

    /** The rows of least score among these options; empty when there are none. */
    Optional<RowsFound> cheapest(List<Integer> options) {
        List<Integer> chosen = new ArrayList<>();
        Score score = Score.ZERO;
        if (RelaxedRows.solve(problem, options, Set.of()).isEmpty()) {
            return Optional.empty();
        }
        for (List<Integer> group : Components.of(problem, options)) {
            Optional<RowsFound> rows = new Group(group).search();
            if (rows.isEmpty()) {
                return Optional.empty();
            }
            chosen.addAll(rows.get().options());
            score = score.plus(rows.get().score());
        }
        return Optional.of(new RowsFound(chosen.stream().sorted().toList(), score, null));
    }

    /** Lines that share stock, searched together; the line with the fewest options that still fit comes next. */
    private final class Group {
        private final List<List<WholeOption>> byLine;
        private final StockPrices prices;
        private final List<List<Integer>> optionOrder = new ArrayList<>();
        private final List<Score> least;
        private final boolean[] placed;
        private final Fraction[] free = new Fraction[problem.stockCount()];
        private final List<Integer> path = new ArrayList<>();
        private final @Nullable RowsFound[] best = new RowsFound[1];

        Group(List<Integer> options) {
            byLine = Components.linesOf(problem, options).stream()
                    .map(line -> options.stream()
                            .filter(option -> problem.option(option).line() == line)
                            .map(option -> WholeOption.of(problem, option))
                            .toList())
                    .toList();
            prices = new StockPrices(problem, byLine);
            placed = new boolean[byLine.size()];
            for (int line = 0; line < placed.length; line++) {
                optionOrder.add(inOrder(line));
            }
            least = byLine.stream()
                    .map(line -> line.stream()
                            .map(WholeOption::score)
                            .min(Comparator.naturalOrder())
                            .orElseThrow())
                    .toList();
            Arrays.setAll(free, problem::capacity);
        }

        Optional<RowsFound> search() {
            long priced = -prices.worthOfStock();
            Score score = Score.ZERO;
            for (int line = 0; line < placed.length; line++) {
                priced += prices.least(line);
                score = score.plus(least.get(line));
            }
            place(0, score, priced);
            return Optional.ofNullable(best[0]);
        }

        private List<Integer> inOrder(int line) {
            List<WholeOption> options = byLine.get(line);
            return IntStream.range(0, options.size())
                    .boxed()
                    .sorted(Comparator.comparingLong((Integer option) -> prices.priced(line, option))
                            .thenComparing(option -> options.get(option).score())
                            .thenComparingInt(option -> options.get(option).option()))
                    .toList();
        }

        /** The bounds given hold for all lines: those placed at what they cost, the others at the least they can. */
        private void place(int depth, Score atLeast, long pricedAtLeast) {
            stop.check();
            if (depth == placed.length) {
                best[0] = new RowsFound(path.stream().sorted().toList(), atLeast, null);
                return;
            }
            int line = mostCramped();
            if (line < 0) {
                return;
            }
            placed[line] = true;
            for (int index : optionOrder.get(line)) {
                WholeOption option = byLine.get(line).get(index);
                long priced = pricedAtLeast - prices.least(line) + prices.priced(line, index);
                if (isTooDear(priced)) {
                    break;
                }
                Score score = atLeast.minus(least.get(line)).plus(option.score());
                if (canBeBetter(score) && fits(option)) {
                    path.add(option.option());
                    take(option, -1);
                    place(depth + 1, score, priced);
                    take(option, 1);
                    path.removeLast();
                }
            }
            placed[line] = false;
        }

        /** The line not placed with the fewest options that fit, or -1 when one has none left. */
        private int mostCramped() {
            int cramped = -1;
            long fewest = Long.MAX_VALUE;
            for (int line = 0; line < placed.length; line++) {
                if (!placed[line]) {
                    long fitting = byLine.get(line).stream()
                            .filter(this::fits)
                            .limit(fewest)
                            .count();
                    if (fitting == 0) {
                        return -1;
                    }
                    if (fitting < fewest) {
                        fewest = fitting;
                        cramped = line;
                    }
                }
            }
            return cramped;
        }

        private boolean isTooDear(long microPence) {
            RowsFound incumbent = best[0];
            return incumbent != null
                    && Fraction.of(microPence).compareTo(incumbent.score().microPence()) > 0;
        }

        private boolean canBeBetter(Score atLeast) {
            RowsFound incumbent = best[0];
            return incumbent == null || atLeast.compareTo(incumbent.score()) < 0;
        }

        private boolean fits(WholeOption option) {
            for (Draw draw : option.draws()) {
                if (free[draw.stock()].compareTo(draw.perUnit()) < 0) {
                    return false;
                }
            }
            return true;
        }

        private void take(WholeOption option, long sign) {
            for (Draw draw : option.draws()) {
                free[draw.stock()] = free[draw.stock()].plus(draw.perUnit().times(sign));
            }
        }
    }
}
