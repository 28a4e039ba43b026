package uk.bng.domain.solve;

/**
 * How a search over whole lines parts a node in two: a line takes at least so much of a stock as its cheapest option
 * does, or less. Where the cheapest options overdraw a stock, one of their lines must take less of it, which adds to the
 * bound what that costs at least.
 */
final class WholeBranch {
    private final int line;
    private final int stock;
    private final long load;
    private final long bound;

    private WholeBranch(int line, int stock, long load, long bound) {
        this.line = line;
        this.stock = stock;
        this.load = load;
        this.bound = bound;
    }

    /** The branch of a node, by the cheapest options and prices of its last bound. */
    static WholeBranch at(WholeNode node, StockPrices prices) {
        long bound = prices.bound(node);
        WholeBranch best = null;
        long bestLoss = -1;
        long raised = 0;
        for (int stock = 0; stock < node.table.stocks(); stock++) {
            if (prices.overdrawn(stock) > 0) {
                long least = Long.MAX_VALUE;
                for (int line = 0; line < node.table.lines(); line++) {
                    long load = node.placed[line] ? 0 : node.table.load(prices.cheapest(line), stock);
                    if (load > 0) {
                        long loss = node.lossOfLess(line, prices.cheapest(line), stock);
                        least = Math.min(least, loss);
                        if (loss < Long.MAX_VALUE && loss > bestLoss) {
                            bestLoss = loss;
                            best = new WholeBranch(line, stock, load, bound);
                        }
                    }
                }
                raised = Math.max(raised, least);
            }
        }
        if (raised == Long.MAX_VALUE) {
            return new WholeBranch(0, 0, 0, Long.MAX_VALUE);
        }
        return best == null
                ? idle(node, prices, bound)
                : new WholeBranch(best.line, best.stock, best.load, bound + raised);
    }

    /** Where the cheapest options fit but leave dear stock idle: whether the line with most at stake keeps its option. */
    private static WholeBranch idle(WholeNode node, StockPrices prices, long bound) {
        int chosen = -1;
        long most = -1;
        for (int line = 0; line < node.table.lines(); line++) {
            if (!node.placed[line]) {
                long loss = node.lossOfAnother(line, prices.cheapest(line));
                if (loss > most) {
                    most = loss;
                    chosen = line;
                }
            }
        }
        return new WholeBranch(chosen, -1, prices.cheapest(chosen), bound);
    }

    boolean isHopeless(long most) {
        return bound > most;
    }

    /** Restricts a node to the part to be searched first. */
    void takeFirst(WholeNode node) {
        if (stock < 0) {
            node.keepOnly(line, (int) load);
        } else {
            node.keepLoadFrom(line, stock, load);
        }
    }

    /** Restricts a node to the other part. */
    void takeSecond(WholeNode node) {
        if (stock < 0) {
            node.remove(line, (int) load);
        } else {
            node.keepLoadBelow(line, stock, load);
        }
    }
}
