package uk.bng.adapter.solver.choco;

import java.util.Arrays;
import uk.bng.domain.solve.ShadowPrices;

/** What a unit of each line is taken to be worth and a unit of each stock to cost, in pence: multipliers of the bound. */
final class Prices {
    private final double[] line;
    private final double[] stock;

    Prices(double[] line, double[] stock) {
        this.line = line;
        this.stock = stock;
    }

    static Prices nought(Supply supply) {
        return new Prices(new double[supply.lines], new double[supply.capacity.length]);
    }

    /** The worth of each line; to be changed in place. */
    double[] line() {
        return line;
    }

    /** The cost of each stock; to be changed in place. */
    double[] stock() {
        return stock;
    }

    Prices copy() {
        return new Prices(line.clone(), stock.clone());
    }

    /** The shadow prices of an exact plan; stocks that they do not name keep the price they have here. */
    Prices with(ShadowPrices shadow) {
        var lines = new double[line.length];
        double[] stocks = stock.clone();
        Arrays.setAll(lines, index -> Supply.number(shadow.line().get(index).microPence()));
        shadow.stock().forEach((index, worth) -> stocks[index] = Math.max(0, Supply.number(worth.microPence())));
        return new Prices(lines, stocks);
    }
}
