package uk.bng.adapter.solver.choco;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import uk.bng.domain.solve.AllocationProblem;
import uk.bng.domain.solve.Choice;
import uk.bng.domain.solve.ExactAmounts;
import uk.bng.domain.solve.RowsFound;
import uk.bng.domain.solve.Score;
import uk.bng.domain.solve.ShadowPrices;

/**
 * Judges sets of banks for one search and offers their plans to the incumbent. A set whose exact rows take too long is
 * put off: its quick guess counts until {@link #settle} comes back to it.
 */
final class Evaluation {
    private static final long MORE_PATIENCE = 8;

    private final AllocationProblem problem;
    private final Fill fill;
    private final Packing packing;
    private final SetsSeen seen;
    private final Incumbent incumbent;
    private final long patience;
    private final List<List<Integer>> putOff = new ArrayList<>();

    /** @param patience how often the search for the rows of a set may ask to go on before the set is put off */
    Evaluation(AllocationProblem problem, Supply supply, SetsSeen seen, Incumbent incumbent, long patience) {
        this.problem = problem;
        this.fill = new Fill(supply);
        this.packing = new Packing(supply);
        this.seen = seen;
        this.incumbent = incumbent;
        this.patience = patience;
    }

    Fill fill() {
        return fill;
    }

    Incumbent incumbent() {
        return incumbent;
    }

    /** Offers what the quick guess makes of the banks, if that is a plan. */
    void guess(List<Integer> banks) {
        fill.cost(banks.stream().mapToInt(Integer::intValue).toArray(), banks.size(), Double.POSITIVE_INFINITY);
        if (fill.isComplete()) {
            exactly(fill.options()).ifPresent(incumbent::offer);
        }
    }

    /** Offers what packing whole lines into the banks gives, if it is a better plan. */
    void pack(int[] banks) {
        if (packing.cost(banks) < incumbent.ceiling()) {
            exactly(packing.options()).ifPresent(incumbent::offer);
        }
    }

    /** Offers the exact rows of the banks, ascending; gives their shadow prices where there are any. */
    @Nullable
    ShadowPrices judge(List<Integer> banks) {
        return judge(banks, patience);
    }

    /** Whether the best rows of all these banks need no more of them than the limit allows: then nothing is better. */
    boolean needsNoLimit(List<Integer> all, int limit) {
        if (seen.within(all, patience) instanceof SetsSeen.Settled settled) {
            RowsFound rows = settled.rows();
            offered(rows);
            return rows == null || rows.banks(problem).size() <= limit;
        }
        return false;
    }

    /** Comes back, with more and more patience, to the sets put off, but for those that are hopeless by then. */
    void settle(Predicate<List<Integer>> hopeless) {
        for (long more = patience * MORE_PATIENCE; !putOff.isEmpty(); more *= MORE_PATIENCE) {
            List<List<Integer>> again = putOff.stream().distinct().toList();
            putOff.clear();
            for (List<Integer> banks : again) {
                if (!hopeless.test(banks)) {
                    judge(banks, more);
                }
            }
        }
    }

    private @Nullable ShadowPrices judge(List<Integer> banks, long most) {
        return switch (seen.within(banks, most)) {
            case SetsSeen.Settled settled -> offered(settled.rows());
            case SetsSeen.Unsettled unsettled -> {
                putOff.add(banks);
                guess(banks);
                offered(unsettled.met());
                yield null;
            }
        };
    }

    private @Nullable ShadowPrices offered(@Nullable RowsFound rows) {
        if (rows == null) {
            return null;
        }
        incumbent.offer(rows);
        return rows.shadow();
    }

    private Optional<RowsFound> exactly(List<Integer> options) {
        return ExactAmounts.of(problem, new Choice(options)).map(plan -> {
            Score score = plan.rows().stream()
                    .map(row -> Score.of(problem.option(row.option()), row.micro()))
                    .reduce(Score.ZERO, Score::plus);
            return new RowsFound(options, score, null);
        });
    }
}
