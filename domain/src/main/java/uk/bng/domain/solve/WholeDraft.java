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
    /** Grown as draws are added. */
    private final int[][] stock = new int[1][];

    private final long[][] load = new long[1][];
    private final int[] places = new int[1];

    /** @param start where the options of each line start, and one more for where the last end */
    WholeDraft(int[] start) {
        int size = start[start.length - 1];
        this.start = start;
        option = new int[size];
        cost = new long[size];
        rank = new long[size];
        draws = new int[size + 1];
        stock[0] = new int[size * DRAWS_FORESEEN];
        load[0] = new long[size * DRAWS_FORESEEN];
    }

    /** Adds an option, as yet without draws. */
    void option(int index, long itsCost, long itsRank) {
        int place = places[0]++;
        option[place] = index;
        cost[place] = itsCost;
        rank[place] = itsRank;
        draws[place + 1] = draws[place];
    }

    /** Adds a draw to the option added last. */
    void draw(int itsStock, long itsLoad) {
        int at = draws[places[0]]++;
        if (at == stock[0].length) {
            stock[0] = Arrays.copyOf(stock[0], 2 * at + 1);
            load[0] = Arrays.copyOf(load[0], 2 * at + 1);
        }
        stock[0][at] = itsStock;
        load[0][at] = itsLoad;
    }

    int[] stocks() {
        return Arrays.copyOf(stock[0], draws[places[0]]);
    }

    long[] loads() {
        return Arrays.copyOf(load[0], draws[places[0]]);
    }
}
