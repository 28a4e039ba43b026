package uk.bng.bootstrap;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waiting in tests for what happens on other threads. */
final class Soon {
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private Soon() {}

    /** Waits until something holds; fails when it does not in time. */
    static void until(BooleanSupplier holds) {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("It did not come to hold within %s.".formatted(LONGEST));
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(10);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted.", e);
        }
    }
}
