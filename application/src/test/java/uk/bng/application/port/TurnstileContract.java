package uk.bng.application.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every turnstile does, however many processes share it. */
public abstract class TurnstileContract {
    private static final Duration INTERVAL = Duration.ofMillis(500);

    private final String gate = UUID.randomUUID().toString();

    /** The turnstile; each one made within a test is shared with those before it. */
    protected abstract Turnstile turnstile();

    /** Returns when so much time has passed for the turnstile. */
    protected abstract void pass(Duration time);

    @Test
    void letsTheFirstGoAtOnce() {
        assertThat(turnstile().ask(gate, INTERVAL)).isZero();
    }

    @Test
    void letsTheNextGoWhenTheIntervalIsOver() {
        turnstile().ask(gate, INTERVAL);
        Duration wait = turnstile().ask(gate, INTERVAL);

        assertThat(wait).isPositive().isLessThanOrEqualTo(INTERVAL);
        pass(wait.plusMillis(1));
        assertThat(turnstile().ask(gate, INTERVAL)).isZero();
    }

    @Test
    void doesNotMindHowOftenItIsAsked() {
        turnstile().ask(gate, INTERVAL);
        for (int i = 0; i < 10; i++) {
            turnstile().ask(gate, INTERVAL);
        }
        pass(INTERVAL.plusMillis(1));

        assertThat(turnstile().ask(gate, INTERVAL)).isZero();
    }

    @Test
    void keepsGatesApart() {
        turnstile().ask(gate, INTERVAL);

        assertThat(turnstile().ask(gate + "2", INTERVAL)).isZero();
    }

    @Test
    void letsOneOfManyGo() throws InterruptedException, ExecutionException {
        Duration hour = Duration.ofHours(1);
        Turnstile one = turnstile();
        Turnstile other = turnstile();
        int passed = 0;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Duration> first = () -> one.ask(gate, hour);
            Callable<Duration> second = () -> other.ask(gate, hour);
            for (Future<Duration> wait : threads.invokeAll(
                    Stream.of(first, second, first, second, first, second).toList())) {
                passed += wait.get().isZero() ? 1 : 0;
            }
        }

        assertThat(passed).isEqualTo(1);
    }
}
