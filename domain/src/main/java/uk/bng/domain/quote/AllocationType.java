package uk.bng.domain.quote;

import java.util.Locale;

/** Whether a row is served by one stock or by a main and a companion stock. */
public enum AllocationType {
    SINGLE,
    PAIRED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
