package uk.bng.adapter.solver.choco;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.chocosolver.solver.Model;
import org.chocosolver.solver.constraints.Constraint;
import org.chocosolver.solver.search.strategy.Search;
import org.chocosolver.solver.search.strategy.selectors.values.IntDomainMax;
import org.chocosolver.solver.search.strategy.selectors.variables.VariableSelector;
import org.chocosolver.solver.variables.BoolVar;
import org.chocosolver.solver.variables.IntVar;
import org.jspecify.annotations.Nullable;
import uk.bng.domain.solve.SolveStop;

/**
 * The constraint model of which banks may be used: exactly as many as the limit, since a plan of fewer banks lies within
 * such a set too. Banks of most promise are tried first, and with them before without them.
 */
final class BankModel {
    private final List<Integer> banks;
    private final PricedBanks priced;
    private final Model model = new Model("banks");
    private final BoolVar[] used;

    BankModel(List<Integer> banks, int limit, Bounds bounds, SolveStop stop) {
        this.banks = List.copyOf(banks);
        this.priced = bounds.priced();
        this.used = model.boolVarArray("used", banks.size());
        model.sum(used, "=", limit).post();
        var coverage = new Coverage(bounds.supply());
        for (int line = 0; line < bounds.supply().lines; line++) {
            stop.check();
            cover(line, coverage);
        }
    }

    /** The variables, in the order of the banks. */
    BoolVar[] used() {
        return used.clone();
    }

    /** Adds the propagator and prepares the search. */
    void complete(CostPropagator cost, List<Integer> hints, SolveStop stop) {
        model.post(new Constraint("cost", cost));
        VariableSelector<IntVar> promising = this::mostPromising;
        var solver = model.getSolver();
        solver.setSearch(Search.intVarSearch(promising, new IntDomainMax(), used));
        for (int index = 0; index < used.length; index++) {
            if (!hints.isEmpty()) {
                solver.addHint(used[index], hints.contains(banks.get(index)) ? 1 : 0);
            }
        }
        solver.addStopCriterion(() -> stop.cause() != null);
    }

    /** Goes on to the next set of banks; false when there is none or the stop came. */
    boolean next() {
        return model.getSolver().solve();
    }

    /** The banks of the set found, ascending. */
    List<Integer> found() {
        return IntStream.range(0, used.length)
                .filter(index -> used[index].isInstantiatedTo(1))
                .mapToObj(banks::get)
                .toList();
    }

    private void cover(int line, Coverage coverage) {
        int[] parts = banks.stream().mapToInt(bank -> coverage.of(bank, line)).toArray();
        int[] able = IntStream.range(0, parts.length)
                .filter(index -> parts[index] > 0)
                .toArray();
        BoolVar[] theirs = Arrays.stream(able).mapToObj(index -> used[index]).toArray(BoolVar[]::new);
        int[] weights = Arrays.stream(able).map(index -> parts[index]).toArray();
        model.scalar(theirs, weights, ">=", coverage.parts()).post();
    }

    private @Nullable IntVar mostPromising(IntVar[] variables) {
        @Nullable IntVar best = null;
        double most = -1;
        for (int index = 0; index < used.length; index++) {
            if (!used[index].isInstantiated() && priced.earnings(banks.get(index)) > most) {
                most = priced.earnings(banks.get(index));
                best = used[index];
            }
        }
        return best;
    }
}
