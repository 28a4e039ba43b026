package uk.bng.bootstrap;

import java.time.Duration;

/** Waiting for threads. */
final class Threads {
    private Threads() {}

    /** Waits for a thread to end, at most so long; whether it has. */
    static boolean join(Thread thread, Duration atMost) {
        try {
            return thread.join(atMost.isNegative() ? Duration.ZERO : atMost);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
