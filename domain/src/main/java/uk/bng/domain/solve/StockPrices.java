package uk.bng.domain.solve;

import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import uk.bng.domain.unit.Fraction;

/**
 * Whole-penny prices on stock that make a strong lower bound where each line is served by one option: what is scarce is
 * made dear until the cheapest choices nearly fit. All in whole numbers of pence times micro-units, rounded down, so the
 * bound is exact whatever the prices are.
 */
final class StockPrices {
    private static final int STEPS = 150;
    private static final int PATIENCE = 12;

    /** Stock or lines above this, a thousand units, leave no room for prices; then stock stays free, which is valid. */
    private static final long LARGEST = 1L << 30;

    /**
     * What all lines together may cost at most, and all stock be worth, so that their sums stay in the range of a long:
     * costs and prices above are lowered, which is valid too.
     */
    private static final long LARGEST_SUM = 1L << 61;

    /** Loads are compared in thousandths of a unit, so that squares of them fit. */
    private static final long COARSE = 1_000;

    private final long[][] costs;
    private final int[][][] stocks;
    private final long[][][] loads;
    private final long[] capacities;
    private final long[] prices;
    private final long mostPrice;

    /** @param byLine the options of each line, with what each takes of stock when it serves the line whole */
    StockPrices(AllocationProblem problem, List<List<WholeOption>> byLine) {
        costs = new long[byLine.size()][];
        stocks = new int[byLine.size()][][];
        loads = new long[byLine.size()][][];
        capacities = new long[problem.stockCount()];
        prices = new long[problem.stockCount()];
        long largest = 0;
        long drawn = 1;
        for (int stock = 0; stock < capacities.length; stock++) {
            capacities[stock] = problem.capacity(stock).toLong(RoundingMode.CEILING);
            largest = Math.max(largest, capacities[stock]);
            drawn += Math.min(capacities[stock], LARGEST);
        }
        for (int line = 0; line < costs.length; line++) {
            long most = 0;
            List<WholeOption> options = byLine.get(line);
            costs[line] = new long[options.size()];
            stocks[line] = new int[options.size()][];
            loads[line] = new long[options.size()][];
            for (int i = 0; i < options.size(); i++) {
                WholeOption option = options.get(i);
                costs[line][i] = option.score()
                        .microPence()
                        .min(Fraction.of(LARGEST_SUM / costs.length))
                        .toLong(RoundingMode.FLOOR);
                stocks[line][i] = option.draws().stream().mapToInt(Draw::stock).toArray();
                loads[line][i] = option.draws().stream()
                        .mapToLong(draw -> draw.perUnit().toLong(RoundingMode.FLOOR))
                        .toArray();
                most = Math.max(most, Arrays.stream(loads[line][i]).sum());
            }
            largest = Math.max(largest, most);
            drawn += Math.min(most, LARGEST);
        }
        mostPrice = Math.min(LARGEST, LARGEST_SUM / drawn);
        if (largest <= LARGEST) {
            raise();
        }
    }

    /** The least that line's options cost with their stock at these prices, in pence times micro-units. */
    long least(int line) {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < costs[line].length; i++) {
            least = Math.min(least, priced(line, i));
        }
        return least;
    }

    /** What an option costs with its stock at these prices. */
    long priced(int line, int option) {
        long priced = costs[line][option];
        for (int draw = 0; draw < stocks[line][option].length; draw++) {
            priced += prices[stocks[line][option][draw]] * loads[line][option][draw];
        }
        return priced;
    }

    /** What all stock is worth at these prices: the bound is the sum of every line's least, less this. */
    long worthOfStock() {
        long worth = 0;
        for (int stock = 0; stock < prices.length; stock++) {
            worth += prices[stock] * capacities[stock];
        }
        return worth;
    }

    private void raise() {
        long[] best = prices.clone();
        long bestBound = bound();
        long ambition = Math.max(1, bestBound / 20);
        int stale = 0;
        for (int step = 0; step < STEPS && ambition > bestBound / 100_000; step++) {
            if (!move(ambition)) {
                break;
            }
            long bound = bound();
            stale = bound > bestBound ? 0 : stale + 1;
            if (bound > bestBound) {
                bestBound = bound;
                System.arraycopy(prices, 0, best, 0, prices.length);
            }
            if (stale > PATIENCE) {
                ambition /= 2;
                stale = 0;
                System.arraycopy(best, 0, prices, 0, prices.length);
            }
        }
        System.arraycopy(best, 0, prices, 0, prices.length);
    }

    private long bound() {
        long sum = -worthOfStock();
        for (int line = 0; line < costs.length; line++) {
            sum += least(line);
        }
        return sum;
    }

    /** One subgradient step that aims at a bound higher by {@code gain}; false when nothing is overdrawn or idle. */
    private boolean move(long gain) {
        long[] over = new long[prices.length];
        for (int stock = 0; stock < over.length; stock++) {
            over[stock] = -capacities[stock];
        }
        for (int line = 0; line < costs.length; line++) {
            int cheapest = cheapest(line);
            for (int draw = 0; draw < stocks[line][cheapest].length; draw++) {
                over[stocks[line][cheapest][draw]] += loads[line][cheapest][draw];
            }
        }
        Fraction norm = Fraction.ZERO;
        for (int stock = 0; stock < over.length; stock++) {
            over[stock] = prices[stock] == 0 ? Math.max(0, over[stock] / COARSE) : over[stock] / COARSE;
            norm = norm.plus(Fraction.of(over[stock]).times(over[stock]));
        }
        if (norm.isZero()) {
            return false;
        }
        Fraction length = Fraction.of(gain / COARSE).dividedBy(norm);
        for (int stock = 0; stock < over.length; stock++) {
            long change = length.times(over[stock]).toLong(RoundingMode.HALF_UP);
            prices[stock] = Math.clamp(prices[stock] + change, 0, mostPrice);
        }
        return true;
    }

    private int cheapest(int line) {
        int cheapest = 0;
        for (int i = 1; i < costs[line].length; i++) {
            if (priced(line, i) < priced(line, cheapest)) {
                cheapest = i;
            }
        }
        return cheapest;
    }
}
