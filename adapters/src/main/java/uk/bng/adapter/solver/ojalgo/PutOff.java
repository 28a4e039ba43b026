package uk.bng.adapter.solver.ojalgo;

import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import uk.bng.domain.solve.SolveStopped;

/** Sets of banks whose search was put off, with what rows of theirs that were not met cost at least. Mutable; of one search. */
final class PutOff {
    private static final int PENCE_DECIMALS = 9;

    private final SequencedMap<List<Integer>, Double> leastPence = new LinkedHashMap<>();

    boolean has(List<Integer> banks) {
        return leastPence.containsKey(banks);
    }

    boolean isEmpty() {
        return leastPence.isEmpty();
    }

    /** The sets, in the order in which they were put off. */
    List<List<Integer>> sets() {
        return List.copyOf(leastPence.keySet());
    }

    /** Puts a set off, or off again, with what its search knew when it was stopped. */
    void add(List<Integer> banks, SolveStopped stopped) {
        double from = stopped.othersFrom()
                .map(pence -> Math.nextDown(
                        pence.toDecimal(PENCE_DECIMALS, RoundingMode.FLOOR).doubleValue()))
                .orElse(0.0);
        leastPence.merge(banks, from, Math::max);
    }

    void remove(List<Integer> banks) {
        leastPence.remove(banks);
    }

    /** The set that may hold the cheapest rows of all. */
    List<Integer> cheapest() {
        return least().getKey();
    }

    /** What rows of all these sets cost at least, in pence, rounded down. */
    double pence() {
        return least().getValue();
    }

    private Map.Entry<List<Integer>, Double> least() {
        return leastPence.entrySet().stream().min(Map.Entry.comparingByValue()).orElseThrow();
    }
}
