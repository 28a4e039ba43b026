package uk.bng.domain.demand;

import java.util.Locale;

/** What may be wrong with a request (quoting specification, section 14.0). A request with any of these is not quoted. */
public enum RequestCode {
    EMPTY_DEMAND,
    TOO_MANY_LINES,
    BLANK_HABITAT,
    UNKNOWN_HABITAT,
    UNITS_NOT_A_NUMBER,
    UNITS_NOT_POSITIVE,
    UNITS_TOO_PRECISE,
    UNITS_TOO_LARGE,
    UNKNOWN_DISCOUNT,
    BAD_DISCOUNT_VALUE,
    UNKNOWN_POLICY,
    UNKNOWN_KNOB,
    UNKNOWN_SPATIAL_RULE,
    UNKNOWN_STOCK_HOLD,
    UNKNOWN_SIZE,
    BAD_BANK_LIMIT;

    /** The name in JSON: {@code units-not-positive}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
