package uk.bng.application.job;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/** One follower's wait for news of a job. */
public final class JobWatch implements AutoCloseable {
    private final JobId id;
    private final Consumer<JobWatch> closing;
    private final Lock lock = new ReentrantLock();
    private final Condition told = lock.newCondition();
    private final AtomicBoolean heard = new AtomicBoolean();

    JobWatch(JobId id, Consumer<JobWatch> closing) {
        this.id = id;
        this.closing = closing;
    }

    JobId id() {
        return id;
    }

    void hear() {
        lock.lock();
        try {
            heard.set(true);
            told.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits for news since the watch began or since the last wait ended, at most so long. Gives what is left of the
     * time: nothing when there were none, or when the thread is interrupted.
     */
    public Duration await(Duration atMost) {
        long left = atMost.toNanos();
        lock.lock();
        try {
            while (!heard.get() && left > 0) {
                left = told.awaitNanos(left);
            }
            heard.set(false);
            return Duration.ofNanos(Math.max(0, left));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Duration.ZERO;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        closing.accept(this);
    }
}
