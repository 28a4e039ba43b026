package uk.bng.adapter.place.tables;

/** A fact table that cannot be used; the message names its file, the line where one is at fault, and the rule broken. */
public final class BadTable extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    BadTable(String file, String message) {
        super("%s: %s".formatted(file, message));
    }

    BadTable(String file, int line, String message) {
        super("%s line %d: %s".formatted(file, line, message));
    }
}
