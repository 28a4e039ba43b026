package uk.bng.application.archive;

import java.util.Locale;

/** A term that holds for all of a quote and was another one before; each value as its code or as it was asked for, blank for none. */
public record TermChange(Term term, String before, String after) {
    /** What the term is about. */
    public enum Term {
        CATALOGUE,
        POLICY,
        KNOBS,
        SPATIAL_RULE,
        STOCK_HOLD,
        PRICED_SIZE,
        BANK_LIMIT,
        EXCLUDED_BANKS,
        DISCOUNT,
        PLACE,
        ENGINE,
        OUTCOME;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
