package uk.bng.domain.solve;

import java.util.Arrays;
import java.util.List;

/**
 * Makes the most of a cover of a stock. Every option counts as often as it can without the fact becoming false: by how
 * much less the other lines can count to in what it leaves of the stock. One line after another, each judged by the
 * counts of those before.
 */
final class CoverLifting {
    private static final long BEYOND = Long.MAX_VALUE / 4;

    private final WholeNode node;
    private final WholeTable table;
    private final int stock;

    CoverLifting(WholeNode node, int stock) {
        this.node = node;
        this.table = node.table;
        this.stock = stock;
    }

    /** @param takers of different lines, which overdraw the stock together */
    Cover lifted(List<WholeCovers.Taker> takers) {
        int most = takers.size() - 1;
        int[] counts = new int[table.option.length];
        for (WholeCovers.Taker taker : takers) {
            for (int i = node.from(taker.line()); i < node.to(taker.line()); i++) {
                counts[node.left[i]] = table.load(node.left[i], stock) >= taker.load() ? 1 : 0;
            }
        }
        for (int line = 0; line < table.lines(); line++) {
            if (!node.placed[line]) {
                lift(line, counts, most);
            }
        }
        return new Cover(counts, most, Math.max(1, node.free[stock] / takers.size()));
    }

    private void lift(int line, int[] counts, int most) {
        long[] least = leastLoads(line, counts, most);
        for (int i = node.from(line); i < node.to(line); i++) {
            long load = table.load(node.left[i], stock);
            if (load > 0) {
                int others = most;
                while (others > 0 && least[others] > node.free[stock] - load) {
                    others--;
                }
                counts[node.left[i]] = most - others;
            }
        }
    }

    /** The least of the stock with which lines but one can count to at least so much. */
    private long[] leastLoads(int without, int[] counts, int most) {
        long[] least = new long[most + 1];
        Arrays.fill(least, 1, most + 1, BEYOND);
        for (int line = 0; line < table.lines(); line++) {
            if (line != without) {
                long[] next = least.clone();
                for (int i = node.from(line); i < node.to(line); i++) {
                    int counted = counts[node.left[i]];
                    long load = table.load(node.left[i], stock);
                    for (int from = 0; counted > 0 && from <= most; from++) {
                        int to = Math.min(most, from + counted);
                        next[to] = Math.min(next[to], least[from] + load);
                    }
                }
                least = next;
            }
        }
        for (int count = most - 1; count >= 0; count--) {
            least[count] = Math.min(least[count], least[count + 1]);
        }
        return least;
    }

    /**
     * What options count to together at most, one count standing for {@code unit} so that prices of covers and of stocks
     * are of one size.
     */
    static final class Cover implements StockCut {
        private final int[] counts;
        private final int most;
        private final long unit;

        private Cover(int[] counts, int most, long unit) {
            this.counts = counts;
            this.most = most;
            this.unit = unit;
        }

        long counts(int place) {
            return counts[place];
        }

        long most() {
            return most;
        }

        @Override
        public long capacity() {
            return most * unit;
        }

        @Override
        public long taken(int place) {
            return counts[place] * unit;
        }
    }
}
