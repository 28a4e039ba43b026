package uk.bng.domain.solve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import uk.bng.domain.unit.Fraction;

/**
 * The exact rows of least score, cost before nearness, when the banks that may be used are given: what is left of the
 * problem once an engine has chosen banks. Exact throughout; stateless but for the problem.
 */
public final class RowSearch {
    private final AllocationProblem problem;
    private final SolveStop stop;

    public RowSearch(AllocationProblem problem, SolveStop stop) {
        this.problem = problem;
        this.stop = stop;
    }

    /** The rows of least score within these banks; empty when they hold no plan. The stop may end it. */
    public Optional<RowsFound> within(Collection<Integer> banks) {
        boolean[] open = new boolean[problem.banks().size()];
        banks.forEach(bank -> open[bank] = true);
        List<Integer> options = new ArrayList<>();
        for (int index = 0; index < problem.options().size(); index++) {
            if (open[problem.option(index).bank()] && canCarryARow(problem.option(index))) {
                options.add(index);
            }
        }
        if (Components.linesOf(problem, options).size() < problem.lines().size()) {
            return Optional.empty();
        }
        return problem.allowsSplitting() ? split(options) : whole(options);
    }

    /** Whether stock alone lets the option carry the least a row must. */
    private boolean canCarryARow(SolveOption option) {
        ProblemLine line = problem.line(option.line());
        Fraction least = (problem.allowsSplitting() ? line.slice() : line.need()).microFraction();
        return option.draws().stream()
                .allMatch(draw -> draw.perUnit().times(least).compareTo(problem.capacity(draw.stock())) <= 0);
    }

    private Optional<RowsFound> split(List<Integer> options) {
        return new SliceBranching(problem, stop).cheapest(options);
    }

    private Optional<RowsFound> whole(List<Integer> options) {
        return new WholeLines(problem, stop).cheapest(options);
    }
}
