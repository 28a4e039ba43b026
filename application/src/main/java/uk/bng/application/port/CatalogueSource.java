package uk.bng.application.port;

import java.util.Optional;
import uk.bng.domain.bank.CatalogueVersion;

/**
 * What is for sale now, and which version it is. A source that changes is noticed without a restart; one that turns bad
 * changes nothing while an earlier catalogue is known. Thread-safe.
 */
public interface CatalogueSource {
    /**
     * The catalogue to quote from; the same snapshot for as long as nothing changes.
     *
     * @throws CatalogueUnavailable when there is none, and none was ever read
     */
    CatalogueSnapshot current();

    /**
     * A recent catalogue by its version, so that work begun on it can end on it. Empty when it was never read here and is
     * not kept, or when that is so long ago that others have taken its place.
     *
     * @throws CatalogueUnavailable when no catalogue was ever read, or when it must be asked for and nobody answers
     */
    Optional<CatalogueSnapshot> version(CatalogueVersion version);
}
