package uk.bng.domain.solve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.bng.domain.unit.Fraction;
import uk.bng.domain.unit.Units;

/** Least score where each line is served by one option alone. */
final class WholeLines {
    private static final int QUICK_STEPS = 60;

    private final AllocationProblem problem;
    private final SolveStop stop;
    private final WholeMeans means;
    private final List<WholeNumbers> numbers = new ArrayList<>();

    WholeLines(AllocationProblem problem, SolveStop stop, WholeMeans means) {
        this.problem = problem;
        this.stop = stop;
        this.means = means;
    }

    /** The rows of least score among these options that cost at most so many micro-pence; empty when there are none. */
    Optional<RowsFound> cheapest(List<Integer> options, @Nullable Fraction mostMicroPence) {
        long most = mostMicroPence == null ? WholeNumbers.MOST_COST : numbers().cost(mostMicroPence);
        var root = new WholeNode(WholeTable.of(problem, numbers(), options, stop.withinAStep()));
        var search = new WholeSearch(new WholeRows(problem), root, stop, most, means);
        return least(search, numbers())
                .filter(plan ->
                        mostMicroPence == null || plan.score().microPence().compareTo(mostMicroPence) <= 0)
                .map(WholeLines::rows);
    }

    private static Optional<WholePlan> least(WholeSearch search, WholeNumbers numbers) {
        try {
            return search.least();
        } catch (SolveStopped stopped) {
            throw new SolveStopped(
                    stopped.stopCause(),
                    search.met().map(WholeLines::rows).orElse(null),
                    numbers.microPence(search.othersFrom()).dividedBy(Fraction.of(Units.ONE_UNIT)));
        }
    }

    /** Rows that a bounded search comes upon first; empty proves nothing. */
    Optional<RowsFound> some(List<Integer> options) {
        var root = new WholeNode(WholeTable.of(problem, numbers(), options, stop.withinAStep()));
        return new WholeSearch(new WholeRows(problem), root, stop, WholeNumbers.MOST_COST, means.quick())
                .first(QUICK_STEPS)
                .map(WholeLines::rows);
    }

    private static RowsFound rows(WholePlan plan) {
        return new RowsFound(plan.options().stream().sorted().toList(), plan.score(), null);
    }

    /** Made when first needed, since problems that may split need none. */
    private WholeNumbers numbers() {
        if (numbers.isEmpty()) {
            numbers.add(new WholeNumbers(problem, stop.withinAStep()));
        }
        return numbers.getFirst();
    }
}
