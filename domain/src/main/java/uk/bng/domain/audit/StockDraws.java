package uk.bng.domain.audit;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import uk.bng.domain.bank.StockLine;
import uk.bng.domain.policy.Draw;
import uk.bng.domain.quote.Allocation;
import uk.bng.domain.unit.Fraction;

/** The exact micro-units that all rows together take from each stock, in natural order of the stock. */
record StockDraws(Map<StockLine, Fraction> micro) {
    /** The draws of the rows as shown, padding included. */
    static StockDraws of(Evidence evidence, Draw policy) {
        Map<StockLine, Fraction> micro = new TreeMap<>(Comparator.comparing(StockLine::id));
        for (Allocation row : evidence.rows()) {
            for (int i = 0; i < row.parts().size(); i++) {
                micro.merge(
                        row.parts().get(i).stock(),
                        row.units().microTimes(Shares.draw(row, i, policy)),
                        Fraction::plus);
            }
        }
        return new StockDraws(micro);
    }

    Fraction on(StockLine stock) {
        return micro.getOrDefault(stock, Fraction.ZERO);
    }

    /** Whether any stock would have to give more than it holds. */
    boolean exceedAnyStock(Evidence evidence) {
        return micro.entrySet().stream()
                .anyMatch(entry -> entry.getValue()
                                .compareTo(evidence.quantity(entry.getKey()).microFraction())
                        > 0);
    }
}
