package uk.bng.adapter.solver.choco;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A quick guess at the cheapest way to serve every line from a few banks: again and again the line that would lose most
 * by waiting takes its cheapest option. Not thread-safe; made to be asked many thousand times.
 */
final class Fill {
    private static final double CRUMB = 1e-9;

    private final Supply supply;
    private final double dearest;
    private final double beyond;
    private final double[] free;
    private final double[] open;
    private final double[] amount;
    private final int[] first;
    private final int[] second;
    private final int[] rows;
    private int rowCount;

    Fill(Supply supply) {
        this.supply = supply;
        this.dearest = 1 + 2 * Arrays.stream(supply.price).max().orElse(0);
        this.beyond = supply.beyondAnyPlan();
        this.free = new double[supply.capacity.length];
        this.open = new double[supply.lines];
        this.amount = new double[supply.option.length];
        this.first = new int[supply.lines];
        this.second = new int[supply.lines];
        this.rows = new int[supply.option.length];
    }

    /**
     * What it costs in pence. Where units cannot be placed they cost more than twice the dearest option, on top of more
     * than any plan costs.
     *
     * @param enough a cost from which on the exact answer does not matter: then any cost no less is returned
     */
    double cost(int[] banks, int count, double enough) {
        begin(banks, count);
        double cost = 0;
        while (cost + leastToCome() < enough) {
            int line = mostUrgent();
            if (line < 0) {
                return isComplete() ? cost : cost + leastToCome() + beyond;
            }
            cost += place(first[line], Math.min(open[line], room(first[line])));
            refresh(banks, count);
        }
        return enough;
    }

    /** Whether the last guess served every line. */
    boolean isComplete() {
        return Arrays.stream(open).allMatch(left -> left <= CRUMB);
    }

    /** The indexes of the options that the last guess used, ascending. */
    List<Integer> options() {
        return IntStream.range(0, rowCount)
                .map(row -> supply.option[rows[row]])
                .sorted()
                .boxed()
                .toList();
    }

    private double leastToCome() {
        double sum = 0;
        for (int line = 0; line < open.length; line++) {
            sum += open[line] * (first[line] < 0 ? dearest : supply.price[first[line]]);
        }
        return sum;
    }

    private void begin(int[] banks, int count) {
        for (int row = 0; row < rowCount; row++) {
            amount[rows[row]] = 0;
        }
        rowCount = 0;
        for (int index = 0; index < count; index++) {
            for (int stock : supply.stocksOf[banks[index]]) {
                free[stock] = supply.capacity[stock];
            }
        }
        System.arraycopy(supply.need, 0, open, 0, open.length);
        for (int line = 0; line < open.length; line++) {
            scan(line, banks, count);
        }
    }

    /** The open line with the most to lose, or -1 when none can be served further. */
    private int mostUrgent() {
        int urgent = -1;
        double most = -1;
        for (int line = 0; line < open.length; line++) {
            if (first[line] >= 0) {
                double next = second[line] < 0 ? dearest : supply.price[second[line]];
                double loss = (next - supply.price[first[line]]) * Math.min(open[line], room(first[line]));
                if (loss > most) {
                    most = loss;
                    urgent = line;
                }
            }
        }
        return urgent;
    }

    private double place(int place, double units) {
        if (amount[place] == 0) {
            rows[rowCount++] = place;
        }
        amount[place] += units;
        open[supply.line[place]] -= units;
        free[supply.mainStock[place]] -= units * supply.mainDraw[place];
        if (supply.sideStock[place] >= 0) {
            free[supply.sideStock[place]] -= units * supply.sideDraw[place];
        }
        return units * supply.price[place];
    }

    /** Looks anew for the lines whose best options are gone. */
    private void refresh(int[] banks, int count) {
        for (int line = 0; line < open.length; line++) {
            if (first[line] >= 0
                    && (open[line] <= CRUMB || !isOpen(first[line]) || (second[line] >= 0 && !isOpen(second[line])))) {
                scan(line, banks, count);
            }
        }
    }

    private void scan(int line, int[] banks, int count) {
        first[line] = -1;
        second[line] = -1;
        if (open[line] <= CRUMB) {
            return;
        }
        for (int index = 0; index < count; index++) {
            int to = supply.to(banks[index], line);
            int seen = 0;
            for (int place = supply.from(banks[index], line); place < to && seen < 2; place++) {
                if (isOpen(place)) {
                    seen++;
                    offer(line, place);
                }
            }
        }
    }

    private void offer(int line, int place) {
        if (first[line] < 0 || supply.price[place] < supply.price[first[line]]) {
            second[line] = first[line];
            first[line] = place;
        } else if (second[line] < 0 || supply.price[place] < supply.price[second[line]]) {
            second[line] = place;
        }
    }

    private boolean isOpen(int place) {
        int line = supply.line[place];
        double least = supply.splitting ? Math.min(open[line], supply.least[line]) : open[line];
        return room(place) >= least - CRUMB;
    }

    private double room(int place) {
        double room = free[supply.mainStock[place]] / supply.mainDraw[place];
        int side = supply.sideStock[place];
        return side < 0 ? room : Math.min(room, free[side] / supply.sideDraw[place]);
    }
}
