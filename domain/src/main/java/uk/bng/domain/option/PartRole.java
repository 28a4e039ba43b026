package uk.bng.domain.option;

import java.util.Locale;

/** What a stock does in an option: serve the line, or meet the spatial-risk top-up of a pair. */
public enum PartRole {
    MAIN,
    COMPANION;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
