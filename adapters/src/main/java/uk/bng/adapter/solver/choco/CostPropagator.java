package uk.bng.adapter.solver.choco;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;
import org.chocosolver.solver.constraints.Propagator;
import org.chocosolver.solver.constraints.PropagatorPriority;
import org.chocosolver.solver.exception.ContradictionException;
import org.chocosolver.solver.variables.BoolVar;
import org.chocosolver.util.ESat;

/**
 * Cuts off choices of banks that cannot hold a plan at or below the ceiling: fails where a lower bound passes it, forbids
 * a bank that would push the bound past it, and uses a bank that cannot be done without.
 *
 * <p>The prices behind the bound are kept by the depth of the search and never taken back: any prices bound truly, and
 * those of the node above are a good start.
 */
final class CostPropagator extends Propagator<BoolVar> {
    private static final long serialVersionUID = 1L;

    private static final int STEPS = 100;
    /** Where all banks are decided steps are cheap, and they save an exact linear program. */
    private static final int LAST_STEPS = 400;

    private final transient List<Integer> banks;
    private final transient Bounds bounds;
    private final transient PricedBanks priced;
    private final transient DoubleSupplier ceiling;
    private final transient BankMarks marks;
    private final transient Prices cold;
    private final transient List<Prices> byDepth = new ArrayList<>();
    private transient Prices hint;

    /**
     * @param banks the bank of each variable
     * @param start prices for the first node
     * @param ceiling from how many pence on, exclusive, nothing is wanted
     */
    CostPropagator(BoolVar[] used, List<Integer> banks, Bounds bounds, Prices start, DoubleSupplier ceiling) {
        super(used, PropagatorPriority.VERY_SLOW, false);
        this.banks = List.copyOf(banks);
        this.bounds = bounds;
        this.priced = bounds.priced();
        this.ceiling = ceiling;
        this.marks = new BankMarks(bounds.supply().banks);
        this.cold = bounds.cheapest().lastPrices();
        this.hint = start;
        byDepth.add(start);
    }

    /** Prices that may suit the nodes to come, such as the shadow prices of a plan just found. */
    void suggest(Prices prices) {
        hint = prices;
    }

    @Override
    public void propagate(int mask) throws ContradictionException {
        readMarks();
        if (bounds.cheapest().bound(marks) > ceiling.getAsDouble()) {
            fails();
        }
        Prices start = startingPrices();
        filter(hint);
        filter(start);
        boolean decided = isCompletelyInstantiated();
        Prices best = bounds.climb()
                .climb(decided ? cold : start, marks, decided ? LAST_STEPS : STEPS, ceiling.getAsDouble());
        filter(best);
        byDepth.add(best);
    }

    @Override
    public ESat isEntailed() {
        return isCompletelyInstantiated() ? ESat.TRUE : ESat.UNDEFINED;
    }

    private Prices startingPrices() {
        int depth = Math.max(1, model.getSolver().getDecisionPath().size());
        while (byDepth.size() > depth) {
            byDepth.removeLast();
        }
        return byDepth.getLast();
    }

    private void readMarks() {
        for (int index = 0; index < vars.length; index++) {
            if (!vars[index].isInstantiated()) {
                marks.open(banks.get(index));
            } else if (vars[index].isInstantiatedTo(1)) {
                marks.use(banks.get(index));
            } else {
                marks.forbid(banks.get(index));
            }
        }
    }

    private void filter(Prices at) throws ContradictionException {
        double most = ceiling.getAsDouble();
        double bound = priced.bound(at, marks);
        if (bound > most) {
            fails();
        }
        for (int index = 0; index < vars.length; index++) {
            int bank = banks.get(index);
            if (marks.isOpen(bank)) {
                if (bound + priced.riseIfUsed(bank) > most) {
                    marks.forbid(bank);
                    vars[index].setToFalse(this);
                } else if (bound + priced.riseIfForbidden(bank) > most) {
                    marks.use(bank);
                    vars[index].setToTrue(this);
                }
            }
        }
    }
}
