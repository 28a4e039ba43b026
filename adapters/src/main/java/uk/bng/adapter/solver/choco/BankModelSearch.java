package uk.bng.adapter.solver.choco;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.bng.domain.solve.AllocationProblem;
import uk.bng.domain.solve.BankSetSearch;
import uk.bng.domain.solve.Choice;
import uk.bng.domain.solve.ExactAmounts;
import uk.bng.domain.solve.RowsFound;
import uk.bng.domain.solve.Score;
import uk.bng.domain.solve.SolveStop;
import uk.bng.domain.unit.Fraction;

/** Searches sets of banks: greedily for a plan at once, then by a constraint model for better ones and the proof. */
final class BankModelSearch implements BankSetSearch {
    private static final int ROOT_STEPS = 300;
    private static final long PATIENCE = 20_000;
    private static final long MORE_PATIENCE = 8;

    private final AllocationProblem problem;
    private final SolveStop stop;
    private final Supply supply;
    private final List<Integer> banks;
    private final Fill fill;
    private final CheapestFill cheapest;
    private final Coverage coverage;
    private final SetsSeen seen;
    private final BankMarks anything;

    BankModelSearch(AllocationProblem problem, SolveStop stop) {
        this.problem = problem;
        this.stop = stop;
        this.supply = new Supply(problem);
        this.banks = supply.usefulBanks();
        this.fill = new Fill(supply);
        this.cheapest = new CheapestFill(supply);
        this.coverage = new Coverage(supply);
        this.seen = new SetsSeen(problem, stop);
        this.anything = new BankMarks(supply.banks);
        banks.forEach(anything::open);
    }

    @Override
    public void search(int limit, @Nullable Fraction ceiling, boolean allTies, Found found) {
        var incumbent = new Incumbent(problem, limit, ceiling, supply.beyondAnyPlan(), allTies, found);
        new Run(Math.min(limit, banks.size()), ceiling == null, incumbent, found).run();
    }

    /** One search. */
    private final class Run {
        private final int limit;
        private final boolean first;
        private final Incumbent incumbent;
        private final Found found;
        private final PricedBanks priced;
        private final PriceClimb climb;
        private final List<List<Integer>> unsettled = new ArrayList<>();
        private List<Integer> hints = List.of();
        private Prices prices = cheapest.lastPrices();

        Run(int limit, boolean first, Incumbent incumbent, Found found) {
            this.limit = limit;
            this.first = first;
            this.incumbent = incumbent;
            this.found = found;
            this.priced = new PricedBanks(supply, limit);
            this.climb = new PriceClimb(supply, priced, stop);
        }

        void run() {
            stop.check();
            if (cheapest.bound(anything) > incumbent.ceiling()) {
                return;
            }
            if (first) {
                greedy();
            }
            prices = climb.climb(prices, anything, ROOT_STEPS, incumbent.ceiling());
            double bound = priced.bound(prices, anything);
            if (first) {
                greedyFrom(Arrays.stream(priced.taken()).boxed().toList());
            }
            if (first && bound > 0) {
                found.bound(Fraction.of(new BigDecimal(Math.floor(Math.min(bound, incumbent.ceiling())))));
            }
            stop.check();
            if (bound <= incumbent.ceiling()) {
                improve();
            }
        }

        private void greedy() {
            var greedy = new GreedyBanks(fill, banks, limit, stop);
            greedy.pick();
            improve(greedy);
        }

        private void greedyFrom(List<Integer> start) {
            var greedy = new GreedyBanks(fill, banks, limit, stop);
            greedy.startFrom(start);
            improve(greedy);
        }

        private void improve(GreedyBanks greedy) {
            guess(greedy.banks());
            greedy.improve(this::guess);
            stop.check();
            evaluate(greedy.banks(), PATIENCE);
            hints = greedy.banks();
        }

        /** Takes the rows of a quick guess for a plan, if they make one. */
        private void guess(List<Integer> set) {
            fill.cost(set.stream().mapToInt(Integer::intValue).toArray(), set.size(), Double.POSITIVE_INFINITY);
            if (fill.isComplete()) {
                exactly(fill.options()).ifPresent(incumbent::offer);
            }
        }

        private Optional<RowsFound> exactly(List<Integer> options) {
            return ExactAmounts.of(problem, new Choice(options)).map(plan -> {
                Score score = plan.rows().stream()
                        .map(row -> Score.of(problem.option(row.option()), row.micro()))
                        .reduce(Score.ZERO, Score::plus);
                return new RowsFound(options, score, null);
            });
        }

        private void improve() {
            var model = new BankModel(banks, limit, coverage, supply, priced);
            int[] order = banks.stream().mapToInt(Integer::intValue).toArray();
            var cost = new CostPropagator(
                    model.used(), order, supply, cheapest, priced, climb, prices, incumbent::ceiling);
            model.complete(cost, hints, stop);
            while (model.next()) {
                evaluate(model.found(), PATIENCE);
                cost.suggest(prices);
            }
            stop.check();
            settle();
        }

        /** Comes back, with more and more patience, to the sets that are not settled yet. */
        private void settle() {
            for (long patience = PATIENCE * MORE_PATIENCE; !unsettled.isEmpty(); patience *= MORE_PATIENCE) {
                List<List<Integer>> again = List.copyOf(unsettled);
                unsettled.clear();
                for (List<Integer> set : again) {
                    evaluate(set, patience);
                }
            }
        }

        private void evaluate(List<Integer> set, long patience) {
            switch (seen.within(set, patience)) {
                case SetsSeen.Settled settled -> settled.rows().ifPresent(this::learn);
                case SetsSeen.Unsettled unused -> {
                    unsettled.add(set);
                    guess(set);
                }
            }
        }

        private void learn(RowsFound rows) {
            incumbent.offer(rows);
            if (rows.shadow() != null) {
                prices = prices.with(rows.shadow());
            }
        }
    }
}
