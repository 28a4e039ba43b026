package uk.bng.application.usecase;

import org.jspecify.annotations.Nullable;
import uk.bng.application.port.CatalogueSnapshot;
import uk.bng.domain.bank.CatalogueDifference;

/** What came of an import. Exhaustive: switch over it without a default. */
public sealed interface ImportAnswer {
    /** The tables are no catalogue; {@code code} is kebab case. */
    record Refused(String code, String message) implements ImportAnswer {}

    /** Some rows do not count, which was not allowed; nothing was kept. */
    record RowsRefused(CatalogueSnapshot read) implements ImportAnswer {}

    /** The catalogue that is quoted from has the same content. */
    record Unchanged(CatalogueSnapshot read) implements ImportAnswer {}

    /**
     * The catalogue is quoted from, or would be: this was a rehearsal.
     *
     * @param difference from the one that it follows; null: there is none to compare it with
     */
    record Imported(CatalogueSnapshot read, @Nullable CatalogueDifference difference, boolean isRehearsal)
            implements ImportAnswer {}
}
