package uk.bng.domain.solve;

import java.util.Arrays;

/**
 * The most of a stock that the lines of a node can take together without overdrawing it. Lines are whole, so it is often
 * less than there is, and what none can take is worth nothing. Mutable scratch of one search.
 */
final class SupplyReach {
    /** Stocks of more measures than this are left as they are. */
    private static final int MOST_SUMS = 1 << 16;

    private static final int FEW = 16;

    private final WholeTable table;
    /** For each stock the different loads that lines can take of it, line by line. */
    private final long[][] loads;
    /** For each stock where the loads of each of its lines end; those of lines that can do without come last. */
    private final int[][] ends;

    private final boolean[][] needed;
    private final int[] lines;

    SupplyReach(WholeTable table) {
        this.table = table;
        this.loads = new long[table.realStocks][FEW];
        this.ends = new int[table.realStocks][table.lines()];
        this.needed = new boolean[table.realStocks][table.lines()];
        this.lines = new int[table.realStocks];
    }

    /** Lowers the stock of a node that has a price to what can be taken of it; whether any was lowered. */
    boolean lower(WholeNode node) {
        gather(node);
        boolean lowered = false;
        for (int stock = 0; stock < lines.length; stock++) {
            if (node.price[stock] > 0) {
                long most = most(stock, node.free[stock]);
                lowered |= most < node.free[stock];
                node.free[stock] = most;
            }
        }
        return lowered;
    }

    private void gather(WholeNode node) {
        Arrays.fill(lines, 0);
        int[] seen = new int[lines.length];
        for (int line = 0; line < node.count.length; line++) {
            if (!node.placed[line]) {
                Arrays.fill(seen, 0);
                int to = table.start[line] + node.count[line];
                for (int i = table.start[line]; i < to; i++) {
                    for (int draw = table.draws[node.left[i]]; draw < table.draws[node.left[i] + 1]; draw++) {
                        int stock = table.stock[draw];
                        if (stock < lines.length && node.price[stock] > 0) {
                            add(stock, table.load[draw], seen[stock]++ == 0);
                        }
                    }
                }
                for (int stock = 0; stock < lines.length; stock++) {
                    if (seen[stock] > 0) {
                        needed[stock][lines[stock] - 1] = seen[stock] == node.count[line];
                    }
                }
            }
        }
    }

    private void add(int stock, long load, boolean first) {
        int line = first ? lines[stock]++ : lines[stock] - 1;
        int from = line == 0 ? 0 : ends[stock][line - 1];
        int to = first ? from : ends[stock][line];
        for (int i = from; i < to; i++) {
            if (loads[stock][i] == load) {
                return;
            }
        }
        if (to == loads[stock].length) {
            loads[stock] = Arrays.copyOf(loads[stock], 2 * to);
        }
        loads[stock][to] = load;
        ends[stock][line] = to + 1;
    }

    private long most(int stock, long free) {
        long unit = 0;
        long all = 0;
        for (int line = 0, i = 0; line < lines[stock]; line++) {
            long largest = 0;
            for (; i < ends[stock][line]; i++) {
                unit = commonMeasure(unit, loads[stock][i]);
                largest = Math.max(largest, loads[stock][i]);
            }
            all += largest;
        }
        if (all <= free) {
            return all;
        }
        long size = free / unit;
        return size < MOST_SUMS ? unit * largestSum(stock, unit, (int) size) : unit * size;
    }

    /** The largest sum of loads, in measures, up to {@code size}; below zero when lines need more. */
    private long largestSum(int stock, long unit, int size) {
        long[] sums = new long[(size >> 6) + 1];
        long[] next = new long[sums.length];
        sums[0] = 1;
        for (int pass = 0; pass < 2; pass++) {
            boolean optional = pass == 1;
            for (int line = 0; line < lines[stock]; line++) {
                if (needed[stock][line] != optional) {
                    if (optional) {
                        // What is reached stays reached from here on.
                        if ((sums[size >> 6] >>> size & 1) != 0) {
                            return size;
                        }
                        System.arraycopy(sums, 0, next, 0, sums.length);
                    } else {
                        Arrays.fill(next, 0);
                    }
                    for (int i = line == 0 ? 0 : ends[stock][line - 1]; i < ends[stock][line]; i++) {
                        shift(sums, next, loads[stock][i] / unit, size);
                    }
                    long[] last = sums;
                    sums = next;
                    next = last;
                }
            }
        }
        int at = size;
        while (at >= 0 && (sums[at >> 6] >>> at & 1) == 0) {
            at--;
        }
        return at;
    }

    private static void shift(long[] sums, long[] into, long by, int size) {
        if (by <= size) {
            int whole = (int) (by >> 6);
            int bits = (int) by & 63;
            for (int word = sums.length - 1; word >= whole; word--) {
                long moved = sums[word - whole] << bits;
                if (bits > 0 && word > whole) {
                    moved |= sums[word - whole - 1] >>> (64 - bits);
                }
                into[word] |= moved;
            }
        }
    }

    private static long commonMeasure(long left, long right) {
        long a = left;
        long b = right;
        while (b != 0) {
            long rest = a % b;
            a = b;
            b = rest;
        }
        return a;
    }
}
