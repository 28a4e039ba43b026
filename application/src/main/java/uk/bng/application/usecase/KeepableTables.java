package uk.bng.application.usecase;

import java.util.Optional;
import uk.bng.domain.bank.Catalogue;
import uk.bng.domain.bank.CatalogueSheets;
import uk.bng.domain.bank.CatalogueTable;
import uk.bng.domain.bank.RawRow;
import uk.bng.domain.bank.RawSheet;

/** Whether a catalogue can be kept and read again: rows in every table that needs one, and text of whole characters. */
final class KeepableTables {
    private static final int MOST_SHOWN = 60;
    private static final int REPLACED = 0xFFFD;

    private KeepableTables() {}

    /** What is in the way, in one sentence. */
    static Optional<String> faultOf(Catalogue catalogue) {
        for (RawSheet sheet : CatalogueSheets.of(catalogue)) {
            boolean isRequired = CatalogueTable.named(sheet.name())
                    .filter(CatalogueTable::isRequired)
                    .isPresent();
            if (isRequired && sheet.rows().isEmpty()) {
                return Optional.of("The sheet (%s) must have at least one row that counts.".formatted(sheet.name()));
            }
            for (RawRow row : sheet.rows()) {
                for (int i = 0; i < row.cells().size(); i++) {
                    String cell = row.cells().get(i);
                    if (cell != null && !isText(cell)) {
                        return Optional.of(
                                "The %s (%s) of the sheet (%s) must not hold a broken character (NUL, or half a pair)."
                                        .formatted(sheet.headers().get(i), whole(cell), sheet.name()));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isText(String cell) {
        return cell.codePoints().noneMatch(KeepableTables::isBroken);
    }

    private static boolean isBroken(int point) {
        return point == 0 || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }

    private static String whole(String cell) {
        var shown = new StringBuilder();
        cell.codePoints().limit(MOST_SHOWN).forEach(point -> shown.appendCodePoint(isBroken(point) ? REPLACED : point));
        return shown.toString();
    }
}
