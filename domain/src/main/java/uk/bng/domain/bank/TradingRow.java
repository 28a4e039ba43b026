package uk.bng.domain.bank;

import org.jspecify.annotations.Nullable;
import uk.bng.domain.unit.Distinctiveness;
import uk.bng.domain.unit.Habitat;

/** A row of the TradingRules sheet: a habitat that may serve a demanded one, if at least of the band given (5.3). */
public record TradingRow(
        Habitat demand, Habitat allowed, @Nullable Distinctiveness minimum) {
    /** Whether the row allows {@code supply}. */
    public boolean allows(Habitat supply) {
        return allowed.isSameAs(supply)
                && (minimum == null || supply.distinctiveness().isAtLeast(minimum));
    }
}
