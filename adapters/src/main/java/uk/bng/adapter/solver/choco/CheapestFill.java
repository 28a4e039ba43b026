package uk.bng.adapter.solver.choco;

import java.util.ArrayList;
import java.util.List;
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
        this.byPrice = IntStream.range(0, supply.lines)
                .mapToObj(line -> byPrice(supply, line))
                .toArray(int[][]::new);
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

    /** What may serve a line, by price, then place; a bank that serves it whole does so by its cheapest option alone. */
    private static int[] byPrice(Supply supply, int line) {
        List<Integer> places = new ArrayList<>();
        for (int bank = 0; bank < supply.banks; bank++) {
            int from = supply.from(bank, line);
            int to = supply.splitting ? supply.to(bank, line) : Math.min(from + 1, supply.to(bank, line));
            for (int place = from; place < to; place++) {
                places.add(place);
            }
        }
        places.sort((left, right) -> Double.compare(supply.price[left], supply.price[right]));
        return places.stream().mapToInt(Integer::intValue).toArray();
    }
}
