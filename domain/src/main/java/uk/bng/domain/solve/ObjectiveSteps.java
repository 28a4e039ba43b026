package uk.bng.domain.solve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import uk.bng.domain.unit.Fraction;
import uk.bng.domain.unit.Units;

/**
 * The steps of the lexicographic objective (section 12), one way for every engine: least cost, then the fewest banks
 * within the threshold, then among all sets of banks that tie the nearest, fewest rows, deepest stock and first names.
 */
public final class ObjectiveSteps {
    private static final Fraction MOST_EXTRA_PENCE = Fraction.of(1000);
    private static final Fraction EXTRA_SHARE = Fraction.of(1, 10_000);

    private final AllocationProblem problem;
    private final Supplier<BankSetSearch> searches;
    private final SolveStop stop;
    private final SolveWatch watch;

    /** @param searches makes the search, when the steps run: the stop may end that as well */
    public ObjectiveSteps(
            AllocationProblem problem, Supplier<BankSetSearch> searches, SolveStop stop, SolveWatch watch) {
        this.problem = problem;
        this.searches = searches;
        this.stop = stop;
        this.watch = watch;
    }

    /** The most a plan may cost, in pence, to be preferred for fewer banks: {@code T} of step 2, inclusive. */
    public static Fraction threshold(Fraction leastCost) {
        return leastCost.plus(leastCost.times(EXTRA_SHARE).min(MOST_EXTRA_PENCE));
    }

    /** Runs all steps; a stop on the way gives the best plan so far with the bound proven by then. */
    public SolveOutcome run() {
        var progress = new Progress();
        try {
            BankSetSearch search = searches.get();
            search.search(problem.bankLimit(), null, false, progress);
            RowsFound cheapest = progress.best();
            if (cheapest == null) {
                return new SolveOutcome.Infeasible();
            }
            progress.bound(cheapest.score().pence());
            RowsFound fewest = fewestBanks(search, cheapest, progress);
            Ties ties = tiesOf(search, fewest);
            // The first search may have passed over a plan cheaper by less than a tenth of a penny, which this one
            // sees.
            RowsFound least =
                    ties.any().score().pence().compareTo(cheapest.score().pence()) < 0 ? ties.any() : cheapest;
            return new SolveOutcome.Optimal(new Choice(least.options()), new Choice(preferred(ties)));
        } catch (SolveStopped stopped) {
            stopped.met().ifPresent(progress::keep);
            RowsFound best = progress.best();
            return best == null
                    ? new SolveOutcome.Undecided(stopped.stopCause())
                    : new SolveOutcome.Feasible(new Choice(best.options()), stopped.stopCause(), progress.lowerBound());
        }
    }

    /** Runs the first step alone; a stop on the way gives the best plan so far with the bound proven by then. */
    public LeastCost leastCost() {
        var progress = new Progress();
        try {
            BankSetSearch search = searches.get();
            search.search(problem.bankLimit(), null, false, progress);
            RowsFound cheapest = progress.best();
            return cheapest == null ? new LeastCost.None() : new LeastCost.Proven(new Choice(cheapest.options()));
        } catch (SolveStopped stopped) {
            stopped.met().ifPresent(progress::keep);
            RowsFound best = progress.best();
            return best == null
                    ? new LeastCost.Unknown()
                    : new LeastCost.Unproven(new Choice(best.options()), progress.lowerBound());
        }
    }

    private RowsFound fewestBanks(BankSetSearch search, RowsFound cheapest, Progress progress) {
        Fraction threshold = threshold(cheapest.score().pence());
        RowsFound fewest = cheapest;
        while (fewest.banks(problem).size() > 1) {
            var fewer = new Ties();
            search.search(fewest.banks(problem).size() - 1, threshold, false, fewer);
            if (fewer.sets.isEmpty()) {
                return fewest;
            }
            fewest = fewer.any();
            progress.prefer(fewest);
        }
        return fewest;
    }

    private Ties tiesOf(BankSetSearch search, RowsFound fewest) {
        var ties = new Ties();
        ties.plan(fewest);
        search.search(fewest.banks(problem).size(), fewest.score().pence(), true, ties);
        return ties;
    }

    private List<Integer> preferred(Ties ties) {
        var rowTies = new RowTies(problem, stop);
        return ties.sets.entrySet().stream()
                .map(tie -> new Preferred(tie.getKey(), rowTies.prefer(tie.getValue(), tie.getKey())))
                .min(Comparator.comparingInt(
                                (Preferred preferred) -> preferred.rows().size())
                        .thenComparing(preferred -> depth(preferred.banks()), Comparator.reverseOrder())
                        .thenComparing(Preferred::rows, ObjectiveSteps::compareInOrder))
                .orElseThrow()
                .rows();
    }

    private Units depth(List<Integer> banks) {
        return banks.stream().map(bank -> problem.banks().get(bank).depth()).reduce(Units.ZERO, Units::plus);
    }

    private static int compareInOrder(List<Integer> left, List<Integer> right) {
        for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
            if (!left.get(i).equals(right.get(i))) {
                return Integer.compare(left.get(i), right.get(i));
            }
        }
        return Integer.compare(left.size(), right.size());
    }

    private record Preferred(List<Integer> banks, List<Integer> rows) {}

    /** The best plan so far and the bound, passed on to the watch. */
    private final class Progress implements BankSetSearch.Found {
        private final List<RowsFound> best = new ArrayList<>();
        private final List<Fraction> bounds = new ArrayList<>(List.of(Fraction.ZERO));

        @Override
        public void plan(RowsFound rows) {
            RowsFound known = best();
            if (known == null || rows.score().compareTo(known.score()) < 0) {
                prefer(rows);
            }
        }

        /** Takes rows that a stopped search had met, unless they are beneath what was proven or beyond the limit. */
        void keep(RowsFound rows) {
            if (rows.banks(problem).size() <= problem.bankLimit()
                    && rows.score().pence().compareTo(lowerBound()) >= 0) {
                plan(rows);
            }
        }

        @Override
        public void bound(Fraction pence) {
            bounds.set(0, bounds.get(0).max(pence));
            tell();
        }

        void prefer(RowsFound rows) {
            best.clear();
            best.add(rows);
            tell();
        }

        @Nullable
        RowsFound best() {
            return best.isEmpty() ? null : best.get(0);
        }

        Fraction lowerBound() {
            return bounds.get(0);
        }

        private void tell() {
            RowsFound known = best();
            if (known != null) {
                watch.progressed(known.score().pence(), known.banks(problem).size(), lowerBound());
            }
        }
    }

    /** The sets of banks of all plans of the least score seen, in order. */
    private final class Ties implements BankSetSearch.Found {
        private final TreeMap<List<Integer>, RowsFound> sets = new TreeMap<>(ObjectiveSteps::compareInOrder);

        @Override
        public void plan(RowsFound rows) {
            int order = sets.isEmpty() ? -1 : rows.score().compareTo(any().score());
            if (order < 0) {
                sets.clear();
            }
            if (order <= 0) {
                sets.putIfAbsent(rows.banks(problem), rows);
            }
        }

        RowsFound any() {
            return sets.firstEntry().getValue();
        }
    }
}
