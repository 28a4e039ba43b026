package uk.bng.adapter.solver.ojalgo;

import java.util.Arrays;
import java.util.stream.IntStream;
import uk.bng.domain.solve.ShadowPrices;

/**
 * What a unit of each line is worth and what a unit of each stock costs, in pence: the prices of a Lagrangian
 * relaxation. Any multipliers give a valid bound; better ones give a better bound.
 */
final class Multipliers {
    final double[] line;
    final double[] stock;

    Multipliers(double[] line, double[] stock) {
        this.line = line;
        this.stock = stock;
    }

    /** Each line at what its dearest unit costs where the cheapest stocks of all banks serve it alone. */
    static Multipliers starting(Offers offers) {
        double[] line = new double[offers.lines()];
        double[] open = offers.need.clone();
        IntStream.range(0, offers.price.length)
                .boxed()
                .sorted((a, b) -> Double.compare(offers.price[a], offers.price[b]))
                .forEach(place -> {
                    int served = offers.line[place];
                    if (open[served] > 0) {
                        line[served] = offers.price[place];
                        open[served] -= offers.most[place];
                    }
                });
        return new Multipliers(line, new double[offers.capacity.length]);
    }

    /** Zero for every line and stock. */
    static Multipliers none(Offers offers) {
        return new Multipliers(new double[offers.lines()], new double[offers.capacity.length]);
    }

    Multipliers copy() {
        return new Multipliers(line.clone(), stock.clone());
    }

    /** The shadow prices of an exact plan, with these multipliers for the stocks that it says nothing of. */
    Multipliers withShadow(ShadowPrices shadow) {
        double[] lines = new double[line.length];
        double[] stocks = stock.clone();
        Arrays.setAll(lines, index -> Offers.number(shadow.line().get(index).microPence()));
        shadow.stock().forEach((index, worth) -> stocks[index] = Offers.number(worth.microPence()));
        return new Multipliers(lines, stocks);
    }
}
