package uk.bng.adapter.crm.attio;

import java.time.Duration;
import java.util.function.LongSupplier;

/** Lets through so many a second, and as many at once after a second's rest. Thread-safe. */
final class Bucket {
    private static final long SECOND = 1_000_000_000L;

    private final long interval;
    private final LongSupplier ticks;
    private long next;

    Bucket(int perSecond, LongSupplier ticks) {
        this.interval = SECOND / perSecond;
        this.ticks = ticks;
        this.next = ticks.getAsLong() - SECOND;
    }

    /** How long whoever asks must wait before going; the place is theirs. */
    synchronized Duration ask() {
        long now = ticks.getAsLong();
        next = Math.max(next, now - SECOND) + interval;
        return Duration.ofNanos(Math.max(0, next - now));
    }
}
