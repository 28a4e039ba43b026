package uk.bng.architecture.bad.rule12.domain.unit;

import java.time.Instant;

public final class ReadsTheClock {
    public Instant now() {
        return Instant.now();
    }
}
