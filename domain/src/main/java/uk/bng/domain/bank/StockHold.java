package uk.bng.domain.bank;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import uk.bng.domain.unit.Units;

/** How units that are already quoted to others count against stock (specification, section 2, Stock hold). */
public enum StockHold {
    AS_STORED("as-stored"),
    IGNORE_QUOTES("ignore-quotes"),
    HOLD_100("hold-100"),
    HOLD_50("hold-50");

    private static final int MICRO_DECIMALS = 6;
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final String code;

    StockHold(String code) {
        this.code = code;
    }

    /** The hold of a code such as {@code hold-100}; exact. */
    public static Optional<StockHold> named(String code) {
        for (StockHold hold : values()) {
            if (hold.code.equals(code)) {
                return Optional.of(hold);
            }
        }
        return Optional.empty();
    }

    public String code() {
        return code;
    }

    /** What the two optional columns give under this hold, before rounding; may be below zero. */
    public BigDecimal held(BigDecimal exclQuotes, BigDecimal quoted) {
        return switch (this) {
            case AS_STORED, IGNORE_QUOTES -> exclQuotes;
            case HOLD_100 -> exclQuotes.subtract(quoted).max(BigDecimal.ZERO);
            case HOLD_50 -> exclQuotes.subtract(quoted.multiply(HALF)).max(BigDecimal.ZERO);
        };
    }

    Units apply(Units asStored, BigDecimal exclQuotes, BigDecimal quoted) {
        if (this == AS_STORED) {
            return asStored;
        }
        BigDecimal held = held(exclQuotes, quoted).max(BigDecimal.ZERO);
        return Units.of(held.setScale(MICRO_DECIMALS, RoundingMode.DOWN));
    }
}
