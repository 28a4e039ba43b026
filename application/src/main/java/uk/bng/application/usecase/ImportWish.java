package uk.bng.application.usecase;

import uk.bng.application.port.CatalogueOrigin;

/**
 * How tables are to be imported.
 *
 * @param skipsBadRows whether rows that do not count are left out; otherwise one of them refuses the import
 * @param isRehearsal whether all is looked at and nothing kept
 */
public record ImportWish(CatalogueOrigin origin, boolean skipsBadRows, boolean isRehearsal) {}
