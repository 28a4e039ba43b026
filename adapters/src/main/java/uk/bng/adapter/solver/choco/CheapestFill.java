package uk.bng.adapter.solver.choco;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * A lower bound that is blind to the bank limit: each line filled from the cheapest options of all banks not forbidden,
 * every option as if it had its stock to itself.
 */
final class CheapestFill {
    private static final double SAFETY = 1e-10;

    private final Supply supply;
    private final int[][] byPrice;

    CheapestFill(Supply supply) {
        this.supply = supply;
        this.byPrice = new int[supply.lines][];
        var lists = IntStream.range(0, supply.option.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer place) -> supply.price[place])
                        .thenComparing(place -> place))
                .toList();
        int[] counts = new int[supply.lines];
        lists.forEach(place -> counts[supply.line[place]]++);
        for (int line = 0; line < supply.lines; line++) {
            byPrice[line] = new int[counts[line]];
            counts[line] = 0;
        }
        lists.forEach(place -> byPrice[supply.line[place]][counts[supply.line[place]]++] = place);
    }

    /** The bound in pence, rounded outward; infinite when a line cannot be served. */
    double bound(BankMarks marks) {
        double sum = 0;
        for (int line = 0; line < supply.lines; line++) {
            sum += bound(line, marks);
        }
        return sum * (1 - SAFETY);
    }

    /** Each line at the price of its last unit, with all banks allowed; stocks at nothing. */
    Prices lastPrices() {
        Prices prices = Prices.nought(supply);
        for (int line = 0; line < supply.lines; line++) {
            double open = supply.need[line];
            for (int index = 0; index < byPrice[line].length && open > 0; index++) {
                int place = byPrice[line][index];
                prices.line()[line] = supply.price[place];
                open -= supply.most[place];
            }
        }
        return prices;
    }

    private double bound(int line, BankMarks marks) {
        double sum = 0;
        double open = supply.need[line] * (1 - SAFETY);
        for (int place : byPrice[line]) {
            if (!marks.isForbidden(supply.bank[place])) {
                double units = Math.min(open, supply.most[place]);
                sum += units * supply.price[place];
                open -= units;
                if (open <= 0) {
                    return sum;
                }
            }
        }
        return Double.POSITIVE_INFINITY;
    }
}
