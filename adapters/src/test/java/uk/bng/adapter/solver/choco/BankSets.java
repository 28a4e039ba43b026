package uk.bng.adapter.solver.choco;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import uk.bng.domain.solve.AllocationProblem;
import uk.bng.domain.solve.RowSearch;

/** Every set of exactly so many of the banks that have anything to offer, for comparison. */
final class BankSets {
    private BankSets() {}

    /** The sets of exactly so many, each ascending. */
    static List<List<Integer>> of(List<Integer> banks, int count) {
        if (count == 0) {
            return List.of(List.of());
        }
        List<List<Integer>> sets = new ArrayList<>();
        for (int first = 0; first < banks.size(); first++) {
            for (List<Integer> rest : of(banks.subList(first + 1, banks.size()), count - 1)) {
                List<Integer> set = new ArrayList<>(List.of(banks.get(first)));
                set.addAll(rest);
                sets.add(set);
            }
        }
        return sets;
    }

    /** The least cost in pence, rounded up, of the sets that hold a plan. */
    static Map<List<Integer>, Double> costs(AllocationProblem problem, List<Integer> banks, int count) {
        Map<List<Integer>, Double> costs =
                new TreeMap<>((left, right) -> left.toString().compareTo(right.toString()));
        for (List<Integer> set : of(banks, count)) {
            new RowSearch(problem, () -> null)
                    .within(set)
                    .ifPresent(
                            rows -> costs.put(set, Supply.roundedUp(rows.score().pence())));
        }
        return costs;
    }
}
