package uk.bng.adapter.solver.choco;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import uk.bng.domain.solve.SolveStop;

/**
 * Picks banks one by one, always the one that saves most, and then swaps single banks for better ones, judging sets of
 * banks by {@link Fill}. Ends early, with what it has, when the stop says so.
 */
final class GreedyBanks {
    private final Fill fill;
    private final List<Integer> candidates;
    private final SolveStop stop;
    private final int[] chosen;
    private int count;
    private double cost = Double.POSITIVE_INFINITY;

    /** @param limit how many banks to pick, at most as many as there are candidates */
    GreedyBanks(Fill fill, List<Integer> candidates, int limit, SolveStop stop) {
        this.fill = fill;
        this.candidates = candidates;
        this.stop = stop;
        this.chosen = new int[limit];
    }

    /** Picks banks from nothing; once no further bank saves anything, the first that are left make up the number. */
    void pick() {
        while (count < chosen.length && (count == 0 || stop.cause() == null) && replace(count, count + 1)) {
            count++;
        }
        for (int bank : candidates) {
            if (count < chosen.length && !isChosen(bank)) {
                chosen[count++] = bank;
            }
        }
    }

    /** Takes these banks for a start instead. */
    void startFrom(List<Integer> banks) {
        count = Math.min(chosen.length, banks.size());
        for (int index = 0; index < count; index++) {
            chosen[index] = banks.get(index);
        }
        cost = fill.cost(chosen, count, Double.POSITIVE_INFINITY);
    }

    /** Swaps banks as long as that saves anything; each saving is told. */
    void improve(Consumer<List<Integer>> told) {
        int since = 0;
        for (int position = 0; count > 0 && since < count; position = (position + 1) % count) {
            if (stop.cause() != null) {
                return;
            }
            double before = cost;
            replace(position, count);
            since = cost < before ? 0 : since + 1;
            if (since == 0) {
                told.accept(banks());
            }
        }
    }

    /** The banks picked, ascending. */
    List<Integer> banks() {
        return Arrays.stream(chosen, 0, count).sorted().boxed().toList();
    }

    /** What {@link Fill} says of them. */
    double cost() {
        return cost;
    }

    /** Puts the best bank at the position, if any is better than the one there; whether one is there in the end. */
    private boolean replace(int position, int size) {
        int best = position < count ? chosen[position] : -1;
        double bestCost = cost;
        for (int bank : candidates) {
            if (!isChosen(bank)) {
                chosen[position] = bank;
                double with = fill.cost(chosen, size, bestCost);
                if (with < bestCost) {
                    best = bank;
                    bestCost = with;
                }
                chosen[position] = best;
            }
        }
        if (best >= 0) {
            chosen[position] = best;
            cost = bestCost;
        }
        return best >= 0;
    }

    private boolean isChosen(int bank) {
        for (int index = 0; index < count; index++) {
            if (chosen[index] == bank) {
                return true;
            }
        }
        return false;
    }
}
