package uk.bng.domain.solve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.bng.domain.unit.Fraction;
import uk.bng.domain.unit.Units;

/**
 * The exact rows of least score, cost before nearness, when the banks that may be used are given: what is left of the
 * problem once an engine has chosen banks. Exact throughout; stateless but for the problem.
 */
public final class RowSearch {
    /** Exchanges that take some ten to a hundred milliseconds. */
    public static final int USUAL_EXCHANGES = 2_000;

    private final AllocationProblem problem;
    private final SolveStop stop;
    private final WholeLines whole;

    public RowSearch(AllocationProblem problem, SolveStop stop) {
        this(problem, stop, StockAdvice.NONE, USUAL_EXCHANGES);
    }

    /**
     * @param advice asked where lines are whole and much would be searched
     * @param exchanges how many in a row are made in vain there before the search goes on without a better plan
     */
    public RowSearch(AllocationProblem problem, SolveStop stop, StockAdvice advice, int exchanges) {
        this.problem = problem;
        this.stop = stop;
        this.whole = new WholeLines(problem, stop, new WholeMeans(advice, exchanges));
    }

    /** The rows of least score within these banks; empty when they hold no plan. The stop may end it. */
    public Optional<RowsFound> within(Collection<Integer> banks) {
        return within(banks, null);
    }

    /**
     * The same, but only if they cost at most so many pence: a search that knows what is too dear ends sooner. Null
     * means any cost.
     */
    public Optional<RowsFound> within(Collection<Integer> banks, @Nullable Fraction mostPence) {
        List<Integer> options = optionsOf(banks);
        if (!serveAllLines(options)) {
            return Optional.empty();
        }
        Fraction most = mostPence == null ? null : mostPence.times(Units.ONE_UNIT);
        return problem.allowsSplitting()
                ? new SliceBranching(problem, stop).cheapest(options, most)
                : whole.cheapest(options, most);
    }

    /**
     * Rows within these banks that a bounded number of steps comes upon, a good start for a search but not always those
     * of least score; empty proves nothing.
     */
    public Optional<RowsFound> some(Collection<Integer> banks) {
        if (problem.allowsSplitting()) {
            return within(banks);
        }
        List<Integer> options = optionsOf(banks);
        return serveAllLines(options) ? whole.some(options) : Optional.empty();
    }

    private boolean serveAllLines(List<Integer> options) {
        return Components.linesOf(problem, options).size() == problem.lines().size();
    }

    private List<Integer> optionsOf(Collection<Integer> banks) {
        boolean[] open = new boolean[problem.banks().size()];
        banks.forEach(bank -> open[bank] = true);
        List<Integer> options = new ArrayList<>();
        for (int index = 0; index < problem.options().size(); index++) {
            if (open[problem.option(index).bank()] && canCarryARow(problem.option(index))) {
                options.add(index);
            }
        }
        return options;
    }

    /** Whether stock alone lets the option carry the least a row must. */
    private boolean canCarryARow(SolveOption option) {
        ProblemLine line = problem.line(option.line());
        Fraction least = (problem.allowsSplitting() ? line.slice() : line.need()).microFraction();
        return option.draws().stream()
                .allMatch(draw -> draw.perUnit().times(least).compareTo(problem.capacity(draw.stock())) <= 0);
    }
}
