package uk.bng.application.port;

import java.util.List;
import uk.bng.domain.bank.RawSheet;

/** A catalogue of a register with its rows, as {@link uk.bng.domain.bank.CatalogueSheets} writes them. */
public record KeptCatalogue(CatalogueEntry entry, List<RawSheet> sheets) {
    public KeptCatalogue {
        sheets = List.copyOf(sheets);
    }
}
