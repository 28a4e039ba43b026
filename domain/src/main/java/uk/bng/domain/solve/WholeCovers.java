package uk.bng.domain.solve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Covers of stocks: lines that would overdraw a stock if each took at least so much of it, so that at most all but one
 * can. They are looked for where the shares of options that a bound is content with break such a fact, and lifted
 * ({@link CoverLifting}).
 */
final class WholeCovers {
    private static final long WHOLE = StockMarket.WHOLE;
    /** Facts broken by less are not worth a place in the table. */
    private static final long NOTICED = WHOLE / 100;

    /** A stock of which shares leave more than such a part is not what holds the bound down. */
    private static final long MOST_LEFT_PART = 20;

    /** Which lines a cover is made of first: each finds covers that others miss. */
    private static final List<Comparator<Taker>> ORDERS = List.of(
            (left, right) -> Long.compare(left.doubt() * right.load, right.doubt() * left.load),
            Comparator.comparingLong(Taker::doubt)
                    .thenComparing(Comparator.comparingLong(Taker::load).reversed()),
            Comparator.comparingLong((Taker taker) -> taker.share * taker.load).reversed());

    private final WholeNode node;
    private final WholeTable table;
    private final long[] shares;

    /** @param shares how much of each option the bound takes, by place */
    WholeCovers(WholeNode node, long[] shares) {
        this.node = node;
        this.table = node.table;
        this.shares = shares;
    }

    /** A line that takes at least {@code load} of a stock, and the share of it that does. */
    record Taker(int line, long load, long share) {
        /** How far the bound is from sure of it; never nothing. */
        private long doubt() {
            return WHOLE - share + 1;
        }
    }

    /** Covers that the shares break. */
    List<StockCut> broken() {
        List<StockCut> cuts = new ArrayList<>();
        for (int stock = 0; stock < table.realStocks; stock++) {
            if (node.free[stock] > 0 && isNearlyTaken(stock)) {
                List<Taker> takers = takers(stock);
                Set<Set<Taker>> seen = new HashSet<>();
                for (Comparator<Taker> order : ORDERS) {
                    List<Taker> cover =
                            cover(stock, takers.stream().sorted(order).toList());
                    if (!cover.isEmpty() && seen.add(Set.copyOf(cover))) {
                        CoverLifting.Cover lifted = new CoverLifting(node, stock).lifted(cover);
                        if (isBroken(lifted)) {
                            cuts.add(lifted);
                        }
                    }
                }
            }
        }
        return cuts;
    }

    private boolean isNearlyTaken(int stock) {
        long taken = 0;
        for (int line = 0; line < table.lines(); line++) {
            for (int i = node.from(line); i < node.to(line); i++) {
                taken += table.load(node.left[i], stock) * shares[node.left[i]] / WHOLE;
            }
        }
        return taken >= node.free[stock] - node.free[stock] / MOST_LEFT_PART;
    }

    private List<Taker> takers(int stock) {
        List<Taker> takers = new ArrayList<>();
        for (int line = 0; line < table.lines(); line++) {
            for (int i = node.from(line); i < node.to(line); i++) {
                long load = table.load(node.left[i], stock);
                if (load > 0 && shares[node.left[i]] > 0) {
                    takers.add(new Taker(line, load, shareFrom(line, stock, load)));
                }
            }
        }
        return takers;
    }

    private long shareFrom(int line, int stock, long load) {
        long share = 0;
        for (int i = node.from(line); i < node.to(line); i++) {
            share += table.load(node.left[i], stock) >= load ? shares[node.left[i]] : 0;
        }
        return Math.min(share, WHOLE);
    }

    /** Takers of different lines, the first ones that overdraw the stock, without those it is overdrawn without. */
    private List<Taker> cover(int stock, List<Taker> inOrder) {
        List<Taker> cover = new ArrayList<>();
        boolean[] in = new boolean[table.lines()];
        long load = 0;
        for (Taker taker : inOrder) {
            if (load <= node.free[stock] && !in[taker.line]) {
                in[taker.line] = true;
                cover.add(taker);
                load += taker.load;
            }
        }
        if (load <= node.free[stock]) {
            return List.of();
        }
        for (Taker doubtful :
                cover.stream().sorted(Comparator.comparingLong(Taker::share)).toList()) {
            if (load - doubtful.load > node.free[stock]) {
                load -= doubtful.load;
                cover.remove(doubtful);
            }
        }
        return cover;
    }

    private boolean isBroken(CoverLifting.Cover cover) {
        long sum = 0;
        for (int line = 0; line < table.lines(); line++) {
            for (int i = node.from(line); i < node.to(line); i++) {
                sum += cover.counts(node.left[i]) * shares[node.left[i]];
            }
        }
        return sum > cover.most() * WHOLE + NOTICED;
    }
}
