package uk.bng.domain.solve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Among all plans of one score within given banks: the fewest rows, then the first in canonical order (section 12, steps
 * 4 and 6). Exact where fewer than 200 options take part, as section 12.7 asks; with more, exact as far as a sparing
 * budget of steps goes, and then by a deterministic rule that is blind to input order all the same.
 */
public final class RowTies {
    private static final int EXACT_BELOW = 200;
    private static final int AMPLE = 50_000;
    private static final int SPARING = 200;
    private static final int WHOLE_AMPLE = 200_000;
    private static final int WHOLE_SPARING = 4_000;

    private final AllocationProblem problem;
    private final SolveStop stop;

    public RowTies(AllocationProblem problem, SolveStop stop) {
        this.problem = problem;
        this.stop = stop;
    }

    /** The preferred rows of exactly {@code rows}' score within the banks; {@code rows} itself is one such plan. */
    public List<Integer> prefer(RowsFound rows, Collection<Integer> banks) {
        boolean[] open = new boolean[problem.banks().size()];
        banks.forEach(bank -> open[bank] = true);
        List<Integer> options = new ArrayList<>();
        for (int index = 0; index < problem.options().size(); index++) {
            if (open[problem.option(index).bank()]) {
                options.add(index);
            }
        }
        return problem.allowsSplitting() ? splitRows(rows, options) : wholeRows(rows, options);
    }

    private List<Integer> wholeRows(RowsFound rows, List<Integer> options) {
        int budget = options.size() < EXACT_BELOW ? WHOLE_AMPLE : WHOLE_SPARING;
        return new WholeLineTies(problem, stop, budget).first(options, rows);
    }

    private List<Integer> splitRows(RowsFound rows, List<Integer> options) {
        RelaxedPlan relaxed = RelaxedRows.solve(problem, options, Set.of(), stop.withinAStep())
                .orElseThrow(
                        () -> new IllegalStateException("The banks of a plan (%s) must hold one.".formatted(rows)));
        var fewest = new FewestRows(problem, stop, options.size() < EXACT_BELOW ? AMPLE : SPARING);
        if (relaxed.score().compareTo(rows.score()) == 0) {
            return onFace(
                    rows,
                    relaxed,
                    keep(options, option -> reduced(relaxed, option).isZero()),
                    fewest);
        }
        // Slices cost something here: whatever could carry one slice within the score's cost stays in play.
        var spare = rows.score().minus(relaxed.score()).microPence();
        List<Integer> affordable = keep(options, option -> {
            var slice = problem.line(problem.option(option).line()).slice().microFraction();
            return reduced(relaxed, option).microPence().times(slice).compareTo(spare) <= 0;
        });
        return fewest.within(affordable, rows.score(), rows.options());
    }

    private Score reduced(RelaxedPlan relaxed, int option) {
        return relaxed.shadow().reduced(problem.option(option));
    }

    private static List<Integer> keep(List<Integer> options, IntPredicate kept) {
        return options.stream().filter(kept::test).toList();
    }

    /** Groups of lines that share no stock among the options of least score are settled apart. */
    private List<Integer> onFace(RowsFound rows, RelaxedPlan relaxed, List<Integer> face, FewestRows fewest) {
        List<Integer> chosen = new ArrayList<>();
        for (List<Integer> group : Components.of(problem, face)) {
            List<Integer> lines = Components.linesOf(problem, group);
            chosen.addAll(
                    group.size() == lines.size()
                            ? group
                            : fewest.within(group, scoreOf(relaxed, lines), rowsOf(rows, lines)));
        }
        return chosen.stream().sorted().toList();
    }

    private Score scoreOf(RelaxedPlan relaxed, List<Integer> lines) {
        Score score = Score.ZERO;
        for (var amount : relaxed.amounts().entrySet()) {
            SolveOption option = problem.option(amount.getKey());
            if (lines.contains(option.line())) {
                score = score.plus(Score.of(option, amount.getValue()));
            }
        }
        return score;
    }

    private List<Integer> rowsOf(RowsFound rows, List<Integer> lines) {
        return rows.options().stream()
                .filter(option -> lines.contains(problem.option(option).line()))
                .toList();
    }
}
