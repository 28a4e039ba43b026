package uk.bng.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import uk.bng.application.port.JobStoreUnavailable;

final class RoundsTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    private final AtomicInteger done = new AtomicInteger();

    @Test
    void goesOnWhateverFails() {
        Rounds rounds = Rounds.begin("test", Duration.ofMillis(1), () -> {
            switch (done.incrementAndGet()) {
                case 1 -> throw new JobStoreUnavailable("down", null);
                case 2 -> throw new IllegalStateException("fault");
                case 3 -> throw new StackOverflowError();
                default -> {}
            }
        });

        Soon.until(() -> done.get() > 4);
        rounds.end(LONG);
    }

    @Test
    void endsBetweenRoundsAtOnce() {
        Rounds rounds = Rounds.begin("test", Duration.ofDays(1), done::incrementAndGet);
        Soon.until(() -> done.get() == 1);

        rounds.end(LONG);

        assertThat(done).hasValue(1);
    }
}
