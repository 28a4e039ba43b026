package uk.bng.domain.bank;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import uk.bng.domain.unit.Habitat;
import uk.bng.domain.unit.Units;

/**
 * A parcel of units of one habitat in one bank. {@code available} is the quantity as stored, rounded down to
 * micro-units; {@code exclQuotes} and {@code quoted} are the optional columns that stock holds read, null where the
 * catalogue lacks both columns, 0 where a cell holds no number. {@code reserved} is what saved quotes hold of it, zero where
 * nobody counts that.
 */
public record StockLine(
        StockId id,
        Habitat habitat,
        Units available,
        @Nullable BigDecimal exclQuotes,
        @Nullable BigDecimal quoted,
        Units reserved) {
    /** A row of which nothing is reserved. */
    public StockLine(
            StockId id,
            Habitat habitat,
            Units available,
            @Nullable BigDecimal exclQuotes,
            @Nullable BigDecimal quoted) {
        this(id, habitat, available, exclQuotes, quoted, Units.ZERO);
    }

    public BankId bank() {
        return id.bank();
    }

    /**
     * The units that may be sold under {@code hold}, less what is reserved: rounded down to micro-units, never below zero.
     */
    public Units under(StockHold hold) {
        Units given = exclQuotes == null || quoted == null ? available : hold.apply(available, exclQuotes, quoted);
        return given.minus(reserved.min(given));
    }

    /** The same row with so much of it reserved, whatever was reserved before. */
    public StockLine reserving(Units units) {
        return new StockLine(id, habitat, available, exclQuotes, quoted, units);
    }
}
