package uk.bng.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import uk.bng.adapter.web.HealthCheck;
import uk.bng.application.port.JobStoreUnavailable;

final class PulseTest {
    private final AtomicBoolean isDown = new AtomicBoolean(true);
    private final Pulse pulse = new Pulse(
            "jobs",
            () -> {
                if (isDown.get()) {
                    throw new JobStoreUnavailable("The text that stays inside.", null);
                }
                return "3 wait";
            },
            "It is down.");

    @Test
    void nothingIsUpBeforeItWasLookedAt() {
        assertThat(state().isUp()).isFalse();
    }

    @Test
    void tellsWhatWasSeenLast() {
        pulse.feel();
        assertThat(state()).isEqualTo(HealthCheck.State.down("It is down."));

        isDown.set(false);
        pulse.feel();
        assertThat(state()).isEqualTo(new HealthCheck.State(true, "3 wait"));
    }

    private HealthCheck.State state() {
        return pulse.check().look().get();
    }
}
