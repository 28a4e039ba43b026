package uk.bng.adapter.solver.choco;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.bng.domain.solve.AllocationProblem;
import uk.bng.domain.solve.BankSetSearch;
import uk.bng.domain.solve.SolveStop;
import uk.bng.domain.unit.Fraction;

/**
 * Searches sets of banks: greedily for a plan at once, then by a constraint model for better ones and the proof. What one
 * search learns serves the next.
 */
final class BankModelSearch implements BankSetSearch {
    private static final long PATIENCE = 250;

    private final AllocationProblem problem;
    private final SolveStop stop;
    private final Supply supply;
    private final CheapestFill cheapest;
    private final SetsSeen seen;
    private List<Prices> known;

    BankModelSearch(AllocationProblem problem, SolveStop stop) {
        this.problem = problem;
        this.stop = stop;
        this.supply = new Supply(problem);
        this.cheapest = new CheapestFill(supply);
        this.seen = new SetsSeen(problem, stop);
        this.known = List.of(cheapest.lastPrices());
    }

    @Override
    public void search(int limit, @Nullable Fraction ceiling, boolean allTies, Found found) {
        stop.check();
        var incumbent = new Incumbent(problem, limit, ceiling, supply.beyondAnyPlan(), allTies, found);
        var bounds = Bounds.of(supply, cheapest, limit, stop);
        var hunt = new BankHunt(bounds, new Evaluation(problem, supply, seen, incumbent, PATIENCE), limit, stop);
        known = hunt.run(known, ceiling == null, found);
    }
}
