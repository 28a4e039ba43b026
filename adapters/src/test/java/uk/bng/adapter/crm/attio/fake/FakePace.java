package uk.bng.adapter.crm.attio.fake;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A bucket of requests that fills by so many a second. */
final class FakePace {
    private final InstantSource clock;
    private int perSecond;
    private long held;
    private Instant filled;

    FakePace(int perSecond, InstantSource clock) {
        this.clock = clock;
        this.perSecond = perSecond;
        this.held = perSecond;
        this.filled = clock.instant();
    }

    synchronized void set(int most) {
        perSecond = most;
        held = Math.min(held, most);
    }

    synchronized boolean take() {
        Instant now = clock.instant();
        long more = Duration.between(filled, now).toMillis() * perSecond / 1_000;
        if (more > 0) {
            held = Math.min(perSecond, held + more);
            filled = now;
        }
        if (held == 0) {
            return false;
        }
        held--;
        return true;
    }
}
