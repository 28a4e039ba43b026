package uk.bng.domain.place;

import java.util.Locale;
import java.util.Optional;
import uk.bng.domain.unit.CanonicalText;
import uk.bng.domain.unit.Fraction;

/** How near a bank is to the site; its rank orders nearness (specification, sections 1 and 4.4). */
public enum Tier {
    LOCAL(Fraction.ONE),
    ADJACENT(Fraction.of(4, 3)),
    FAR(Fraction.of(2));

    private final Fraction multiplier;

    Tier(Fraction multiplier) {
        this.multiplier = multiplier;
    }

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
        return ordinal();
    }

    /** Stock units needed for one unit delivered: 1, 4/3 or 2 (statutory metric, spatial risk 1, 0.75, 0.5). */
    public Fraction multiplier() {
        return multiplier;
    }

    /** The share of the main stock in a pair: 3/4 adjacent, 1/2 far; local banks offer no pairs (section 7.2). */
    public Optional<Fraction> mainShare() {
        return switch (this) {
            case LOCAL -> Optional.empty();
            case ADJACENT -> Optional.of(Fraction.of(3, 4));
            case FAR -> Optional.of(Fraction.of(1, 2));
        };
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
