package uk.bng.domain.solve;

import java.util.List;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;

/**
 * Comes upon cheap plans by exchanging the option of one line at a time, for the one that costs least with what it
 * overdraws. Overdrawn stock gets dearer with every exchange and other stock cheaper, so that the search swings between
 * choices that fit and cheaper ones that do not; and a line does not soon return to an option that it left, so that it does
 * not go in circles. Quick where stock is scarce; proves nothing. The same node always leads to the same plans. Mutable
 * scratch of one search.
 */
final class LineExchange {
    /** For how many exchanges a line stays away from an option it left, and at most as many more. */
    private static final int AWAY = 25;

    /** Has no divisor in common with {@link #AWAY}, so that stays differ. */
    private static final int STRIDE = 7;

    /** The share of the mean cost of a load that overdrawing so much costs at first, besides its price. */
    private static final int FIRST_FINE_PART = 20;

    private static final int LEAST_FINE_BITS = 10;

    private static final int COST = 0;
    private static final int NOW = 1;

    private final WholeNode node;
    private final WholeTable table;
    private final SolveStop stop;
    private final int[] open;
    private final int[] chosen;
    /** Until which exchange the option at each place is left alone. */
    private final int[] awayUntil;

    private final long[] overdrawn;
    private final long[] fine;
    private final long[] leastFine;
    private final long mostFine;
    /** What the chosen options cost with all that is placed, and the number of exchanges. */
    private final long[] sums = new long[2];

    LineExchange(WholeNode node, SolveStop stop) {
        this.node = node;
        this.table = node.table;
        this.stop = stop.withinAStep();
        this.open = IntStream.range(0, table.lines())
                .filter(line -> !node.placed[line])
                .toArray();
        this.chosen = new int[table.lines()];
        this.awayUntil = new int[table.option.length];
        this.overdrawn = new long[table.realStocks];
        this.fine = new long[table.realStocks];
        this.leastFine = new long[table.realStocks];
        this.mostFine = table.mostPrice();
        start();
    }

    /** The option that an open line has now. */
    int chosen(int line) {
        return chosen[line];
    }

    /** What is placed and chosen now costs so much. */
    long cost() {
        return sums[COST];
    }

    private void start() {
        sums[COST] = node.placedCost();
        for (int stock = 0; stock < overdrawn.length; stock++) {
            overdrawn[stock] = -node.free[stock];
        }
        long drawn = 1;
        long cost = 0;
        for (int line : open) {
            int cheapest = node.left[node.from(line)];
            for (int i = node.from(line); i < node.to(line); i++) {
                cheapest = node.priced(node.left[i]) < node.priced(cheapest) ? node.left[i] : cheapest;
            }
            chosen[line] = cheapest;
            cost += table.cost[cheapest];
            drawn += draw(cheapest, 1);
        }
        sums[COST] += cost;
        for (int stock = 0; stock < fine.length; stock++) {
            long usual = Math.max(cost / drawn / FIRST_FINE_PART, node.price[stock]);
            fine[stock] = Math.clamp(usual, 1, mostFine);
            leastFine[stock] = Math.max(1, fine[stock] >> LEAST_FINE_BITS);
        }
    }

    /** Draws an option's loads so many times, and gives their sum. */
    private long draw(int place, int times) {
        long sum = 0;
        for (int draw = table.draws[place]; draw < table.draws[place + 1]; draw++) {
            if (table.stock[draw] < overdrawn.length) {
                overdrawn[table.stock[draw]] += times * table.load[draw];
                sum += table.load[draw];
            }
        }
        return sum;
    }

    /**
     * Exchanges until so many exchanges in a row met nothing.
     *
     * @param most above this a plan is of no use; it sinks as plans are met
     * @param met called when the options chosen fit and cost at most that
     */
    void run(int patience, LongSupplier most, Runnable met) {
        int vain = 0;
        while (vain < patience) {
            stop.check();
            sums[NOW]++;
            vain++;
            long limit = most.getAsLong();
            if (!exchange(limit)) {
                continue;
            }
            if (sums[COST] <= limit && isFitting()) {
                met.run();
                vain = most.getAsLong() < limit ? 0 : vain;
            }
            refine();
        }
    }

    /** Makes the exchange that costs least; false when every option is to be left alone for now. */
    private boolean exchange(long limit) {
        long least = Long.MAX_VALUE;
        int line = -1;
        int to = -1;
        for (int other : open) {
            int from = chosen[other];
            long left = finesOf(from);
            draw(from, -1);
            left = finesOf(from) - left - table.cost[from];
            for (int i = node.from(other); i < node.to(other); i++) {
                int place = node.left[i];
                if (place != from) {
                    long change = left + table.cost[place] + addedFines(place);
                    if (change < least && (awayUntil[place] < sums[NOW] || isBetter(from, place, limit))) {
                        least = change;
                        line = other;
                        to = place;
                    }
                }
            }
            draw(from, 1);
        }
        if (line >= 0) {
            take(line, to);
        }
        return line >= 0;
    }

    private void take(int line, int place) {
        int from = chosen[line];
        draw(from, -1);
        draw(place, 1);
        sums[COST] += table.cost[place] - table.cost[from];
        chosen[line] = place;
        awayUntil[from] = (int) (sums[NOW] + AWAY + sums[NOW] * STRIDE % AWAY);
    }

    /** Whether a plan would be met that is of use; what the line had is drawn no longer. */
    private boolean isBetter(int from, int place, long limit) {
        if (sums[COST] - table.cost[from] + table.cost[place] > limit) {
            return false;
        }
        draw(place, 1);
        boolean fits = isFitting();
        draw(place, -1);
        return fits;
    }

    private boolean isFitting() {
        for (long over : overdrawn) {
            if (over > 0) {
                return false;
            }
        }
        return true;
    }

    /** What the stock of an option is fined now. */
    private long finesOf(int place) {
        long sum = 0;
        for (int draw = table.draws[place]; draw < table.draws[place + 1]; draw++) {
            int stock = table.stock[draw];
            if (stock < fine.length && overdrawn[stock] > 0) {
                sum += fine[stock] * overdrawn[stock];
            }
        }
        return sum;
    }

    /** By how much fines rise where an option is added. */
    private long addedFines(int place) {
        long sum = 0;
        for (int draw = table.draws[place]; draw < table.draws[place + 1]; draw++) {
            int stock = table.stock[draw];
            if (stock < fine.length) {
                long over = overdrawn[stock] + table.load[draw];
                if (over > 0) {
                    sum += fine[stock] * (over - Math.max(0, overdrawn[stock]));
                }
            }
        }
        return sum;
    }

    private void refine() {
        for (int stock = 0; stock < fine.length; stock++) {
            long changed = overdrawn[stock] > 0 ? fine[stock] * 2 : fine[stock] - fine[stock] / 10;
            fine[stock] = Math.clamp(changed, leastFine[stock], mostFine);
        }
    }

    /** The options of all lines. */
    List<Integer> options() {
        List<Integer> options = node.placedOptions();
        for (int line : open) {
            options.add(table.option[chosen[line]]);
        }
        return options;
    }

    long rank() {
        long rank = node.placedRank();
        for (int line : open) {
            rank += table.rank[chosen[line]];
        }
        return rank;
    }
}
