package uk.bng.adapter.web;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Token buckets that fill evenly within a minute, one for each name. Of a bucket only the moment is kept at which it will
 * be full again, so one that is full needs no memory. Thread-safe.
 */
final class Quotas {
    static final int WINDOW_SECONDS = 60;
    /** More names than this share one bucket. */
    static final int MOST_NAMES = 10_000;

    private static final long WINDOW = TimeUnit.SECONDS.toNanos(WINDOW_SECONDS);
    private static final String EVERYBODY_ELSE = "";

    private final int perMinute;
    private final long interval;
    private final LongSupplier ticks;
    private final ConcurrentMap<String, Long> fullAt = new ConcurrentHashMap<>();

    Quotas(int perMinute, LongSupplier ticks) {
        this.perMinute = perMinute;
        this.interval = WINDOW / perMinute;
        this.ticks = ticks;
    }

    /**
     * What became of taking a token.
     *
     * @param left how many could be taken after it
     * @param untilFull seconds until all could be
     * @param untilNext seconds until one can be; 0 where there is one
     */
    record Taken(boolean isGranted, long left, long untilFull, long untilNext) {}

    Taken take(String name) {
        long now = ticks.getAsLong();
        String bucket = bucket(name, now);
        boolean[] granted = new boolean[1];
        long full = fullAt.compute(bucket, (unused, before) -> {
            long start = before == null || before - now < 0 ? now : before;
            granted[0] = start - now + interval <= WINDOW;
            return granted[0] ? start + interval : start;
        });
        long used = full - now;
        long untilNext = used + interval <= WINDOW ? 0 : seconds(used + interval - WINDOW);
        return new Taken(granted[0], (WINDOW - used) / interval, seconds(used), untilNext);
    }

    int perMinute() {
        return perMinute;
    }

    /** How many buckets are not known to be full. */
    int size() {
        return fullAt.size();
    }

    private String bucket(String name, long now) {
        if (fullAt.size() < MOST_NAMES || fullAt.containsKey(name)) {
            return name;
        }
        fullAt.values().removeIf(full -> full - now < 0);
        return fullAt.size() < MOST_NAMES ? name : EVERYBODY_ELSE;
    }

    private static long seconds(long nanos) {
        return Math.ceilDiv(nanos, TimeUnit.SECONDS.toNanos(1));
    }
}
