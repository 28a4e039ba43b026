package uk.bng.application.save;

import java.util.Locale;

/** The steps of a save, in their order; one that is done is not done again. */
public enum SaveStep {
    /** The quote's record was written. */
    QUOTE,
    /** What was written was read back. */
    CHECK,
    /** The fields of the company or deal were written. */
    FIELDS,
    /** The note was written. */
    NOTE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
