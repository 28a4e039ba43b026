package uk.bng.adapter.solver.choco;

import java.util.Arrays;

/**
 * A lower bound that knows the bank limit: at given {@link Prices} each bank is worth what it could earn by selling its
 * stock to the lines, and no plan costs less than the lines are worth without the earnings of the best banks. True for
 * any prices that are not negative; good ones are found by {@link PriceClimb}.
 */
final class PricedBanks {
    /** Far more than the rounding of the sums below, as a share of their size. */
    private static final double SAFETY = 1e-10;

    private static final double LEAST_SAFETY_PENCE = 1e-6;

    private final Supply supply;
    private final double[] earnings;
    private final int[] taken;
    private final int limit;
    private final double[] delivered;
    private final double[] drawn;
    private final double[] bestMargins;
    private final int[] bestPlaces;
    private int takenCount;
    private double lastTaken;
    private double firstLeft;

    PricedBanks(Supply supply, int limit) {
        this.supply = supply;
        this.limit = limit;
        this.earnings = new double[supply.banks];
        this.taken = new int[supply.banks];
        this.delivered = new double[supply.lines];
        this.drawn = new double[supply.capacity.length];
        this.bestMargins = new double[supply.option.length];
        this.bestPlaces = new int[supply.option.length];
    }

    /** The bound in pence, rounded outward, over all plans within the used banks and open ones up to the limit. */
    double bound(Prices at, BankMarks marks) {
        double sum = 0;
        for (int line = 0; line < supply.lines; line++) {
            sum += at.line()[line] * supply.need[line];
        }
        double size = sum;
        takenCount = 0;
        for (int bank = 0; bank < supply.banks; bank++) {
            earnings[bank] = marks.isForbidden(bank) ? 0 : earnings(bank, at, false);
            if (marks.isUsed(bank)) {
                taken[takenCount++] = bank;
                sum -= earnings[bank];
                size += earnings[bank];
            }
        }
        int used = takenCount;
        for (int bank = 0; bank < supply.banks; bank++) {
            if (marks.isOpen(bank)) {
                insert(bank, used);
            }
        }
        int open = takenCount - used;
        takenCount = Math.max(used, Math.min(limit, takenCount));
        for (int index = used; index < takenCount; index++) {
            sum -= earnings[taken[index]];
            size += earnings[taken[index]];
        }
        lastTaken = takenCount > used ? earnings[taken[takenCount - 1]] : 0;
        firstLeft = used + open > takenCount ? earnings[taken[takenCount]] : 0;
        return sum - SAFETY * size - LEAST_SAFETY_PENCE;
    }

    /** By how much the last bound rises when an open bank must be used. */
    double riseIfUsed(int bank) {
        return Math.max(0, lastTaken - earnings[bank]);
    }

    /** By how much the last bound rises when an open bank must not be used. */
    double riseIfForbidden(int bank) {
        return Math.max(0, earnings[bank] - firstLeft);
    }

    /** What a bank earned at the last bound. */
    double earnings(int bank) {
        return earnings[bank];
    }

    /** The banks that the last bound took, ascending. */
    int[] taken() {
        int[] banks = Arrays.copyOf(taken, takenCount);
        Arrays.sort(banks);
        return banks;
    }

    /** Adds to the slope, a direction in which the bound rises, what the last bound wants of lines and stocks. */
    void slope(Prices at, Prices slope) {
        Arrays.fill(delivered, 0);
        Arrays.fill(drawn, 0);
        for (int index = 0; index < takenCount; index++) {
            earnings(taken[index], at, true);
        }
        for (int line = 0; line < delivered.length; line++) {
            slope.line()[line] += supply.need[line] - delivered[line];
        }
        for (int index = 0; index < takenCount; index++) {
            for (int stock : supply.stocksOf[taken[index]]) {
                slope.stock()[stock] += drawn[stock] - supply.capacity[stock];
            }
        }
    }

    /** Keeps the open banks sorted behind the used ones, best first; equals in their own order. */
    private void insert(int bank, int used) {
        int at = takenCount++;
        while (at > used && earnings[taken[at - 1]] < earnings[bank]) {
            taken[at] = taken[at - 1];
            at--;
        }
        taken[at] = bank;
    }

    private double earnings(int bank, Prices at, boolean recording) {
        double sum = 0;
        for (int line = 0; line < supply.lines; line++) {
            int from = supply.from(bank, line);
            int to = supply.to(bank, line);
            if (from < to && supply.price[from] < at.line()[line]) {
                sum += earned(from, to, line, at, recording);
            }
        }
        for (int stock : supply.stocksOf[bank]) {
            sum += at.stock()[stock] * supply.capacity[stock];
        }
        return sum;
    }

    /** What a bank earns on one line: the best margins first, as much of each as need and stock allow. */
    private double earned(int from, int to, int line, Prices at, boolean recording) {
        int found = 0;
        double worth = at.line()[line];
        for (int place = from; place < to && supply.price[place] < worth; place++) {
            double margin = worth - supply.price[place] - stockPrice(place, at);
            if (margin > 0) {
                int index = found++;
                while (index > 0 && bestMargins[index - 1] < margin) {
                    bestMargins[index] = bestMargins[index - 1];
                    bestPlaces[index] = bestPlaces[index - 1];
                    index--;
                }
                bestMargins[index] = margin;
                bestPlaces[index] = place;
                if (!supply.splitting) {
                    found = 1;
                }
            }
        }
        double sum = 0;
        double open = supply.need[line];
        for (int index = 0; index < found && open > 0; index++) {
            int place = bestPlaces[index];
            double units = supply.splitting ? Math.min(open, supply.most[place]) : open;
            sum += units * bestMargins[index];
            open -= units;
            if (recording) {
                record(place, units);
            }
        }
        return sum;
    }

    private double stockPrice(int place, Prices at) {
        double draw = supply.mainDraw[place] * at.stock()[supply.mainStock[place]];
        int side = supply.sideStock[place];
        return side < 0 ? draw : draw + supply.sideDraw[place] * at.stock()[side];
    }

    private void record(int place, double units) {
        delivered[supply.line[place]] += units;
        drawn[supply.mainStock[place]] += units * supply.mainDraw[place];
        if (supply.sideStock[place] >= 0) {
            drawn[supply.sideStock[place]] += units * supply.sideDraw[place];
        }
    }
}
