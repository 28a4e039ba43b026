package uk.bng.domain.place;

import java.util.Locale;

/** How sure a site's areas are. */
public enum Accuracy {
    /** Looked up at the site's own point. */
    EXACT,
    /** Chosen by the user. */
    CHOSEN,
    /** Looked up at the centre of a wider area. */
    APPROXIMATE,
    /** Nothing is known. */
    NONE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
