package uk.bng.adapter.solver.choco;

import org.jspecify.annotations.Nullable;
import uk.bng.domain.solve.AllocationProblem;
import uk.bng.domain.solve.BankSetSearch.Found;
import uk.bng.domain.solve.RowsFound;
import uk.bng.domain.unit.Fraction;

/** The best plan of one search, told on as it gets better, and the ceiling that it sets. */
final class Incumbent {
    /**
     * What may be lost unseen when only the least cost is asked: hardly more than the rounding of the bounds, so that sets
     * of banks of one and the same cost need not all be seen.
     */
    private static final double INDIFFERENT_SHARE = 1e-9;

    private static final double LEAST_INDIFFERENCE_PENCE = 1e-5;
    private static final double MOST_INDIFFERENCE_PENCE = 0.1;

    private final AllocationProblem problem;
    private final int limit;
    private final boolean allTies;
    private final Found found;
    private @Nullable Fraction most;
    private double ceiling;
    private @Nullable RowsFound best;

    /**
     * @param most the most pence that a plan may cost, or null
     * @param beyond more pence than any plan costs
     */
    Incumbent(
            AllocationProblem problem,
            int limit,
            @Nullable Fraction most,
            double beyond,
            boolean allTies,
            Found found) {
        this.problem = problem;
        this.limit = limit;
        this.most = most;
        this.ceiling = most == null ? beyond : Supply.roundedUp(most);
        this.allTies = allTies;
        this.found = found;
    }

    /** From how many pence on, exclusive, a bound says that nothing wanted is left. */
    double ceiling() {
        return best == null || allTies ? ceiling : ceiling - indifference();
    }

    /** Whether the best plan uses less than half of the banks that it may. */
    boolean hasBanksToSpare() {
        return best != null && 2 * best.banks(problem).size() < limit;
    }

    /** Keeps and tells the plan if it is wanted; whether it is better than those before. */
    boolean offer(RowsFound plan) {
        Fraction cost = plan.score().pence();
        int order = best == null ? -1 : plan.score().compareTo(best.score());
        boolean wanted = order < 0 || (order == 0 && allTies);
        if (!wanted
                || (most != null && cost.compareTo(most) > 0)
                || plan.banks(problem).size() > limit) {
            return false;
        }
        best = plan;
        most = cost;
        ceiling = Supply.roundedUp(cost);
        found.plan(plan);
        return order < 0;
    }

    private double indifference() {
        return Math.min(MOST_INDIFFERENCE_PENCE, LEAST_INDIFFERENCE_PENCE + INDIFFERENT_SHARE * ceiling);
    }
}
