package uk.bng.adapter.solver.choco;

import java.util.Arrays;
import uk.bng.domain.solve.ShadowPrices;

/** What a unit of each line is taken to be worth and a unit of each stock to cost, in pence: multipliers of the bound. */
record Prices(double[] line, double[] stock) {

    static Prices nought(Supply supply) {
        return new Prices(new double[supply.lines], new double[supply.capacity.length]);
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
