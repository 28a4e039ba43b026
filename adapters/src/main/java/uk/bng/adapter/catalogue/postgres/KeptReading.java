package uk.bng.adapter.catalogue.postgres;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.bng.application.port.CatalogueSnapshot;
import uk.bng.application.port.CatalogueUnavailable;
import uk.bng.domain.bank.CatalogueVersion;

/**
 * What a source knows after a look: the number of the catalogue that it judged last, the last good catalogue and others that
 * were asked for of late, and what was wrong if the last look found none. Immutable.
 */
record KeptReading(
        Instant lookedAt,
        @Nullable Long number,
        @Nullable CatalogueSnapshot snapshot,
        @Nullable CatalogueUnavailable fault,
        Map<CatalogueVersion, CatalogueSnapshot> recent) {
    private static final int MOST_RECENT = 8;

    /** Before the first look. */
    static KeptReading none() {
        return new KeptReading(Instant.MIN, null, null, null, Map.of());
    }

    boolean isDue(Instant now, Duration between) {
        return lookedAt.equals(Instant.MIN) || now.isBefore(lookedAt) || !now.isBefore(lookedAt.plus(between));
    }

    boolean knows(long current) {
        return number != null && number == current;
    }

    Optional<CatalogueSnapshot> version(CatalogueVersion version) {
        return Optional.ofNullable(recent.get(version));
    }

    /** The last good catalogue; the fault is made anew, since one exception must not be thrown by many threads. */
    CatalogueSnapshot required() {
        if (snapshot != null) {
            return snapshot;
        }
        if (fault == null) {
            throw new CatalogueUnavailable("The catalogue is still being read from the database.", null);
        }
        String message = String.valueOf(fault.getMessage());
        throw fault.code()
                .map(code -> new CatalogueUnavailable(code, message, fault))
                .orElseGet(() -> new CatalogueUnavailable(message, fault));
    }

    /** A look that found nothing new. */
    KeptReading unchanged(Instant now) {
        return new KeptReading(now, number, snapshot, fault, recent);
    }

    /** A look that found no catalogue. Where the number of a bad one is known, it need not be read again. */
    KeptReading failed(Instant now, @Nullable Long judged, CatalogueUnavailable why) {
        return new KeptReading(now, judged, snapshot, why, recent);
    }

    /** A look that found a catalogue; an equal one stays the snapshot that it was. */
    KeptReading loaded(Instant now, long judged, CatalogueSnapshot found) {
        CatalogueSnapshot before = snapshot;
        CatalogueSnapshot current = before != null && isSame(before, found) ? before : found;
        return new KeptReading(now, judged, current, null, recent).remembering(current);
    }

    private static boolean isSame(CatalogueSnapshot before, CatalogueSnapshot found) {
        return before.version().equals(found.version()) && before.issues().equals(found.issues());
    }

    /** The same, and another catalogue to know by its version. */
    KeptReading remembering(CatalogueSnapshot found) {
        Map<CatalogueVersion, CatalogueSnapshot> more = new LinkedHashMap<>(recent);
        more.remove(found.version());
        more.put(found.version(), found);
        if (more.size() > MOST_RECENT) {
            more.remove(more.keySet().iterator().next());
        }
        return new KeptReading(lookedAt, number, snapshot, fault, more);
    }

    /** The same, with what another knows besides. */
    KeptReading remembering(KeptReading other) {
        KeptReading both = new KeptReading(lookedAt, number, snapshot, fault, other.recent);
        for (CatalogueSnapshot known : recent.values()) {
            both = both.remembering(known);
        }
        return both;
    }
}
