package uk.bng.bootstrap;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import uk.bng.application.port.DependencyUnavailable;

/** Work that is done again and again on a thread of its own until it is ended; no failure ends it. */
final class Rounds {
    private static final System.Logger LOG = System.getLogger(Rounds.class.getName());

    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread thread;

    private Rounds(String name, Duration between, Runnable work) {
        this.thread = Thread.ofPlatform().name(name).daemon().unstarted(() -> run(name, between, work));
    }

    /** Begins at once; {@code between} lies between the end of one round and the next. */
    static Rounds begin(String name, Duration between, Runnable work) {
        var rounds = new Rounds(name, between, work);
        rounds.thread.start();
        return rounds;
    }

    /** Begins no further round, and waits a while for the one that runs. */
    void end(Duration atMost) {
        ended.countDown();
        Threads.join(thread, atMost);
    }

    private void run(String name, Duration between, Runnable work) {
        do {
            try {
                work.run();
            } catch (DependencyUnavailable e) {
                LOG.log(System.Logger.Level.DEBUG, "round.postponed name=" + name);
            } catch (RuntimeException | Error e) {
                LOG.log(System.Logger.Level.ERROR, "round.failed name=" + name, e);
            }
        } while (!isOver(between));
    }

    private boolean isOver(Duration between) {
        try {
            return ended.await(between.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
