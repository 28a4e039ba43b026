package uk.bng.domain.solve;

import java.util.Arrays;
import java.util.function.LongSupplier;

/**
 * Prices on stock that make a strong lower bound where each line is served by one option: what is overdrawn is made
 * dear until the cheapest choices nearly fit. All in whole numbers, so the bound is exact whatever the prices are.
 * Mutable scratch of one search.
 */
final class StockPrices {
    private static final int PATIENCE = 15;
    private static final int MOST_OVERDRAFT_BITS = 12;

    private final WholeTable table;
    private final SolveStop stop;
    private final long mostPrice;
    private final long[] overdrawn;
    private final long[] direction;
    private final long[] best;
    private final int[] cheapest;
    private final boolean[] fits = new boolean[1];

    StockPrices(WholeTable table, SolveStop stop) {
        this.table = table;
        this.stop = stop;
        this.mostPrice = table.mostPrice();
        this.overdrawn = new long[table.stocks()];
        this.direction = new long[table.stocks()];
        this.best = new long[table.stocks()];
        this.cheapest = new int[table.lines()];
    }

    /** For each line not placed, its cheapest option at the prices of the last bound. */
    int cheapest(int line) {
        return cheapest[line];
    }

    boolean fit() {
        return fits[0];
    }

    /** By how much the cheapest options overdrew a stock at the last bound. */
    long overdrawn(int stock) {
        return overdrawn[stock];
    }

    /**
     * Improves the node's prices by at most so many steps and gives the bound at the best.
     *
     * @param most above this a bound is as good as any
     * @param fitting called whenever the cheapest options fit the stock
     */
    long raise(WholeNode node, int steps, LongSupplier most, Runnable fitting) {
        long bestBound = Long.MIN_VALUE;
        long ambition = 0;
        int stale = 0;
        Arrays.fill(direction, 0);
        node.freeAmpleStock();
        for (int step = 0; step < steps; step++) {
            stop.check();
            long bound = bound(node);
            if (fits[0]) {
                fitting.run();
            }
            if (step == 0) {
                ambition = Math.max(1, Math.min(bound >> 5, (most.getAsLong() - bound) / 2));
            }
            if (bound > bestBound) {
                ambition = bound - bestBound > ambition / 2 && step > 0 ? ambition * 2 : ambition;
                stale = step > 0 && bound - bestBound < ambition / 16 ? stale + 1 : 0;
                bestBound = bound;
                System.arraycopy(node.price, 0, best, 0, best.length);
            } else {
                stale++;
            }
            long goal = most.getAsLong();
            if (bound > goal) {
                break;
            }
            if (stale > PATIENCE) {
                ambition /= 2;
                stale = 0;
                System.arraycopy(best, 0, node.price, 0, best.length);
                bound = bound(node);
                Arrays.fill(direction, 0);
            }
            if (ambition < (goal >> 22) + 1 || !move(node, Math.min(goal + 1, bestBound + ambition) - bound)) {
                break;
            }
        }
        System.arraycopy(best, 0, node.price, 0, best.length);
        return bound(node);
    }

    /** The least that a plan of the node costs, at its prices. */
    long bound(WholeNode node) {
        long sum = node.placedCost();
        for (int stock = 0; stock < overdrawn.length; stock++) {
            overdrawn[stock] = -node.free[stock];
            sum -= node.price[stock] * node.free[stock];
        }
        for (int line = 0; line < cheapest.length; line++) {
            if (!node.placed[line]) {
                int from = table.start[line];
                int chosen = node.left[from];
                long least = node.priced(chosen);
                for (int i = from + 1; i < from + node.count[line]; i++) {
                    long priced = node.priced(node.left[i]);
                    if (priced < least) {
                        least = priced;
                        chosen = node.left[i];
                    }
                }
                cheapest[line] = chosen;
                sum += least;
                for (int draw = table.draws[chosen]; draw < table.draws[chosen + 1]; draw++) {
                    overdrawn[table.stock[draw]] += table.load[draw];
                }
            }
        }
        fits[0] = Arrays.stream(overdrawn).noneMatch(over -> over > 0);
        return sum;
    }

    /**
     * One step that aims at a bound higher by {@code gain}, along the subgradient bent towards the step before, which
     * keeps steps from cancelling each other out; false when nothing is overdrawn or idle.
     */
    private boolean move(WholeNode node, long gain) {
        long largest = 1;
        for (int stock = 0; stock < table.stocks(); stock++) {
            direction[stock] = direction[stock] - direction[stock] / 4 + overdrawn[stock];
            if (node.price[stock] == 0) {
                direction[stock] = Math.max(0, direction[stock]);
            }
            largest = Math.max(largest, Math.abs(direction[stock]));
        }
        int shift = Math.max(0, Long.SIZE - Long.numberOfLeadingZeros(largest) - MOST_OVERDRAFT_BITS);
        long norm = 0;
        for (int stock = 0; stock < table.stocks(); stock++) {
            long over = direction[stock] >> shift;
            norm += over * over;
        }
        if (norm == 0 || gain <= 0) {
            return false;
        }
        long length = Math.max(1, gain / norm);
        for (int stock = 0; stock < table.stocks(); stock++) {
            long change = (length * (direction[stock] >> shift)) >> shift;
            node.price[stock] = Math.clamp(node.price[stock] + change, 0, mostPrice);
        }
        return true;
    }
}
