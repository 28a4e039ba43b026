package uk.bng.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How a quantity was spread over repeated runs. Mutable; of one thread. */
final class Spread {
    private static final int HALF = 50;
    private static final int NINETY_FIVE = 95;
    private static final int HUNDRED = 100;
    private static final double NANOS_PER_MILLISECOND = 1e6;

    private final List<Long> values = new ArrayList<>();

    void add(long value) {
        values.add(value);
    }

    long median() {
        return percentile(HALF);
    }

    long p95() {
        return percentile(NINETY_FIVE);
    }

    /** Median and 95th percentile of nanoseconds, in milliseconds. */
    List<String> milliseconds() {
        return List.of(milliseconds(median()), milliseconds(p95()));
    }

    static String milliseconds(long nanos) {
        return String.format(Locale.ROOT, "%.2f", nanos / NANOS_PER_MILLISECOND);
    }

    /** The nearest rank: the least value that {@code percent} of all do not exceed. */
    private long percentile(int percent) {
        List<Long> sorted = values.stream().sorted().toList();
        return sorted.get(Math.ceilDiv(percent * sorted.size(), HUNDRED) - 1);
    }
}
