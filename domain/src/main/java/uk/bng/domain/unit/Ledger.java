package uk.bng.domain.unit;

import java.util.Locale;
import java.util.Optional;

/** One of the three kinds of biodiversity unit; units never cross ledgers (statutory metric, principle 2). */
public enum Ledger {
    AREA,
    HEDGEROW,
    WATERCOURSE;

    /** The ledger of an UmbrellaType text: blank means area (specification, section 2). */
    public static Optional<Ledger> named(String text) {
        return switch (CanonicalText.key(text)) {
            case "", "area" -> Optional.of(AREA);
            case "hedgerow" -> Optional.of(HEDGEROW);
            case "watercourse" -> Optional.of(WATERCOURSE);
            default -> Optional.empty();
        };
    }

    /** The name in JSON and messages: lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
