package uk.bng.adapter.solver.choco;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Packs whole lines into the stocks of a few banks: line after line takes the option that is cheapest with what its
 * stocks cost, and a stock that is wanted too much costs more in each round, until all fits. Not thread-safe.
 */
final class Packing {
    private static final int ROUNDS = 150;
    /** What a unit too much costs in the first round, and more in each, as shares of the dearest price. */
    private static final double FIRST_SHARPNESS = 0.05;

    private static final double SHARPENING = 1.1;
    private static final double TOLL = 0.05;
    /** What is left of the tolls once all fits, so that cheaper plans are looked for. */
    private static final double RELIEF = 0.7;

    private static final double CRUMB = 1e-9;

    private final Supply supply;
    private final double dearest;
    private final double[] free;
    private final double[] toll;
    private final int[] taken;
    private final int[] best;
    private final Integer[] order;
    private double bestCost;

    Packing(Supply supply) {
        this.supply = supply;
        this.dearest = Arrays.stream(supply.price).max().orElse(0);
        this.free = new double[supply.capacity.length];
        this.toll = new double[supply.capacity.length];
        this.taken = new int[supply.lines];
        this.best = new int[supply.lines];
        this.order = IntStream.range(0, supply.lines).boxed().toArray(Integer[]::new);
        Arrays.sort(order, (left, right) -> Double.compare(supply.need[right], supply.need[left]));
    }

    /** What a plan of these banks costs in pence; infinite where none was found. */
    double cost(int[] banks) {
        bestCost = Double.POSITIVE_INFINITY;
        begin(banks);
        double sharpness = dearest * FIRST_SHARPNESS;
        for (int round = 0; round < ROUNDS; round++) {
            for (int line : order) {
                if (!move(line, banks, sharpness)) {
                    return Double.POSITIVE_INFINITY;
                }
            }
            sharpness *= SHARPENING;
            if (!raiseTolls(banks)) {
                improve(banks);
                keepBest();
                scaleTolls(banks);
                sharpness = dearest * FIRST_SHARPNESS;
            }
        }
        return bestCost;
    }

    /** The indexes of the options of the plan that the last call found, ascending. */
    List<Integer> options() {
        return Arrays.stream(best)
                .map(place -> supply.option[place])
                .sorted()
                .boxed()
                .toList();
    }

    private void begin(int[] banks) {
        Arrays.fill(taken, -1);
        for (int bank : banks) {
            for (int stock : supply.stocksOf[bank]) {
                free[stock] = supply.capacity[stock];
                toll[stock] = 0;
            }
        }
    }

    /** Puts the line where it is cheapest now, tolls included; false where nothing serves it. */
    private boolean move(int line, int[] banks, double sharpness) {
        if (taken[line] >= 0) {
            draw(taken[line], -1);
        }
        int cheapest = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int bank : banks) {
            int to = supply.to(bank, line);
            for (int place = supply.from(bank, line); place < to && supply.price[place] < least; place++) {
                double price = supply.price[place] + charge(place, line, sharpness);
                if (price < least) {
                    least = price;
                    cheapest = place;
                }
            }
        }
        taken[line] = cheapest;
        if (cheapest >= 0) {
            draw(cheapest, 1);
        }
        return cheapest >= 0;
    }

    private double charge(int place, int line, double sharpness) {
        int main = supply.mainStock[place];
        double drawn = supply.mainDraw[place];
        double charge = drawn * (toll[main] + sharpness * over(main, drawn * supply.need[line]));
        int side = supply.sideStock[place];
        if (side >= 0) {
            double aside = supply.sideDraw[place];
            charge += aside * (toll[side] + sharpness * over(side, aside * supply.need[line]));
        }
        return charge;
    }

    private double over(int stock, double more) {
        return Math.max(0, more - free[stock] - CRUMB);
    }

    private void draw(int place, int times) {
        double units = times * supply.need[supply.line[place]];
        free[supply.mainStock[place]] -= units * supply.mainDraw[place];
        if (supply.sideStock[place] >= 0) {
            free[supply.sideStock[place]] -= units * supply.sideDraw[place];
        }
    }

    /** Raises the toll of stocks that are overdrawn; whether any is. */
    private boolean raiseTolls(int[] banks) {
        boolean any = false;
        for (int bank : banks) {
            for (int stock : supply.stocksOf[bank]) {
                if (free[stock] < -CRUMB) {
                    any = true;
                    toll[stock] += dearest * TOLL * Math.min(1, -free[stock]);
                }
            }
        }
        return any;
    }

    private void scaleTolls(int[] banks) {
        for (int bank : banks) {
            for (int stock : supply.stocksOf[bank]) {
                toll[stock] *= RELIEF;
            }
        }
    }

    /** Moves single lines to cheaper options that have room, until none is left. */
    private void improve(int[] banks) {
        boolean moved = true;
        while (moved) {
            moved = false;
            for (int line : order) {
                int from = taken[line];
                draw(from, -1);
                int cheapest = from;
                for (int bank : banks) {
                    int to = supply.to(bank, line);
                    for (int place = supply.from(bank, line);
                            place < to && supply.price[place] < supply.price[cheapest];
                            place++) {
                        if (fits(place, line)) {
                            cheapest = place;
                        }
                    }
                }
                taken[line] = cheapest;
                draw(cheapest, 1);
                moved |= cheapest != from;
            }
        }
    }

    private boolean fits(int place, int line) {
        double need = supply.need[line];
        int side = supply.sideStock[place];
        return need * supply.mainDraw[place] <= free[supply.mainStock[place]] + CRUMB
                && (side < 0 || need * supply.sideDraw[place] <= free[side] + CRUMB);
    }

    private void keepBest() {
        double sum = 0;
        for (int line = 0; line < taken.length; line++) {
            sum += supply.price[taken[line]] * supply.need[line];
        }
        if (sum < bestCost) {
            bestCost = sum;
            System.arraycopy(taken, 0, best, 0, taken.length);
        }
    }
}
