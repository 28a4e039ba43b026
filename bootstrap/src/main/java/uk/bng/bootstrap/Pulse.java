package uk.bng.bootstrap;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import uk.bng.adapter.web.HealthCheck;
import uk.bng.application.port.DependencyUnavailable;

/** What was seen of a dependency at the last look, so that whoever asks about health never waits for one. Thread-safe. */
final class Pulse {
    private final String name;
    private final Supplier<String> look;
    private final HealthCheck.State whenDown;
    private final AtomicReference<HealthCheck.State> seen =
            new AtomicReference<>(HealthCheck.State.down("It was not looked at yet."));

    /**
     * A pulse that was not felt yet.
     *
     * @param look tells how the dependency is, blank where there is nothing to tell; fails with {@link
     *     DependencyUnavailable} when it is down
     * @param whenDown what to tell of it then
     */
    Pulse(String name, Supplier<String> look, String whenDown) {
        this(name, look, HealthCheck.State.down(whenDown));
    }

    private Pulse(String name, Supplier<String> look, HealthCheck.State whenDown) {
        this.name = name;
        this.look = look;
        this.whenDown = whenDown;
    }

    /** The same of a dependency without which the service can go on for a while. */
    static Pulse degrading(String name, Supplier<String> look, String whenDown) {
        return new Pulse(name, look, HealthCheck.State.degraded(whenDown));
    }

    /** Looks now. */
    void feel() {
        try {
            seen.set(new HealthCheck.State(true, look.get()));
        } catch (DependencyUnavailable e) {
            seen.set(whenDown);
        }
    }

    HealthCheck check() {
        return new HealthCheck(name, seen::get);
    }
}
