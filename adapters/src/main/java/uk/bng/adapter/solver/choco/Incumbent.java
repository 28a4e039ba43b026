package uk.bng.adapter.solver.choco;

import org.jspecify.annotations.Nullable;
import uk.bng.domain.solve.AllocationProblem;
import uk.bng.domain.solve.BankSetSearch.Found;
import uk.bng.domain.solve.RowsFound;
import uk.bng.domain.unit.Fraction;

/** The best plan of one search, told on as it gets better, and the ceiling that it sets. */
final class Incumbent {
    /** What may be lost unseen when only the least cost is asked, in pence. */
    private static final double INDIFFERENCE = 0.1;

    private final AllocationProblem problem;
    private final int limit;
    private final boolean allTies;
    private final Found found;
    private double ceiling;
    private @Nullable RowsFound best;

    /**
     * @param ceiling the most that a plan may cost, or null
     * @param beyond more pence than any plan costs
     */
    Incumbent(
            AllocationProblem problem,
            int limit,
            @Nullable Fraction ceiling,
            double beyond,
            boolean allTies,
            Found found) {
        this.problem = problem;
        this.limit = limit;
        this.ceiling = ceiling == null ? beyond : Supply.roundedUp(ceiling);
        this.allTies = allTies;
        this.found = found;
    }

    /** From how many pence on, exclusive, a bound says that nothing wanted is left. */
    double ceiling() {
        return best == null || allTies ? ceiling : ceiling - INDIFFERENCE;
    }

    boolean isEmpty() {
        return best == null;
    }

    /** Keeps and tells the plan if it is wanted; whether it is better than those before. */
    boolean offer(RowsFound plan) {
        double cost = Supply.roundedUp(plan.score().pence());
        int order = best == null ? -1 : plan.score().compareTo(best.score());
        boolean wanted = order < 0 || (order == 0 && allTies);
        if (!wanted || cost > ceiling || plan.banks(problem).size() > limit) {
            return false;
        }
        best = plan;
        ceiling = cost;
        found.plan(plan);
        return order < 0;
    }
}
