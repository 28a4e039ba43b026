package uk.bng.domain.bank;

/**
 * Something noticed in a row of a catalogue table. {@code row} counts as in the file, header = 1; 0 speaks of the whole
 * sheet. {@code code} is one of the specification's row checks (section 2; location specification, section 7), {@code column} the header concerned or "".
 */
public record TableIssue(String sheet, int row, String column, Code code, String reason) {
    /** Whether the row was left out because of it. */
    public boolean isError() {
        return code.skipsRow;
    }

    /** The row checks. */
    public enum Code {
        BLANK_KEY(true),
        BAD_NUMBER(true),
        DUPLICATE(false),
        CONFLICT(true),
        BAD_COORDINATE(false),
        NO_LOCATION(false),
        UNKNOWN_AREA(false),
        AREA_MISSING(false),
        PLACE_NOT_FOUND(false),
        UNKNOWN_BAND(true),
        UNKNOWN_LEDGER(true),
        RESERVED_NAME(true),
        NO_GROUP(false),
        NO_LEDGER_COLUMN(false),
        UNKNOWN_BANK(true),
        UNKNOWN_HABITAT(true),
        UNKNOWN_SIZE(true),
        UNKNOWN_TIER(true),
        PRICE_NOT_POSITIVE(true),
        PRICE_SCALE(true),
        DUPLICATE_PRICE(false),
        NEGATIVE_STOCK(true),
        STOCK_SCALE(false),
        LEVEL_ORDER(false),
        SRM_IGNORED(false);

        private final boolean skipsRow;

        Code(boolean skipsRow) {
            this.skipsRow = skipsRow;
        }
    }
}
