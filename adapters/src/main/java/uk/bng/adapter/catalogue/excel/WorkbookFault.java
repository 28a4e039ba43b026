package uk.bng.adapter.catalogue.excel;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import uk.bng.application.port.CatalogueUnavailable;

/** Why a workbook cannot be read at all, or written; each is a code of {@link CatalogueUnavailable}. */
enum WorkbookFault {
    WORKBOOK_MISSING,
    NOT_A_WORKBOOK,
    WORKBOOK_ENCRYPTED,
    WORKBOOK_TOO_LARGE,
    WORKBOOK_UNSAFE,
    WORKBOOK_DAMAGED,
    WORKBOOK_UNWRITTEN;

    /** The fault of a workbook: "The workbook (name) rule." */
    CatalogueUnavailable of(String workbook, String rule) {
        return of(workbook, rule, null);
    }

    CatalogueUnavailable of(String workbook, String rule, @Nullable Throwable cause) {
        String message = "The workbook (%s) %s.".formatted(workbook.replaceAll("\\s+", " "), rule);
        return new CatalogueUnavailable(name().toLowerCase(Locale.ROOT).replace('_', '-'), message, cause);
    }
}
