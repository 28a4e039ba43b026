package uk.bng.domain.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.bng.domain.unit.Fraction;

/**
 * Least score where each line is served by one option alone: depth-first over the lines that contend for stock, cheapest
 * options first, bounded by what every line not yet placed costs at least. Lines that contend for nothing take their
 * cheapest option at once.
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

    /** The score of a line served by one option whole. */
    static Score scoreOf(AllocationProblem problem, int option) {
        SolveOption served = problem.option(option);
        return Score.of(served, problem.line(served.line()).need().microFraction());
    }

    /** Lines that share stock, searched together. */
    private final class Group {
        private final List<List<Candidate>> byLine = new ArrayList<>();
        private final Score[] restAtLeast;
        private final Fraction[] free = new Fraction[problem.stockCount()];
        private final List<Integer> path = new ArrayList<>();
        private final @Nullable RowsFound[] best = new RowsFound[1];

        Group(List<Integer> options) {
            for (int line : Components.linesOf(problem, options)) {
                byLine.add(options.stream()
                        .filter(option -> problem.option(option).line() == line)
                        .map(option -> new Candidate(option, scoreOf(problem, option), draws(option)))
                        .sorted(Comparator.comparing(Candidate::score).thenComparingInt(Candidate::option))
                        .toList());
            }
            byLine.sort(Comparator.comparing(this::largestDraw, Comparator.reverseOrder()));
            restAtLeast = new Score[byLine.size() + 1];
            restAtLeast[byLine.size()] = Score.ZERO;
            for (int line = byLine.size() - 1; line >= 0; line--) {
                restAtLeast[line] =
                        restAtLeast[line + 1].plus(byLine.get(line).get(0).score());
            }
            Arrays.setAll(free, problem::capacity);
        }

        Optional<RowsFound> search() {
            place(0, Score.ZERO);
            return Optional.ofNullable(best[0]);
        }

        private void place(int line, Score soFar) {
            stop.check();
            if (line == byLine.size()) {
                best[0] = new RowsFound(path.stream().sorted().toList(), soFar, null);
                return;
            }
            for (Candidate candidate : byLine.get(line)) {
                Score score = soFar.plus(candidate.score());
                RowsFound incumbent = best[0];
                if (incumbent != null && score.plus(restAtLeast[line + 1]).compareTo(incumbent.score()) >= 0) {
                    return;
                }
                if (fits(candidate)) {
                    path.add(candidate.option());
                    take(candidate, Fraction.ONE.negated());
                    place(line + 1, score);
                    take(candidate, Fraction.ONE);
                    path.removeLast();
                }
            }
        }

        private boolean fits(Candidate candidate) {
            return candidate.draws().stream().allMatch(draw -> free[draw.stock()].compareTo(draw.perUnit()) >= 0);
        }

        private void take(Candidate candidate, Fraction sign) {
            for (Draw draw : candidate.draws()) {
                free[draw.stock()] = free[draw.stock()].plus(draw.perUnit().times(sign));
            }
        }

        private Fraction largestDraw(List<Candidate> line) {
            return line.get(0).draws().get(0).perUnit();
        }

        /** What the whole line takes from each stock. */
        private List<Draw> draws(int option) {
            Fraction need = problem.line(problem.option(option).line()).need().microFraction();
            return problem.option(option).draws().stream()
                    .map(draw -> new Draw(draw.stock(), draw.perUnit().times(need)))
                    .toList();
        }
    }

    private record Candidate(int option, Score score, List<Draw> draws) {}
}
