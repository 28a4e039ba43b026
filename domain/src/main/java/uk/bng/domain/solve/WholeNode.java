package uk.bng.domain.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * A point of the search over whole lines: which options each line still has, what is placed for good, the stock left and
 * the prices on it. Mutable.
 */
final class WholeNode {
    private static final int COST = 0;
    private static final int RANK = 1;
    private static final int COUNT = 2;

    final WholeTable table;
    /** The options left of line {@code l} are at {@code [start[l], start[l] + count[l])}, in canonical order. */
    final int[] left;

    final int[] count;
    final boolean[] placed;
    final long[] free;
    final long[] price;
    private final boolean[] scarceBefore;
    /** Cost, rank and number of the lines placed. */
    private final long[] placedSums;

    WholeNode(WholeTable table) {
        this.table = table;
        left = new int[table.option.length];
        count = new int[table.lines()];
        placed = new boolean[table.lines()];
        free = table.capacity.clone();
        price = new long[free.length];
        placedSums = new long[3];
        scarceBefore = new boolean[free.length];
        for (int line = 0; line < count.length; line++) {
            count[line] = table.start[line + 1] - table.start[line];
            for (int place = table.start[line]; place < table.start[line + 1]; place++) {
                left[place] = place;
            }
        }
    }

    private WholeNode(WholeNode other) {
        table = other.table;
        left = other.left.clone();
        count = other.count.clone();
        placed = other.placed.clone();
        free = other.free.clone();
        price = other.price.clone();
        placedSums = other.placedSums.clone();
        scarceBefore = other.scarceBefore.clone();
    }

    WholeNode copy() {
        return new WholeNode(this);
    }

    /** How many lines are not placed. */
    int open() {
        return table.lines() - (int) placedSums[COUNT];
    }

    long placedCost() {
        return placedSums[COST];
    }

    long placedRank() {
        return placedSums[RANK];
    }

    /** Where in {@link #left} the options of a line start. */
    int from(int line) {
        return table.start[line];
    }

    /** Where the options of a line end; where they start if it is placed. */
    int to(int line) {
        return table.start[line] + (placed[line] ? 0 : count[line]);
    }

    /** The options of the lines placed, as indexes of the problem, in a list to add to. */
    List<Integer> placedOptions() {
        List<Integer> options = new ArrayList<>();
        for (int line = 0; line < count.length; line++) {
            if (placed[line]) {
                options.add(table.option[left[table.start[line]]]);
            }
        }
        return options;
    }

    /** At least so much rank times micro-units has every plan of this node. */
    long leastRank() {
        long sum = placedSums[RANK];
        for (int line = 0; line < count.length; line++) {
            if (!placed[line]) {
                long least = Long.MAX_VALUE;
                for (int i = 0; i < count[line]; i++) {
                    least = Math.min(least, table.rank[left[table.start[line] + i]]);
                }
                sum += least;
            }
        }
        return sum;
    }

    /** Leaves the line this option alone. */
    void keepOnly(int line, int place) {
        left[table.start[line]] = place;
        count[line] = 1;
    }

    /** Takes this option from the line. */
    void remove(int line, int place) {
        keep(line, other -> other != place);
    }

    /** Leaves the line only options that take at least so much of a stock. */
    void keepLoadFrom(int line, int stock, long load) {
        keep(line, place -> table.load(place, stock) >= load);
    }

    /** Leaves the line only options that take less of a stock. */
    void keepLoadBelow(int line, int stock, long load) {
        keep(line, place -> table.load(place, stock) < load);
    }

    private boolean keep(int line, IntPredicate kept) {
        int from = table.start[line];
        int to = from + count[line];
        int next = from;
        for (int i = from; i < to; i++) {
            if (kept.test(left[i])) {
                left[next++] = left[i];
            }
        }
        count[line] = next - from;
        return next < to;
    }

