package uk.bng.domain.bank;

import java.util.Comparator;
import uk.bng.domain.unit.NaturalOrder;

/** The id of a stock row: the bank's id and, within the bank, its own; trimmed, case-sensitive, in natural order. */
public record StockId(BankId bank, String value) implements Comparable<StockId> {
    private static final Comparator<StockId> ORDER =
            Comparator.comparing(StockId::bank).thenComparing(StockId::value, NaturalOrder.INSTANCE);

    public StockId {
        if (value.isBlank() || !value.equals(value.strip())) {
            throw new IllegalArgumentException("The stock id (%s) must be trimmed and not blank.".formatted(value));
        }
    }

    @Override
    public int compareTo(StockId other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return bank + "/" + value;
    }
}
