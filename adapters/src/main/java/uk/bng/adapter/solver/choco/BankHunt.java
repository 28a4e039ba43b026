package uk.bng.adapter.solver.choco;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import uk.bng.domain.solve.BankSetSearch.Found;
import uk.bng.domain.solve.ShadowPrices;
import uk.bng.domain.solve.SolveStop;
import uk.bng.domain.unit.Fraction;

/** One search through sets of banks. */
final class BankHunt {
    private static final int ROOT_STEPS = 300;
    private static final int LAST_STEPS = 400;
    private static final int SETS_PACKED = 600;

    private final Bounds bounds;
    private final Evaluation evaluation;
    private final Incumbent incumbent;
    private final SolveStop stop;
    private final List<Integer> banks;
    private final int limit;
    private List<Integer> hints = List.of();

    BankHunt(Bounds bounds, Evaluation evaluation, int limit, SolveStop stop) {
        this.bounds = bounds;
        this.evaluation = evaluation;
        this.incumbent = evaluation.incumbent();
        this.stop = stop;
        this.banks = bounds.supply().usefulBanks();
        this.limit = Math.min(limit, banks.size());
    }

    /**
     * Runs the search to its proof; a stop throws.
     *
     * @param known prices that may be good
     * @param afresh whether nothing is known of the plans yet, so that a greedy one is wanted first and bounds are told
     * @return the prices that proved good
     */
    List<Prices> run(List<Prices> known, boolean afresh, Found found) {
        BankMarks anything = marks(false, banks);
        if (bounds.cheapest().bound(anything) > incumbent.ceiling()) {
            return known;
        }
        if (afresh) {
            var greedy = new GreedyBanks(evaluation.fill(), banks, limit, stop);
            greedy.pick();
            if (bounds.supply().splitting) {
                polish(greedy);
            } else {
                // Exact rows of whole lines take long in scarce stock; better banks are known first.
                improve(greedy);
            }
            if (incumbent.hasBanksToSpare() && evaluation.needsNoLimit(banks, limit)) {
                return known;
            }
        }
        Prices start = bounds.best(known, anything);
        Prices prices = bounds.climb().climb(start, anything, ROOT_STEPS, incumbent.ceiling());
        double bound = bounds.priced().bound(prices, anything);
        if (afresh) {
            var greedy = new GreedyBanks(evaluation.fill(), banks, limit, stop);
            greedy.startFrom(Arrays.stream(bounds.priced().taken()).boxed().toList());
            tell(bound, found);
            pack(prices, anything);
            polish(greedy);
        }
        stop.check();
        if (!banks.isEmpty() && bound <= incumbent.ceiling()) {
            prove(prices);
        }
        return List.of(known.getFirst(), prices);
    }

    private void polish(GreedyBanks greedy) {
        improve(greedy);
        evaluation.judge(greedy.banks());
    }

    private void improve(GreedyBanks greedy) {
        evaluation.guess(greedy.banks());
        greedy.improve(evaluation::guess);
        stop.check();
        hints = greedy.banks();
    }

    /** Packs whole lines into the sets of banks that promise most, as long as they promise a better plan. */
    private void pack(Prices prices, BankMarks anything) {
        if (bounds.supply().splitting || banks.isEmpty()) {
            return;
        }
        PricedBanks priced = bounds.priced();
        double worth = priced.bound(prices, anything);
        for (int bank : priced.taken()) {
            worth += priced.earnings(bank);
        }
        var sets = new LikelySets(banks, priced::earnings, limit);
        for (int tried = 0; tried < SETS_PACKED && sets.hasNext() && stop.cause() == null; tried++) {
            if (worth - sets.earned() > incumbent.ceiling()) {
                return;
            }
            evaluation.pack(sets.next());
        }
    }

    private void prove(Prices start) {
        var model = new BankModel(banks, limit, bounds, stop);
        stop.check();
        var cost = new CostPropagator(model.used(), banks, bounds, start, incumbent::ceiling);
        model.complete(cost, hints, stop);
        stop.check();
        while (model.next()) {
            ShadowPrices shadow = evaluation.judge(model.found());
            if (shadow != null) {
                cost.suggest(start.with(shadow));
            }
        }
        stop.check();
        evaluation.settle(this::isHopeless);
    }

    private boolean isHopeless(List<Integer> set) {
        BankMarks these = marks(true, set);
        double ceiling = incumbent.ceiling();
        Prices prices = bounds.climb().climb(bounds.cheapest().lastPrices(), these, LAST_STEPS, ceiling);
        return bounds.priced().bound(prices, these) > ceiling;
    }

    private void tell(double bound, Found found) {
        double proven = Math.min(bound, incumbent.ceiling());
        if (proven > 0) {
            found.bound(Fraction.of(new BigDecimal(Math.floor(proven))));
        }
    }

    private BankMarks marks(boolean used, List<Integer> some) {
        var marks = new BankMarks(bounds.supply().banks);
        some.forEach(used ? marks::use : marks::open);
        return marks;
    }
}
