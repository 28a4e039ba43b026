package uk.bng.adapter.solver.ojalgo;

import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.bng.domain.solve.AllocationProblem;
import uk.bng.domain.solve.BankSetSearch;
import uk.bng.domain.solve.RowSearch;
import uk.bng.domain.solve.RowsFound;
import uk.bng.domain.solve.SolveStop;
import uk.bng.domain.unit.Fraction;

/**
 * Branch and bound over which banks are used. Each node's Lagrangian bound settles most banks at once: those that cannot
 * be in a better plan and those that must be. What is left is branched on, the most worthy bank first; a settled set of
 * banks is handed to the domain's exact row search.
 */
final class BankBranching implements BankSetSearch {
    /**
     * What may be lost unseen when only the least cost is asked: little more than the bound's own rounding, so that plans
     * that cost the same need not all be seen, and never near the penny that proof allows.
     */
    private static final double INDIFFERENT_SHARE = 1e-9;

    private static final double LEAST_INDIFFERENCE_PENCE = 1e-5;
    private static final double MOST_INDIFFERENCE_PENCE = 0.1;

    private static final int PENCE_DECIMALS = 9;

    /** Options up to which the linear program of a root takes some ten milliseconds. */
    private static final int LARGEST_PROGRAM = 1_000;

    /** The share of the ceiling from which a gap is worth a linear program rather than some nodes. */
    private static final double WORTHWHILE_GAP = 1e-4;

    private static final long PROGRAM_MILLISECONDS = 500;

    private final AllocationProblem problem;
    private final Offers offers;
    private final Multipliers start;
    private final RowSearch rows;
    private final SolveStop stop;
    private final Map<List<Integer>, Known> known = new HashMap<>();

    BankBranching(AllocationProblem problem, SolveStop stop) {
        this.problem = problem;
        this.offers = new Offers(problem);
        this.start = Multipliers.starting(offers);
        this.rows = new RowSearch(problem, stop);
        this.stop = stop;
    }

    @Override
    public void search(int limit, @Nullable Fraction ceiling, boolean allTies, Found found) {
        var states = new BankStates(offers.banks());
        for (int bank = 0; bank < offers.banks(); bank++) {
            if (offers.isEmpty(bank)) {
                states.close(bank);
            }
        }
        var run = new Run(limit, ceiling, allTies, found);
        run.root(states);
    }

    private static double roundedUp(Fraction pence) {
        return Math.nextUp(pence.toDecimal(PENCE_DECIMALS, RoundingMode.CEILING).doubleValue());
    }

    private static double indifference(double pence) {
        return Math.min(MOST_INDIFFERENCE_PENCE, LEAST_INDIFFERENCE_PENCE + INDIFFERENT_SHARE * pence);
    }

    /** The rows of least score within banks, unless they are known to cost more than {@code most}. */
    private @Nullable RowsFound rowsWithin(List<Integer> banks, @Nullable Fraction most) {
        Known before = known.get(banks);
        if (before == null || !before.answers(most)) {
            RowsFound found = rows.within(banks, most).orElse(null);
            before = new Known(found, most);
            known.put(banks, before);
        }
        return before.rows;
    }

    /** What was found in some banks when asked for rows of at most so many pence, or of any cost. */
    private record Known(
            @Nullable RowsFound rows, @Nullable Fraction askedFor) {
        boolean answers(@Nullable Fraction most) {
            return rows != null || askedFor == null || (most != null && most.compareTo(askedFor) <= 0);
        }
    }

    /** One search: its limit, the most a plan may cost as it sinks, exactly and rounded up, and the best plan so far. */
    private final class Run {
        private final int limit;
        private final boolean allTies;
        private final Found found;
        private final Ascent ascent;
        private @Nullable Fraction most;
        private double ceiling;
        private @Nullable RowsFound best;

        Run(int limit, @Nullable Fraction most, boolean allTies, Found found) {
            this.limit = Math.min(limit, offers.banks());
            this.most = most;
            this.ceiling = most == null ? Double.POSITIVE_INFINITY : roundedUp(most);
            this.allTies = allTies;
            this.found = found;
            this.ascent = new Ascent(offers, this.limit);
        }

        void root(BankStates states) {
            Multipliers first = ascent.climb(states, start, Ascent.FIRST_STEPS, this::hopelessFrom, this::evaluate);
            Multipliers better = settled(states, first);
            if (better == null) {
                return;
            }
            Multipliers at = ascent.climb(states, better, Ascent.ROOT_STEPS, this::hopelessFrom, this::evaluate);
            if (!allTies && Double.isInfinite(ceiling)) {
                ascent.tell(found, hopelessFrom());
            }
            Multipliers worked = settled(states, at);
            if (worked != null) {
                branch(states, polished(states, worked));
            }
        }

        /** Where a gap is left that subgradient steps did not close, a linear program of what is left closes it best. */
        private Multipliers polished(BankStates states, Multipliers at) {
            double bound = ascent.bound(states, at);
            if (best == null
                    || bound > hopelessFrom() * (1 - WORTHWHILE_GAP)
                    || LinearRelaxation.size(offers, states) > LARGEST_PROGRAM) {
                return at;
            }
            return LinearRelaxation.multipliers(offers, states, limit, PROGRAM_MILLISECONDS)
                    .filter(better -> ascent.bound(states, better) > bound)
                    .orElse(at);
        }

        /** From how many pence on a bound ends a branch. */
        double hopelessFrom() {
            return best == null || allTies ? ceiling : ceiling - indifference(ceiling);
        }

        private void branch(BankStates node, Multipliers start) {
            BankStates states = node;
            Multipliers at = start;
            while (true) {
                stop.check();
                Multipliers better = settled(states, at);
                if (better == null) {
                    return;
                }
                if (states.held() >= limit || states.held() + states.free() <= limit) {
                    evaluate(states.held() >= limit ? states.heldBanks() : states.open());
                    return;
                }
                int bank = ascent.worthiestFree(states);
                BankStates with = states.copy();
                with.hold(bank);
                branch(with, ascent.climb(with, better, Ascent.NODE_STEPS, this::hopelessFrom));
                states = states.copy();
                states.close(bank);
                at = ascent.climb(states, better, Ascent.NODE_STEPS, this::hopelessFrom);
            }
        }

        /** Tries the banks that the bound took and settles others by it; null when nothing better is left here. */
        private @Nullable Multipliers settled(BankStates states, Multipliers at) {
            if (ascent.settle(states, at, hopelessFrom()) > hopelessFrom()) {
                return null;
            }
            RowsFound rows = evaluate(ascent.mostWorthy(states));
            if (rows != null && rows.shadow() != null) {
                if (ascent.settle(states, at.withShadow(rows.shadow()), hopelessFrom()) > hopelessFrom()) {
                    return null;
                }
            }
            return ascent.settle(states, at, hopelessFrom()) > hopelessFrom() ? null : at;
        }

        private @Nullable RowsFound evaluate(List<Integer> banks) {
            RowsFound plan = rowsWithin(banks, most);
            if (plan == null || plan.banks(problem).size() > limit) {
                return null;
            }
            Fraction cost = plan.score().pence();
            int order = best == null ? -1 : plan.score().compareTo(best.score());
            if ((most == null || cost.compareTo(most) <= 0) && (order < 0 || (order == 0 && allTies))) {
                best = plan;
                most = cost;
                ceiling = roundedUp(cost);
                found.plan(plan);
            }
            return plan;
        }
    }
}
