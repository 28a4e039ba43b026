package uk.bng.domain.place;

import java.util.Optional;
import uk.bng.domain.unit.CanonicalText;

/** A place beyond England, where biodiversity net gain does not apply. */
public enum Nation {
    WALES("Wales"),
    SCOTLAND("Scotland"),
    NORTHERN_IRELAND("Northern Ireland"),
    CROWN_DEPENDENCY("a Crown dependency");

    private final String words;

    Nation(String words) {
        this.words = words;
    }

    /** The nation that a service names, such as {@code Scotland} or {@code Isle of Man}; empty for any other text. */
    public static Optional<Nation> named(String text) {
        return switch (CanonicalText.key(text)) {
            case "wales" -> Optional.of(WALES);
            case "scotland" -> Optional.of(SCOTLAND);
            case "northern ireland" -> Optional.of(NORTHERN_IRELAND);
            case "channel islands", "isle of man", "jersey", "guernsey" -> Optional.of(CROWN_DEPENDENCY);
            default -> Optional.empty();
        };
    }

    /** The nation of an official area code such as {@code S12000036}; empty for England's and any other. */
    public static Optional<Nation> ofCode(String code) {
        if (code.length() < 2 || !Character.isDigit(code.charAt(1))) {
            return Optional.empty();
        }
        return switch (code.charAt(0)) {
            case 'W' -> Optional.of(WALES);
            case 'S' -> Optional.of(SCOTLAND);
            case 'N' -> Optional.of(NORTHERN_IRELAND);
            default -> Optional.empty();
        };
    }

    /** How a sentence names it. */
    public String words() {
        return words;
    }
}