    /**
     * Drops what no longer fits the stock left and places lines with one option, until nothing changes; false when a line
     * has none.
     */
    boolean tighten() {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int line = 0; line < count.length; line++) {
                if (!placed[line]) {
                    dropWhatDoesNotFit(line);
                    if (count[line] == 0) {
                        return false;
                    }
                    if (count[line] == 1) {
                        place(line);
                        changed = true;
                    }
                }
            }
        }
        return true;
    }

    private void dropWhatDoesNotFit(int line) {
        keep(line, this::fits);
    }

    private boolean fits(int place) {
        for (int draw = table.draws[place]; draw < table.draws[place + 1]; draw++) {
            if (table.load[draw] > free[table.stock[draw]]) {
                return false;
            }
        }
        return true;
    }

    private void place(int line) {
        int place = left[table.start[line]];
        placed[line] = true;
        placedSums[COUNT]++;
        placedSums[COST] += table.cost[place];
        placedSums[RANK] += table.rank[place];
        for (int draw = table.draws[place]; draw < table.draws[place + 1]; draw++) {
            free[table.stock[draw]] -= table.load[draw];
        }
    }

    /** Makes stock free that the options left cannot overdraw, whichever are chosen. */
    void freeAmpleStock() {
        boolean[] scarce = scarce();
        for (int stock = 0; stock < scarce.length; stock++) {
            price[stock] = scarce[stock] ? price[stock] : 0;
        }
    }

    /** Whether some choice of the options left would overdraw each stock. */
    boolean[] scarce() {
        long[] room = free.clone();
        long[] most = new long[free.length];
        for (int line = 0; line < count.length; line++) {
            if (!placed[line]) {
                int from = table.start[line];
                int to = from + count[line];
                for (int i = from; i < to; i++) {
                    for (int draw = table.draws[left[i]]; draw < table.draws[left[i] + 1]; draw++) {
                        int stock = table.stock[draw];
                        most[stock] = Math.max(most[stock], table.load[draw]);
                    }
                }
                for (int i = from; i < to; i++) {
                    for (int draw = table.draws[left[i]]; draw < table.draws[left[i] + 1]; draw++) {
                        room[table.stock[draw]] -= most[table.stock[draw]];
                        most[table.stock[draw]] = 0;
                    }
                }
            }
        }
        boolean[] scarce = new boolean[room.length];
        for (int stock = 0; stock < room.length; stock++) {
            scarce[stock] = room[stock] < 0;
        }
        return scarce;
    }

    /** The lines not placed, in groups that share no stock which could be overdrawn; small groups first. */
    List<List<Integer>> groups() {
        boolean[] scarce = scarce();
        int[] groupOfStock = new int[free.length];
        Arrays.fill(groupOfStock, -1);
        int[] parent = new int[count.length];
        for (int line = 0; line < count.length; line++) {
            parent[line] = line;
            for (int i = table.start[line]; !placed[line] && i < table.start[line] + count[line]; i++) {
                for (int draw = table.draws[left[i]]; draw < table.draws[left[i] + 1]; draw++) {
                    int stock = table.stock[draw];
                    if (scarce[stock] && stock < table.realStocks) {
                        if (groupOfStock[stock] >= 0) {
                            parent[root(parent, groupOfStock[stock])] = root(parent, line);
                        }
                        groupOfStock[stock] = line;
                    }
                }
            }
        }
        Map<Integer, List<Integer>> groups = new LinkedHashMap<>();
        for (int line = 0; line < count.length; line++) {
            if (!placed[line]) {
                groups.computeIfAbsent(root(parent, line), unused -> new ArrayList<>())
                        .add(line);
            }
        }
        return groups.values().stream()
                .sorted(Comparator.comparingInt(List::size))
                .toList();
    }

    private static int root(int[] parent, int line) {
        int root = line;
        while (parent[root] != root) {
            root = parent[root];
        }
        return root;
    }

    /** What an option costs with its stock at these prices. */
    long priced(int place) {
        long sum = table.cost[place];
        for (int draw = table.draws[place]; draw < table.draws[place + 1]; draw++) {
            sum += price[table.stock[draw]] * table.load[draw];
        }
        return sum;
    }

    /** By how much a line's cheapest option gets dearer where it takes less of a stock; the most a long holds if none does. */
    long lossOfLess(int line, int cheapest, int stock) {
        long load = table.load(cheapest, stock);
        return loss(line, cheapest, place -> table.load(place, stock) < load);
    }

    /** By how much it gets dearer with another option; the most a long holds when there is none. */
    long lossOfAnother(int line, int cheapest) {
        return loss(line, cheapest, place -> place != cheapest);
    }

    private long loss(int line, int cheapest, IntPredicate allowed) {
        long least = Long.MAX_VALUE;
        for (int i = table.start[line]; i < table.start[line] + count[line]; i++) {
            if (allowed.test(left[i])) {
                least = Math.min(least, priced(left[i]) - priced(cheapest));
            }
        }
        return least;
    }

    /**
     * Drops options that another of their line replaces in any plan: one that costs no more, ranks no worse and takes no
     * more of any stock that could be overdrawn. Of the plans of least score one stays, but others may go.
     */
    void dropReplaceable() {
        boolean[] scarce = scarce();
        // Numbers that are rounded down do not tell which of two is less.
        if (table.numbers.exactCosts() && table.numbers.exactLoads() && !Arrays.equals(scarce, scarceBefore)) {
            System.arraycopy(scarce, 0, scarceBefore, 0, scarce.length);
            for (int line = 0; line < count.length; line++) {
                if (!placed[line]) {
                    dropReplaceable(line, scarce);
                }
            }
        }
    }

    private void dropReplaceable(int line, boolean[] scarce) {
        int from = table.start[line];
        int kept = 0;
        for (int i = 0; i < count[line]; i++) {
            int place = left[from + i];
            boolean replaced = false;
            for (int j = 0; j < count[line] && !replaced; j++) {
                int other = left[from + j];
                // Of equals the first in canonical order stays; those before in the array are what is kept of them.
                replaced = j != i
                        && (j < kept || j > i)
                        && replaces(other, place, scarce)
                        && (j < kept || !replaces(place, other, scarce));
            }
            if (!replaced) {
                left[from + kept++] = place;
            }
        }
        count[line] = kept;
    }

    private boolean replaces(int place, int other, boolean[] scarce) {
        if (table.cost[place] > table.cost[other] || table.rank[place] > table.rank[other]) {
            return false;
        }
        for (int draw = table.draws[place]; draw < table.draws[place + 1]; draw++) {
            int stock = table.stock[draw];
            if (stock < table.realStocks && scarce[stock] && table.load[draw] > table.load(other, stock)) {
                return false;
            }
        }
        return true;
    }

    /** Drops the options that would take the bound at these prices above {@code most}; whether any was. */
    boolean drop(long bound, long most) {
        boolean dropped = false;
        for (int line = 0; line < count.length; line++) {
            if (!placed[line]) {
                long least = Long.MAX_VALUE;
                for (int i = table.start[line]; i < table.start[line] + count[line]; i++) {
                    least = Math.min(least, priced(left[i]));
                }
                long room = most - bound + least;
                dropped |= keep(line, place -> priced(place) <= room);
            }
        }
        return dropped;
    }
}
