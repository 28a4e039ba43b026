package uk.bng.domain.bank;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.bng.domain.bank.CatalogueReading.Fault;
import uk.bng.domain.bank.CatalogueReading.Refused;

/** The checks of whole sheets, any of which refuses the load. */
final class SheetChecks {
    private SheetChecks() {}

    /** Every reason to refuse these sheets: missing sheets first, then in the order of the tables. */
    static List<CatalogueReading> refusals(Map<CatalogueTable, RawSheet> found) {
        List<CatalogueReading> refusals = new ArrayList<>();
        for (CatalogueTable table : CatalogueTable.values()) {
            if (table.isRequired() && !found.containsKey(table)) {
                refusals.add(missing(table, found));
            }
        }
        found.forEach((table, sheet) -> {
            @Nullable CatalogueReading refusal = refusal(table, sheet);
            if (refusal != null) {
                refusals.add(refusal);
            }
        });
        return refusals;
    }

    private static @Nullable CatalogueReading refusal(CatalogueTable table, RawSheet sheet) {
        boolean empty = sheet.rows().stream().allMatch(RawRow::isBlank);
        if (empty && sheet.headers().stream().allMatch(String::isBlank)) {
            return table.isRequired() ? empty(table) : null;
        }
        List<String> missing =
                table.missingFrom(sheet.headers()).stream().map(Column::header).toList();
        if (!missing.isEmpty()) {
            String message = "The sheet (%s) must have a column %s."
                    .formatted(table.sheet(), String.join(", a column ", missing));
            return new Refused(Fault.MISSING_COLUMN, table.sheet(), missing.getFirst(), message);
        }
        return empty && table.isRequired() ? empty(table) : null;
    }

    private static CatalogueReading missing(CatalogueTable table, Map<CatalogueTable, RawSheet> found) {
        List<String> present =
                found.keySet().stream().map(CatalogueTable::sheet).toList();
        String message = "The sheet (%s) must be in the catalogue, which has %s."
                .formatted(table.sheet(), present.isEmpty() ? "no known sheet" : String.join(", ", present));
        return new Refused(Fault.MISSING_SHEET, table.sheet(), "", message);
    }

    private static CatalogueReading empty(CatalogueTable table) {
        String message = "The sheet (%s) must have at least one row below its header.".formatted(table.sheet());
        return new Refused(Fault.EMPTY_SHEET, table.sheet(), "", message);
    }
}
