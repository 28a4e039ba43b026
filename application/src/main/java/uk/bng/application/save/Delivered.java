package uk.bng.application.save;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/** The deliveries of the last day by their names, so that none is worked on twice; the latest ten thousand. Thread-safe. */
public final class Delivered {
    private static final Duration MEMORY = Duration.ofHours(24);
    private static final int MOST = 10_000;

    private final InstantSource clock;
    private final SequencedMap<String, Instant> seen = new LinkedHashMap<>();

    public Delivered(InstantSource clock) {
        this.clock = clock;
    }

    /** Whether a delivery comes for the first time; it is known from then on. */
    public synchronized boolean isNew(String name) {
        Instant now = clock.instant();
        while (!seen.isEmpty() && (seen.size() > MOST || isOld(seen.firstEntry(), now))) {
            seen.pollFirstEntry();
        }
        return seen.putIfAbsent(name, now) == null;
    }

    private static boolean isOld(Map.Entry<String, Instant> entry, Instant now) {
        return !entry.getValue().plus(MEMORY).isAfter(now);
    }
}
