package uk.bng.adapter.place.live;

import java.time.Duration;
import java.util.function.LongSupplier;

/** The moment at which a look-up must have answered. */
record Deadline(LongSupplier ticks, long end) {
    static Deadline in(Duration time, LongSupplier ticks) {
        return new Deadline(ticks, ticks.getAsLong() + time.toNanos());
    }

    /** What is left until then; zero or less when it is over. */
    Duration left() {
        return Duration.ofNanos(end - ticks.getAsLong());
    }

    /** What is left, but no more than this. */
    Duration atMost(Duration most) {
        Duration left = left();
        return left.compareTo(most) < 0 ? left : most;
    }

    boolean isOver() {
        return !left().isPositive();
    }
}
