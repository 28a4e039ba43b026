package uk.bng.adapter.outward;

import java.time.Duration;

/** Waits, or lets time pass otherwise. */
@FunctionalInterface
public interface Pause {
    /** Returns when so much time has passed, or throws when it was interrupted in between. */
    void of(Duration time) throws InterruptedException;
}
