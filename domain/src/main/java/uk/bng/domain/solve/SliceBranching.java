package uk.bng.domain.solve;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.bng.domain.unit.Fraction;

/**
 * Least score where lines may be split: the linear program over all options allowed, and where it puts less than a slice
 * on one, a branch on leaving it out or using it. Slices are 0.01 units, so almost every problem needs no branch.
 */
final class SliceBranching {
    private final AllocationProblem problem;
    private final SolveStop stop;

    SliceBranching(AllocationProblem problem, SolveStop stop) {
        this.problem = problem;
        this.stop = stop;
    }

    /** The rows of least score among these options that cost at most so many micro-pence; empty when there are none. */
    Optional<RowsFound> cheapest(List<Integer> options, @Nullable Fraction mostMicroPence) {
        Deque<Node> open = new ArrayDeque<>();
        open.push(new Node(options, Set.of()));
        @Nullable RowsFound best = null;
        while (!open.isEmpty()) {
            stop.check();
            Node node = open.pop();
            Optional<RelaxedPlan> solved = RelaxedRows.solve(problem, node.options, node.forced, stop.withinAStep());
            if (solved.isEmpty()) {
                continue;
            }
            RelaxedPlan relaxed = solved.get();
            if (mostMicroPence != null && relaxed.score().microPence().compareTo(mostMicroPence) > 0) {
                continue;
            }
            if (best != null && relaxed.score().compareTo(best.score()) >= 0) {
                continue;
            }
            int thin = thinRow(relaxed);
            if (thin < 0) {
                best = new RowsFound(List.copyOf(relaxed.amounts().keySet()), relaxed.score(), relaxed.shadow());
            } else {
                open.push(node.using(thin));
                open.push(node.without(thin));
            }
        }
        return Optional.ofNullable(best);
    }

    /** The first option with less than its line's slice on it, or -1. */
    private int thinRow(RelaxedPlan relaxed) {
        for (var amount : relaxed.amounts().entrySet()) {
            int line = problem.option(amount.getKey()).line();
            if (amount.getValue().compareTo(problem.line(line).slice().microFraction()) < 0) {
                return amount.getKey();
            }
        }
        return -1;
    }

    private record Node(List<Integer> options, Set<Integer> forced) {
        Node using(int option) {
            Set<Integer> more = new HashSet<>(forced);
            more.add(option);
            return new Node(options, more);
        }

        Node without(int option) {
            return new Node(options.stream().filter(other -> other != option).toList(), forced);
        }
    }
}
