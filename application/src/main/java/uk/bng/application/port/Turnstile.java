package uk.bng.application.port;

import java.time.Duration;

/** Lets callers through one at a time and one per interval, over all processes that share it. Thread-safe. */
public interface Turnstile {
    /**
     * Zero when the caller may go now, and the gate's interval begins; else how long to wait before asking again.
     *
     * @throws TurnstileUnavailable when it cannot be known whether another process went
     */
    Duration ask(String gate, Duration interval);
}
