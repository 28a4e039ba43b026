package uk.bng.application.save;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import uk.bng.application.job.QuoteRef;
import uk.bng.domain.bank.StockId;
import uk.bng.domain.unit.Units;

/**
 * That a quote is to hold units of stock.
 *
 * @param revision from 1, the first form of the quote
 * @param wanted what it is to hold of each stock row, more than nothing
 * @param capacity the quantity of each stock row in the catalogue of now; one that is absent has none
 * @param term how long it is to hold them
 */
public record HoldWish(
        QuoteRef quote, int revision, SortedMap<StockId, Units> wanted, Map<StockId, Units> capacity, Duration term) {
    public HoldWish {
        if (revision < 1 || !term.isPositive()) {
            throw new IllegalArgumentException(
                    "The revision (%d) and the term (%s) must be above zero.".formatted(revision, term));
        }
        if (wanted.values().stream().anyMatch(Units::isZero)) {
            throw new IllegalArgumentException("The units wanted (%s) must be above zero.".formatted(wanted));
        }
        wanted = Collections.unmodifiableSortedMap(new TreeMap<>(wanted));
        capacity = Map.copyOf(capacity);
    }

    /** The stock rows, in natural order, of which others leave less than is wanted; free is never below zero. */
    public List<StockShort> shortages(Function<StockId, Units> heldByOthers) {
        List<StockShort> shortages = new ArrayList<>();
        wanted.forEach((stock, units) -> {
            Units all = capacity.getOrDefault(stock, Units.ZERO);
            Units free = all.minus(heldByOthers.apply(stock).min(all));
            if (units.compareTo(free) > 0) {
                shortages.add(new StockShort(stock, units, free));
            }
        });
        return shortages;
    }
}
