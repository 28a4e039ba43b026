package uk.bng.domain.solve;

import java.util.Arrays;

/** Puts a table of options together: lines in turn, of each its options, of each its draws. Mutable. */
final class WholeDraft {
    private static final int DRAWS_FORESEEN = 3;

    final int[] start;
    final int[] option;
    final long[] cost;
    final long[] rank;
    final int[] draws;
    private int[] stock;
    private long[] load;
    private int place = -1;

    /** @param start where the options of each line start, and one more for where the last end */
    WholeDraft(int[] start) {
        int size = start[start.length - 1];
        this.start = start;
        option = new int[size];
        cost = new long[size];
        rank = new long[size];
        draws = new int[size + 1];
        stock = new int[size * DRAWS_FORESEEN];
        load = new long[size * DRAWS_FORESEEN];
    }

    /** Adds an option, as yet without draws. */
    void option(int index, long itsCost, long itsRank) {
        place++;
        option[place] = index;
        cost[place] = itsCost;
        rank[place] = itsRank;
        draws[place + 1] = draws[place];
    }

    /** Adds a draw to the option added last. */
    void draw(int itsStock, long itsLoad) {
        int at = draws[place + 1]++;
        if (at == stock.length) {
            stock = Arrays.copyOf(stock, 2 * at + 1);
            load = Arrays.copyOf(load, 2 * at + 1);
        }
        stock[at] = itsStock;
        load[at] = itsLoad;
    }

    int[] stocks() {
        return Arrays.copyOf(stock, draws[place + 1]);
    }

    long[] loads() {
        return Arrays.copyOf(load, draws[place + 1]);
    }
}
