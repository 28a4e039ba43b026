package uk.bng.adapter.web;

import java.util.concurrent.atomic.AtomicBoolean;

/** Whether the service takes new work: open until they are closed for good. Thread-safe. */
public final class Doors {
    private final AtomicBoolean closed = new AtomicBoolean();

    /** Whether new work is taken, and readiness told. */
    public boolean areOpen() {
        return !closed.get();
    }

    /** Refuses new work from now on; what is known of jobs is still told. */
    public void close() {
        closed.set(true);
    }
}
