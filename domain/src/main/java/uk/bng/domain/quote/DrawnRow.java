package uk.bng.domain.quote;

import java.math.RoundingMode;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import uk.bng.domain.bank.StockId;
import uk.bng.domain.place.Tier;
import uk.bng.domain.policy.Draw;
import uk.bng.domain.unit.Fraction;
import uk.bng.domain.unit.Ledger;
import uk.bng.domain.unit.Units;

/**
 * What a row of a quote says of its draw on stock (quoting specification, section 8).
 *
 * @param units what the row delivers, padding included
 * @param stocks the stock of the row, or of its main part and then of its companion
 */
public record DrawnRow(Draw draw, Ledger ledger, Tier tier, Units units, List<StockId> stocks) {
    public DrawnRow {
        stocks = List.copyOf(stocks);
        if (stocks.isEmpty() || stocks.size() > 2) {
            throw new IllegalArgumentException("The stocks (%d) of a row must be one or two.".formatted(stocks.size()));
        }
        if (stocks.size() == 2 && tier.mainShare().isEmpty()) {
            throw new IllegalArgumentException(
                    "The tier (%s) of a pair must be adjacent or far.".formatted(tier.code()));
        }
    }

    /** What all rows together take from each stock: the sum of the exact draws, rounded up once to micro-units. */
    public static SortedMap<StockId, Units> drawn(List<DrawnRow> rows) {
        SortedMap<StockId, Fraction> exact = new TreeMap<>();
        for (DrawnRow row : rows) {
            for (int part = 0; part < row.stocks.size(); part++) {
                exact.merge(row.stocks.get(part), row.micro(part), Fraction::plus);
            }
        }
        SortedMap<StockId, Units> drawn = new TreeMap<>();
        exact.forEach((stock, micro) -> drawn.put(stock, Units.ofMicro(micro, RoundingMode.CEILING)));
        return drawn;
    }

    private Fraction micro(int part) {
        boolean isMultiplied = draw == Draw.PHYSICAL || ledger == Ledger.WATERCOURSE;
        Fraction whole = units.microTimes(isMultiplied ? tier.multiplier() : Fraction.ONE);
        if (stocks.size() == 1) {
            return whole;
        }
        Fraction main = tier.mainShare().orElseThrow();
        return whole.times(part == 0 ? main : Fraction.ONE.minus(main));
    }
}
