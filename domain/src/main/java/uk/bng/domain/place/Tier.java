package uk.bng.domain.place;

import java.util.Locale;
import java.util.Optional;
import uk.bng.domain.unit.CanonicalText;
import uk.bng.domain.unit.Fraction;

/** How near a bank is to the site; its rank orders nearness (specification, sections 1 and 4.4). */
public enum Tier {
    LOCAL,
    ADJACENT,
    FAR;

    private static final Fraction FOUR_THIRDS = Fraction.of(4, 3);
    private static final Fraction TWO = Fraction.of(2);
    private static final Fraction THREE_QUARTERS = Fraction.of(3, 4);
    private static final Fraction HALF = Fraction.of(1, 2);

    /** The tier of a text, by key. */
    public static Optional<Tier> named(String text) {
        return switch (CanonicalText.key(text)) {
            case "local" -> Optional.of(LOCAL);
            case "adjacent" -> Optional.of(ADJACENT);
            case "far" -> Optional.of(FAR);
            default -> Optional.empty();
        };
    }

    /** 0, 1 or 2; lower is nearer. */
    public int rank() {
        return switch (this) {
            case LOCAL -> 0;
            case ADJACENT -> 1;
            case FAR -> 2;
        };
    }

    /** Stock units needed for one unit delivered: 1, 4/3 or 2 (statutory metric, spatial risk 1, 0.75, 0.5). */
    public Fraction multiplier() {
        return switch (this) {
            case LOCAL -> Fraction.ONE;
            case ADJACENT -> FOUR_THIRDS;
            case FAR -> TWO;
        };
    }

    /** The share of the main stock in a pair: 3/4 adjacent, 1/2 far; local banks offer no pairs (section 7.2). */
    public Optional<Fraction> mainShare() {
        return switch (this) {
            case LOCAL -> Optional.empty();
            case ADJACENT -> Optional.of(THREE_QUARTERS);
            case FAR -> Optional.of(HALF);
        };
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
