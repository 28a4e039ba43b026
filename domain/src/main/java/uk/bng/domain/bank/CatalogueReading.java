package uk.bng.domain.bank;

import java.util.List;
import java.util.Locale;

/** What came of reading a catalogue's tables. Exhaustive: switch over it without a default. */
public sealed interface CatalogueReading {
    /**
     * A catalogue of the valid rows, what was noticed, by table in the order of the specification and then by row, and how
     * its banks came by their areas.
     */
    record Accepted(Catalogue catalogue, List<TableIssue> issues, BankFilling filling) implements CatalogueReading {
        public Accepted {
            issues = List.copyOf(issues);
        }
    }

    /** The whole load is an error; {@code column} is "" where none is concerned. */
    record Refused(Fault code, String sheet, String column, String message) implements CatalogueReading {}

    /** Why a whole load is refused (section 2). */
    enum Fault {
        MISSING_SHEET,
        EMPTY_SHEET,
        MISSING_COLUMN;

        /** The name in JSON: kebab case. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
