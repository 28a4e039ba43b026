package uk.bng.domain.place;

import java.util.Locale;
import java.util.Optional;

/** A kind of area that a site can be placed by. */
public enum AreaKind {
    LPA("planning authority"),
    NCA("national character area"),
    LNRS("nature recovery strategy area"),
    WATERBODY("water body"),
    CATCHMENT("operational catchment");

    private final String words;

    AreaKind(String words) {
        this.words = words;
    }

    /** The kind of a code such as {@code lpa}; exact. */
    public static Optional<AreaKind> named(String code) {
        for (AreaKind kind : values()) {
            if (kind.code().equals(code)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** The name in JSON and tables: lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What people call it, in the singular. */
    public String words() {
        return words;
    }
}
