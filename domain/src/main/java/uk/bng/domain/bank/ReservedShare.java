package uk.bng.domain.bank;

import java.util.Locale;
import uk.bng.domain.unit.Units;

/** How much of what it draws from stock a saved quote holds. */
public enum ReservedShare {
    HALF,
    ALL;

    /** The share of some units, rounded up to micro-units. */
    public Units of(Units units) {
        return switch (this) {
            case HALF -> new Units(units.micro() - units.micro() / 2);
            case ALL -> units;
        };
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
