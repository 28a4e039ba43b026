package uk.bng.adapter.place.memory;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import uk.bng.application.port.Turnstile;

/** The turnstile of a single process. Thread-safe. */
public final class InMemoryTurnstile implements Turnstile {
    private final LongSupplier ticks;
    private final Map<String, Long> lastPassed = new HashMap<>();

    /** @param ticks nanoseconds from any moment on */
    public InMemoryTurnstile(LongSupplier ticks) {
        this.ticks = ticks;
    }

    @Override
    public Duration ask(String gate, Duration interval) {
        synchronized (lastPassed) {
            long now = ticks.getAsLong();
            Long last = lastPassed.get(gate);
            long wait = last == null ? 0 : interval.toNanos() - (now - last);
            if (wait > 0) {
                return Duration.ofNanos(wait);
            }
            lastPassed.put(gate, now);
            return Duration.ZERO;
        }
    }
}
