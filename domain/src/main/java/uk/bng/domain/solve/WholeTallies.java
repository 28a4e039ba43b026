package uk.bng.domain.solve;

import java.util.ArrayList;
import java.util.List;

/**
 * Tallies of stocks. Of a stock cut into {@code k + 1} equal parts, every option takes more than some number of them;
 * where the options taken fit the stock, those numbers add up to no more than {@code k}. (With two parts: at most one
 * option takes more than half.) These are Chvátal-Gomory cuts of the stock's constraint.
 */
final class WholeTallies {
    private static final int MOST = 4;

    private WholeTallies() {}

    /** The tallies of stocks that the options left could overdraw. */
    static List<StockCut> of(WholeNode node) {
        boolean[] scarce = node.scarce();
        List<StockCut> tallies = new ArrayList<>();
        for (int stock = 0; stock < node.table.realStocks; stock++) {
            for (int parts = 1; scarce[stock] && node.free[stock] > 0 && parts <= MOST; parts++) {
                tallies.add(new Tally(node.table, stock, node.free[stock], parts));
            }
        }
        return tallies;
    }

    /** A tally of so many parts of a stock of which so much is free. */
    record Tally(WholeTable table, int stock, long free, int parts) implements StockCut {
        @Override
        public long capacity() {
            return parts * unit();
        }

        @Override
        public long taken(int place) {
            long load = table.load(place, stock);
            return load == 0 ? 0 : ((parts + 1) * load - 1) / free * unit();
        }

        /** What stands for one: about a part of the stock, so that prices of tallies and of stocks are of one size. */
        private long unit() {
            return Math.max(1, free / (parts + 1));
        }
    }
}
