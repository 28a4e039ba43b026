package uk.bng.domain.quote;

import java.util.Locale;

/** What became of an option that could have served a line; the first that holds, in this order (section 15). */
public enum CandidateVerdict {
    /** It is a row of the plan. */
    CHOSEN,
    /** Alone it cannot hold the line. */
    TOO_SMALL,
    /** The plan does not use its bank. */
    BANK_NOT_USED,
    /** Its stock has less free than would be needed. */
    STOCK_TAKEN,
    /** The line is served as well or better without it. */
    NOT_NEEDED;

    /** The name in JSON: kebab case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
