package uk.bng.domain.unit;

import java.util.Optional;

/** The band of a habitat, lowest first. Trading rules compare bands, never level values (specification, section 5). */
public enum Distinctiveness {
    VERY_LOW("Very Low", 0),
    LOW("Low", 2),
    MEDIUM("Medium", 4),
    HIGH("High", 6),
    VERY_HIGH("Very High", 8);

    private final String label;
    private final int defaultLevel;

    Distinctiveness(String label, int defaultLevel) {
        this.label = label;
        this.defaultLevel = defaultLevel;
    }

    /** The band of a text, by key; the short forms "V.Low", "V Low", "V.High" and "V High" are known too. */
    public static Optional<Distinctiveness> named(String text) {
        return switch (CanonicalText.key(text)) {
            case "very low", "v.low", "v low" -> Optional.of(VERY_LOW);
            case "low" -> Optional.of(LOW);
            case "medium" -> Optional.of(MEDIUM);
            case "high" -> Optional.of(HIGH);
            case "very high", "v.high", "v high" -> Optional.of(VERY_HIGH);
            default -> Optional.empty();
        };
    }

    public String label() {
        return label;
    }

    /** The level value used when the catalogue gives none: 0, 2, 4, 6, 8. */
    public int defaultLevel() {
        return defaultLevel;
    }

    public boolean isAbove(Distinctiveness other) {
        return compareTo(other) > 0;
    }

    public boolean isAtLeast(Distinctiveness other) {
        return compareTo(other) >= 0;
    }
}
