package uk.bng.adapter.outward;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Leaves a service alone that failed several times in a row: for a while nobody asks, then one does, and how that goes
 * decides. Thread-safe.
 */
public final class Breaker {
    private static final int FAILURES = 5;
    private static final long REST = Duration.ofSeconds(30).toNanos();

    private final LongSupplier ticks;
    private int failures;
    private long openedAt;
    private boolean isProbing;

    public Breaker(LongSupplier ticks) {
        this.ticks = ticks;
    }

    /** Whether one may ask. Exactly one {@link #report} or {@link #withdraw} must follow a go or a probe. */
    public enum Pass {
        GO,
        PROBE,
        STOP
    }

    public synchronized Pass ask() {
        if (failures < FAILURES) {
            return Pass.GO;
        }
        if (isProbing || ticks.getAsLong() - openedAt < REST) {
            return Pass.STOP;
        }
        isProbing = true;
        return Pass.PROBE;
    }

    /** Whether one would be told to stop. */
    public synchronized boolean isOpen() {
        return failures >= FAILURES && (isProbing || ticks.getAsLong() - openedAt < REST);
    }

    /**
     * Takes note of how it went; true when the service is left alone from now on. While it is, those who asked before tell
     * nothing new.
     */
    public synchronized boolean report(Pass pass, boolean answered) {
        if (pass == Pass.GO && failures >= FAILURES) {
            return false;
        }
        isProbing = false;
        failures = answered ? 0 : Math.min(FAILURES, failures + 1);
        openedAt = ticks.getAsLong();
        return failures >= FAILURES;
    }

    /** Takes note that it was not asked after all, or not waited for. */
    public synchronized void withdraw(Pass pass) {
        if (pass == Pass.PROBE) {
            isProbing = false;
        }
    }
}
