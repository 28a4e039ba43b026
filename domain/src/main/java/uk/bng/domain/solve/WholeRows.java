package uk.bng.domain.solve;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uk.bng.domain.unit.Fraction;

/** Exact facts of rows that serve their lines whole. */
record WholeRows(AllocationProblem problem) {
    Score score(List<Integer> rows) {
        Score score = Score.ZERO;
        for (int row : rows) {
            score = score.plus(Score.of(problem.option(row), need(row)));
        }
        return score;
    }

    /** Ranks times micro-units, which are whole. */
    long microRank(List<Integer> rows) {
        return rows.stream()
                .map(problem::option)
                .mapToLong(option ->
                        option.rank() * problem.line(option.line()).need().micro())
                .sum();
    }

    /** Whether the rows keep within stock. */
    boolean fit(List<Integer> rows) {
        Map<Integer, Fraction> drawn = new HashMap<>();
        for (int row : rows) {
            for (Draw draw : problem.option(row).draws()) {
                Fraction load = drawn.merge(draw.stock(), draw.perUnit().times(need(row)), Fraction::plus);
                if (load.compareTo(problem.capacity(draw.stock())) > 0) {
                    return false;
                }
            }
        }
        return true;
    }

    private Fraction need(int row) {
        return problem.line(problem.option(row).line()).need().microFraction();
    }
}
