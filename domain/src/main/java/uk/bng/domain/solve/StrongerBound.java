package uk.bng.domain.solve;

import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Closes in on what a node can cost, in rounds: what the bound rules out is dropped, stock that cannot all be taken is
 * lowered, advice reprices the rest, and facts that its shares break are added, which the next bound respects. Worth its
 * time where much is searched afterwards.
 */
final class StrongerBound {
    private static final int ROUNDS = 10;
    /** A round that gains less than this part of the bound is in vain; after two of them it ends. */
    private static final long WORTHWHILE_PART = 1 << 16;

    private static final int VAIN_ROUNDS = 2;

    private final StockAdvice advice;
    private final SolveStop stop;
    private final LongSupplier most;

    /** @param most above this a plan is of no use */
    StrongerBound(StockAdvice advice, SolveStop stop, LongSupplier most) {
        this.advice = advice;
        this.stop = stop;
        this.most = most;
    }

    /** The node with a better bound, in a table of its own; null where nothing of use is left. Changes the one given. */
    @Nullable
    WholeNode of(WholeNode start) {
        WholeNode node = start;
        long before = 0;
        int vain = 0;
        for (int round = 0; round < ROUNDS && vain < VAIN_ROUNDS; round++) {
            stop.check();
            if (!isReduced(node)) {
                return null;
            }
            var market = new StockMarket(node);
            if (!advice.improve(market)) {
                return node;
            }
            stop.check();
            long bound = new StockPrices(node.table, stop).bound(node);
            if (bound > most.getAsLong()) {
                return null;
            }
            List<StockCut> cuts =
                    node.table.hasCuts() ? new WholeCovers(node, market.shares()).broken() : WholeTallies.of(node);
            if (cuts.isEmpty()) {
                return node;
            }
            vain = bound - before < bound / WORTHWHILE_PART ? vain + 1 : 0;
            before = bound;
            node = WholeTable.with(node, cuts);
        }
        return isReduced(node) ? node : null;
    }

    private boolean isReduced(WholeNode node) {
        if (!node.tighten()) {
            return false;
        }
        long bound = new StockPrices(node.table, stop).bound(node);
        if (bound > most.getAsLong()) {
            return false;
        }
        node.drop(bound, most.getAsLong());
        node.dropReplaceable();
        if (!node.tighten()) {
            return false;
        }
        return !new SupplyReach(node.table).lower(node) || node.tighten();
    }
}
