package uk.bng.adapter.solver.ojalgo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.bng.domain.solve.AllocationProblem;
import uk.bng.domain.solve.BankCover;
import uk.bng.domain.solve.BankSetSearch;
import uk.bng.domain.solve.RowSearch;
import uk.bng.domain.solve.RowsFound;
import uk.bng.domain.solve.SolveOutcome.StopCause;
import uk.bng.domain.solve.SolveStop;
import uk.bng.domain.solve.SolveStopped;
import uk.bng.domain.solve.SupplyFlow;
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

    /** A program cannot be asked to stop, so it may take only what a cancel may wait. */
    private static final long PROGRAM_MILLISECONDS = 60;

    /** Where lines are whole, plans within so much of the bound are looked for first, then within more. */
    private static final double FIRST_REACH = 1.0 / 512;

    private static final double WIDENING = 3;

    /** How often the usual patience a set of banks is worth before all patience. */
    private static final int MORE_PATIENCE = 4;

    /** Exchanges that take up to a second, for the few sets of banks that are left to the end. */
    private static final int MANY_EXCHANGES = 20_000;

    private final AllocationProblem problem;
    private final Offers offers;
    private final BankCover cover;
    private final SupplyFlow flow;
    private final Multipliers start;
    private final RowSearch rows;
    /** The same search, which gives up where rows are not found and not ruled out soon. */
    private final RowSearch hasty;

    /** The same once more, which looks for good plans as long as the first. */
    private final RowSearch patient;

    private final Patience patience;
    private final SolveStop stop;
    private final RowMemory known = new RowMemory();

    BankBranching(AllocationProblem problem, SolveStop stop) {
        this(problem, stop, Patience.USUAL);
    }

    /** @param questions how many questions a set of banks whose lines are whole is worth before others are searched */
    BankBranching(AllocationProblem problem, SolveStop stop, int questions) {
        this.problem = problem;
        this.offers = new Offers(problem, stop);
        stop.check();
        this.cover = BankCover.of(problem);
        stop.check();
        this.flow = SupplyFlow.of(problem);
        stop.check();
        this.start = Multipliers.starting(offers);
        this.patience = new Patience(stop, questions);
        var advice = new LinearStockPrices(stop);
        this.rows = new RowSearch(problem, stop, advice, MANY_EXCHANGES);
        this.hasty = new RowSearch(problem, patience, advice, RowSearch.USUAL_EXCHANGES);
        this.patient = new RowSearch(problem, patience, advice, MANY_EXCHANGES);
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

    /** One search: its limit, the most a plan may cost as it sinks, exactly and rounded up, and the best plan so far. */
    private final class Run {
        private final int limit;
        private final boolean allTies;
        private final Found found;
        /** Over all options, or over those that the window leaves. */
        private Ascent ascent;

        private @Nullable Fraction most;
        private double ceiling;
        /** What this search looks at for now; dearer plans are left for later. */
        private double window = Double.POSITIVE_INFINITY;

        private @Nullable RowsFound best;
        private final PutOff putOff = new PutOff();

        Run(int limit, @Nullable Fraction most, boolean allTies, Found found) {
            this.limit = Math.min(limit, offers.banks());
            this.most = most;
            this.ceiling = most == null ? offers.dearest() : Math.min(offers.dearest(), roundedUp(most));
            this.allTies = allTies;
            this.found = found;
            this.ascent = new Ascent(offers, this.limit, stop);
        }

        void root(BankStates states) {
            if (!states.closeUncovered(cover, limit)) {
                return;
            }
            Multipliers first = ascent.climb(states, start, Ascent.FIRST_STEPS, this::hopelessFrom, this::look);
            Multipliers better = settled(states, first);
            if (better == null) {
                finish();
                return;
            }
            Multipliers at = ascent.climb(states, better, Ascent.ROOT_STEPS, this::hopelessFrom, this::look);
            double bound = ascent.bound(states, at);
            tell(bound);
            if (offers.splitting || allTies) {
                Multipliers worked = settled(states, at);
                if (worked != null) {
                    branch(states, polished(states, worked), true);
                }
                finish();
                return;
            }
            Ascent overAll = ascent;
            double reach = bound * FIRST_REACH;
            do {
                window = bound + reach;
                ascent = overAll.within(states, at, hopelessFrom());
                BankStates within = states.copy();
                Multipliers worked = settled(within, at);
                if (worked != null) {
                    branch(within, worked, false);
                }
                finish();
                tell(window);
                reach *= WIDENING;
            } while (window < ceiling - indifference(ceiling));
        }

        /** Where a gap is left that subgradient steps did not close, a linear program of what is left closes it best. */
        private Multipliers polished(BankStates states, Multipliers at) {
            double bound = ascent.bound(states, at);
            if (best == null
                    || bound > hopelessFrom() * (1 - WORTHWHILE_GAP)
                    || LinearRelaxation.size(offers, states) > LARGEST_PROGRAM) {
                return at;
            }
            return LinearRelaxation.multipliers(offers, states, limit, PROGRAM_MILLISECONDS, stop)
                    .filter(better -> ascent.bound(states, better) > bound)
                    .orElse(at);
        }

        /** From how many pence on a bound ends a branch. */
        double hopelessFrom() {
            return Math.min(window, best == null || allTies ? ceiling : ceiling - indifference(ceiling));
        }

        private void branch(BankStates node, Multipliers start, boolean top) {
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
                branch(with, ascent.climb(with, better, Ascent.NODE_STEPS, this::hopelessFrom), false);
                states = states.copy();
                states.close(bank);
                at = ascent.climb(states, better, Ascent.NODE_STEPS, this::hopelessFrom);
                if (top) {
                    tell(ascent.bound(states, at));
                }
            }
        }

        /** Tries the banks that the bound took and settles others by it; null when nothing better is left here. */
        private @Nullable Multipliers settled(BankStates states, Multipliers at) {
            if (!states.closeUncovered(cover, limit)) {
                return null;
            }
            if (ascent.settle(states, at, hopelessFrom()) > hopelessFrom()) {
                return null;
            }
            List<Integer> worthy = ascent.mostWorthy(states);
            RowsFound rows = isHopeless(worthy, at) ? null : evaluate(worthy);
            if (!offers.splitting && best == null && putOff.has(worthy)) {
                BankBranching.this.rows.some(worthy).ifPresent(this::take);
            }
            if (rows != null && rows.shadow() != null) {
                if (ascent.settle(states, at.withShadow(rows.shadow()), hopelessFrom()) > hopelessFrom()) {
                    return null;
                }
            }
            return ascent.settle(states, at, hopelessFrom()) > hopelessFrom() ? null : at;
        }

        /** Whether a bound for these banks alone rules them out; that takes less than finding their rows. */
        private boolean isHopeless(List<Integer> banks, Multipliers at) {
            if (known.hasMet(banks)) {
                return false;
            }
            if (!flow.canServe(banks)) {
                known.ruleOut(banks);
                return true;
            }
            var only = new BankStates(offers.banks());
            for (int bank = 0; bank < offers.banks(); bank++) {
                if (!banks.contains(bank)) {
                    only.close(bank);
                }
            }
            Multipliers better = ascent.climb(only, at, Ascent.SET_STEPS, this::hopelessFrom);
            return ascent.bound(only, better) > hopelessFrom();
        }

        /** Tries banks that look good on the way, without ruling them out where that would take long. */
        private void look(List<Integer> banks) {
            if (known.hasMet(banks) || (offers.splitting && flow.canServe(banks))) {
                evaluate(banks);
            } else if (!offers.splitting && best == null && flow.canServe(banks)) {
                rows.some(banks).ifPresent(this::take);
            }
        }

        /** Takes the rows of some banks; where finding them would take long, that is put off. */
        private @Nullable RowsFound evaluate(List<Integer> banks) {
            if (putOff.has(banks)) {
                return null;
            }
            if (!isEvaluated(banks, hasty, 1)) {
                return null;
            }
            return evaluate(banks, hasty);
        }

        /** Finds or rules out rows with so much patience; where it runs out, takes what was met, puts off the rest and is false. */
        private boolean isEvaluated(List<Integer> banks, RowSearch by, int times) {
            patience.renew(times);
            try {
                evaluate(banks, by);
                return true;
            } catch (SolveStopped stopped) {
                if (stopped.stopCause() != StopCause.NODE_LIMIT) {
                    throw stopped;
                }
                stopped.met().ifPresent(this::take);
                putOff.add(banks, stopped);
                return false;
            }
        }

        private @Nullable RowsFound evaluate(List<Integer> banks, RowSearch by) {
            RowsFound plan = known.within(banks, mostWanted(), by);
            if (plan != null) {
                take(plan);
            }
            return plan == null || plan.banks(problem).size() > limit ? null : plan;
        }

        /**
         * Finds or rules out the rows that were put off, now that better plans may be known: each once more with some
         * patience, which may find plans that make the rest easy, then those left with all there is, the cheapest first.
         */
        private void finish() {
            for (List<Integer> banks : putOff.sets()) {
                tellPutOff();
                if (isEvaluated(banks, patient, MORE_PATIENCE)) {
                    putOff.remove(banks);
                }
            }
            while (!putOff.isEmpty()) {
                tellPutOff();
                List<Integer> banks = putOff.cheapest();
                try {
                    evaluate(banks, rows);
                } catch (SolveStopped stopped) {
                    putOff.add(banks, stopped);
                    tellPutOff();
                    throw stopped;
                }
                putOff.remove(banks);
            }
        }

        /** Reports what all that is not searched costs at least, once only sets of banks that were put off are left. */
        private void tellPutOff() {
            tell(Math.min(window, putOff.pence()));
        }

        /** The most that rows may cost to be worth finding, or null for any cost. */
        private @Nullable Fraction mostWanted() {
            double pence = hopelessFrom();
            if (allTies || pence >= offers.dearest()) {
                return most;
            }
            Fraction cut = Fraction.of(new BigDecimal(pence));
            return most == null ? cut : most.min(cut);
        }

        private void take(RowsFound plan) {
            Fraction cost = plan.score().pence();
            int order = best == null ? -1 : plan.score().compareTo(best.score());
            if (plan.banks(problem).size() <= limit
                    && (most == null || cost.compareTo(most) <= 0)
                    && (order < 0 || (order == 0 && allTies))) {
                best = plan;
                most = cost;
                ceiling = roundedUp(cost);
                found.plan(plan);
            }
        }

        /** Reports a bound on what has not been searched, in whole pence; what was passed over is no cheaper than best. */
        private void tell(double bound) {
            double pence = Math.floor(Math.min(bound, ceiling - indifference(ceiling)));
            if (pence > 0) {
                found.bound(Fraction.of(new BigDecimal(pence)));
            }
        }
    }
}
