package uk.bng.adapter.catalogue.excel;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.bng.application.port.CatalogueSnapshot;
import uk.bng.application.port.CatalogueUnavailable;
import uk.bng.domain.bank.CatalogueVersion;

/**
 * What a source knows after a look at its workbook: the mark and hash of what it saw last, the last good catalogue and
 * its forerunners, and what was wrong if the last look found no catalogue. Immutable.
 */
record Reading(
        Instant lookedAt,
        WorkbookOrigin.@Nullable Mark mark,
        @Nullable String hash,
        @Nullable CatalogueSnapshot snapshot,
        @Nullable CatalogueUnavailable fault,
        Map<CatalogueVersion, CatalogueSnapshot> kept) {
    private static final int VERSIONS_KEPT = 8;

    /** Before the first look. */
    static Reading none() {
        return new Reading(Instant.MIN, null, null, null, null, Map.of());
    }

    Optional<CatalogueSnapshot> version(CatalogueVersion version) {
        return Optional.ofNullable(kept.get(version));
    }

    /** A look that found nothing new. */
    Reading unchanged(Instant now, WorkbookOrigin.Mark seen) {
        return new Reading(now, seen, hash, snapshot, fault, kept);
    }

    /** A look that found no catalogue; without a mark the next one tries again. */
    Reading failed(
            Instant now, WorkbookOrigin.@Nullable Mark seen, @Nullable String content, CatalogueUnavailable why) {
        return new Reading(now, seen, content, snapshot, why, kept);
    }

    /** A look that found a catalogue; an equal one stays the snapshot that it was. */
    Reading loaded(Instant now, WorkbookOrigin.Mark seen, String content, CatalogueSnapshot found) {
        boolean same = snapshot != null
                && snapshot.version().equals(found.version())
                && snapshot.issues().equals(found.issues());
        if (same) {
            return new Reading(now, seen, content, snapshot, null, kept);
        }
        Map<CatalogueVersion, CatalogueSnapshot> recent = new LinkedHashMap<>(kept);
        recent.remove(found.version());
        recent.put(found.version(), found);
        if (recent.size() > VERSIONS_KEPT) {
            recent.remove(recent.keySet().iterator().next());
        }
        return new Reading(now, seen, content, found, null, recent);
    }
}
