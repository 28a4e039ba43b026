package uk.bng.adapter.solver.choco;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.IntToDoubleFunction;

/** Sets of so many banks, those first that earn most together at given prices. Mutable; of one search. */
final class LikelySets {
    private final List<Integer> banks;
    private final double[] earnings;
    private final PriorityQueue<Candidate> open =
            new PriorityQueue<>(Comparator.comparingDouble((Candidate candidate) -> -candidate.earned())
                    .thenComparingInt(Candidate::number));
    private final Set<List<Integer>> seen = new HashSet<>();

    /** @param size how many banks a set holds, at most as many as there are */
    LikelySets(List<Integer> banks, IntToDoubleFunction earnings, int size) {
        this.banks = banks.stream()
                .sorted(Comparator.comparingDouble((Integer bank) -> -earnings.applyAsDouble(bank))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        this.earnings = this.banks.stream()
                .mapToDouble(bank -> earnings.applyAsDouble(bank))
                .toArray();
        var first = new int[size];
        Arrays.setAll(first, rank -> rank);
        add(first);
    }

    /** Banks by their ranks in the order of what they earn; of equals the first one met comes first. */
    private record Candidate(List<Integer> ranks, double earned, int number) {}

    /** Whether another set is left. */
    boolean hasNext() {
        return !open.isEmpty();
    }

    /** What the banks of the next set earn together. */
    double earned() {
        return open.element().earned();
    }

    /** The next set, ascending. */
    int[] next() {
        List<Integer> ranks = open.remove().ranks();
        for (int place = 0; place < ranks.size(); place++) {
            int above = place + 1 < ranks.size() ? ranks.get(place + 1) : banks.size();
            if (ranks.get(place) + 1 < above) {
                int[] worse = ranks.stream().mapToInt(Integer::intValue).toArray();
                worse[place]++;
                add(worse);
            }
        }
        return ranks.stream().mapToInt(banks::get).sorted().toArray();
    }

    private void add(int[] ranks) {
        List<Integer> key = Arrays.stream(ranks).boxed().toList();
        if (seen.add(key)) {
            open.add(new Candidate(
                    key,
                    Arrays.stream(ranks).mapToDouble(rank -> earnings[rank]).sum(),
                    seen.size()));
        }
    }
}
