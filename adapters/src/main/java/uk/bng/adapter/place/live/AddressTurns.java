package uk.bng.adapter.place.live;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import uk.bng.adapter.outward.Pause;
import uk.bng.application.port.Turnstile;
import uk.bng.application.port.TurnstileUnavailable;

/**
 * Lets one request a second pass to the address service, in the order they came; few may wait. Where it cannot be known
 * whether another process asks, nobody does. Thread-safe.
 */
final class AddressTurns implements Admission {
    private static final String GATE = "address";
    /** A little more than a second, because not all requests take equally long to arrive. */
    private static final Duration INTERVAL = Duration.ofMillis(1_100);

    private static final int MOST_WAITING = 5;

    private final Turnstile turnstile;
    private final Pause pause;
    private final Semaphore places = new Semaphore(MOST_WAITING);
    private final ReentrantLock head = new ReentrantLock(true);

    AddressTurns(Turnstile turnstile, Pause pause) {
        this.turnstile = turnstile;
        this.pause = pause;
    }

    @Override
    public Optional<Silence> await(Deadline deadline) {
        if (!places.tryAcquire()) {
            return Optional.of(Silence.BUSY);
        }
        try {
            return queued(deadline);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of(Silence.INTERRUPTED);
        } catch (TurnstileUnavailable e) {
            return Optional.of(Silence.UNREACHABLE);
        } finally {
            places.release();
        }
    }

    private Optional<Silence> queued(Deadline deadline) throws InterruptedException {
        if (!head.tryLock(Math.max(0, deadline.left().toNanos()), TimeUnit.NANOSECONDS)) {
            return Optional.of(Silence.BUSY);
        }
        try {
            for (Duration wait = turnstile.ask(GATE, INTERVAL);
                    wait.isPositive();
                    wait = turnstile.ask(GATE, INTERVAL)) {
                if (deadline.left().compareTo(wait) <= 0) {
                    return Optional.of(Silence.BUSY);
                }
                pause.of(wait);
            }
            return Optional.empty();
        } finally {
            head.unlock();
        }
    }
}
