package uk.bng.application.usecase;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import uk.bng.application.port.QuoteArchive;

/** Erases what is personal in quotes that were kept long enough. Thread-safe. */
public final class SweepArchive {
    /** So few that nobody who asks meanwhile has to wait. */
    static final int AT_ONCE = 50;

    private final QuoteArchive archive;
    private final Duration retention;
    private final InstantSource clock;

    public SweepArchive(QuoteArchive archive, Duration retention, InstantSource clock) {
        this.archive = archive;
        this.retention = retention;
        this.clock = clock;
    }

    /** One sweep, to the end; gives the number of quotes that something was erased from. */
    public int sweep() {
        Instant now = clock.instant();
        int erased = 0;
        int found;
        do {
            found = archive.eraseGivenBefore(now.minus(retention), AT_ONCE, now);
            erased += found;
        } while (found == AT_ONCE);
        return erased;
    }
}
