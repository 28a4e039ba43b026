package uk.bng.domain.solve;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import uk.bng.domain.unit.Fraction;

/**
 * The fewest of the options allowed that can serve their lines together at a given score, the first such set in
 * canonical order. Options that every plan uses, or none can, are told apart first; then one row more at a time is
 * tried, and at each number the options are gone through in order and each one used that some plan still can.
 */
final class FewestRows {
    private static final byte USED = 1;
    private static final byte UNDECIDED = 2;

    private final AllocationProblem problem;
    private final SolveStop stop;
    private final int budget;

    /** @param budget the steps after which exact search gives way to {@link Search#droppedFromTheEnd} */
    FewestRows(AllocationProblem problem, SolveStop stop, int budget) {
        this.problem = problem;
        this.stop = stop;
        this.budget = budget;
    }

    /**
     * The rows, ascending. When the budget is spent: what remains when options are left out one by one from the end of
     * canonical order as long as a plan remains, or the rows known if those are fewer.
     *
     * @param target the score that the rows must have, the least there is on these options
     * @param known the rows of one plan of that score on these options
     */
    List<Integer> within(List<Integer> options, Score target, Collection<Integer> known) {
        var search = new Search(options, target, known);
        return search.fewest().orElseGet(() -> search.droppedFromTheEnd(known));
    }

    private final class Search {
        private final Score target;
        private final List<Integer> lines;
        private final Set<Integer> needed = new TreeSet<>();
        private final List<Integer> open = new ArrayList<>();
        private final List<List<Integer>> largestFirst = new ArrayList<>();
        private final long[] most = new long[problem.options().size()];
        private final int[] steps = new int[1];

        Search(List<Integer> options, Score target, Collection<Integer> known) {
            this.target = target;
            this.lines = Components.linesOf(problem, options);
            options.forEach(option -> most[option] = most(option));
            for (int line : lines) {
                largestFirst.add(options.stream()
                        .filter(option -> problem.option(option).line() == line)
                        .sorted(Comparator.comparingLong((Integer option) -> most[option])
                                .reversed())
                        .toList());
            }
            List<Integer> possible = options.stream()
                    .filter(option -> known.contains(option) || canServe(options, Set.of(option)))
                    .toList();
            for (int option : possible) {
                boolean replaceable = !known.contains(option)
                        || canServe(
                                possible.stream()
                                        .filter(other -> other != option)
                                        .toList(),
                                Set.of());
                if (replaceable) {
                    open.add(option);
                } else {
                    needed.add(option);
                }
            }
        }

        Optional<List<Integer>> fewest() {
            int most = needed.size() + open.size();
            for (int rows = leastRows(needed, 0); rows <= most && steps[0] < budget; rows++) {
                Set<Integer> used = new TreeSet<>(needed);
                if (decide(used, 0, rows)) {
                    return Optional.of(List.copyOf(used));
                }
            }
            return Optional.empty();
        }

        List<Integer> droppedFromTheEnd(Collection<Integer> known) {
            List<Integer> kept = new ArrayList<>(needed);
            kept.addAll(open);
            kept.sort(Comparator.naturalOrder());
            for (int option : open.reversed()) {
                List<Integer> fewer =
                        kept.stream().filter(other -> other != option).toList();
                if (canServe(fewer, Set.of())) {
                    kept = fewer;
                }
            }
            return kept.size() <= known.size() && canServe(kept, Set.copyOf(kept))
                    ? kept
                    : known.stream().sorted().toList();
        }

        /** Decides the open options from {@code next} on, with at most {@code rows} in all; true leaves them in used. */
        private boolean decide(Set<Integer> used, int next, int rows) {
            stop.check();
            if (++steps[0] >= budget || leastRows(used, next) > rows || !canStill(used, next)) {
                return false;
            }
            if (next == open.size()) {
                return true;
            }
            if (used.size() < rows) {
                used.add(open.get(next));
                if (decide(used, next + 1, rows)) {
                    return true;
                }
                used.remove(open.get(next));
            }
            return decide(used, next + 1, rows);
        }

        private boolean canStill(Set<Integer> used, int undecidedFrom) {
            List<Integer> allowed = new ArrayList<>(used);
            allowed.addAll(open.subList(undecidedFrom, open.size()));
            allowed.sort(Comparator.naturalOrder());
            return canServe(allowed, used);
        }

        /** Whether some plan of the score uses every forced option and otherwise only allowed ones. */
        private boolean canServe(List<Integer> allowed, Set<Integer> forced) {
            stop.check();
            var tableau = new ExactTableau(problem, lines, allowed, forced, stop);
            return tableau.solve() && tableau.score().compareTo(target) <= 0;
        }

        /** At least so many rows serve the lines, by what the used options and the largest undecided ones can hold. */
        private int leastRows(Set<Integer> used, int undecidedFrom) {
            byte[] state = new byte[problem.options().size()];
            used.forEach(option -> state[option] = USED);
            for (int i = undecidedFrom; i < open.size(); i++) {
                state[open.get(i)] = UNDECIDED;
            }
            int rows = used.size();
            for (int line = 0; line < lines.size(); line++) {
                long missing = problem.line(lines.get(line)).need().micro();
                for (int option : largestFirst.get(line)) {
                    missing -= state[option] == USED ? most[option] : 0;
                }
                for (int option : largestFirst.get(line)) {
                    if (missing > 0 && state[option] == UNDECIDED) {
                        missing -= most[option];
                        rows++;
                    }
                }
            }
            return rows;
        }

        /** The most micro-units that an option can carry, rounded up. */
        private long most(int index) {
            SolveOption option = problem.option(index);
            Fraction most = problem.line(option.line()).need().microFraction();
            for (Draw draw : option.draws()) {
                most = most.min(problem.capacity(draw.stock()).dividedBy(draw.perUnit()));
            }
            return most.toLong(RoundingMode.CEILING);
        }
    }
}
