package uk.bng.application.port;

import java.time.Instant;
import java.util.List;
import uk.bng.domain.bank.CatalogueVersion;

/**
 * What a register says of a catalogue without its rows.
 *
 * @param content its version as it was given, with no area of a bank looked up
 * @param versions the versions that it was quoted under, one for each geography, the oldest first
 * @param origin where it came from when it was brought last
 */
public record CatalogueEntry(
        CatalogueVersion content,
        List<CatalogueVersion> versions,
        CatalogueOrigin origin,
        Instant broughtAt,
        CatalogueCounts counts,
        boolean isCurrent) {
    public CatalogueEntry {
        versions = List.copyOf(versions);
    }
}
