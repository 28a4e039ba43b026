package uk.bng.benchmark;

import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;

/** How long things took, in nanoseconds. Thread-safe. */
final class Latencies {
    private static final int HUNDRED = 100;
    private static final double NANOS_PER_MILLISECOND = 1e6;

    private final ConcurrentLinkedQueue<Long> taken = new ConcurrentLinkedQueue<>();

    void add(long nanos) {
        taken.add(nanos);
    }

    int size() {
        return taken.size();
    }

    /** The least time that {@code percent} of all do not exceed, in milliseconds; {@code -} where there is none. */
    String percentile(int percent) {
        long[] sorted = taken.stream().mapToLong(Long::longValue).sorted().toArray();
        return sorted.length == 0 ? "-" : milliseconds(sorted[Math.ceilDiv(percent * sorted.length, HUNDRED) - 1]);
    }

    String longest() {
        return Arrays.stream(taken.stream().mapToLong(Long::longValue).toArray()).max().stream()
                .mapToObj(Latencies::milliseconds)
                .findFirst()
                .orElse("-");
    }

    private static String milliseconds(long nanos) {
        return String.format(Locale.ROOT, "%.2f", nanos / NANOS_PER_MILLISECOND);
    }
}
