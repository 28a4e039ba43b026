package uk.bng.adapter.web;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import uk.bng.application.job.JobRecord;

/** Who is being answered, so that the service can leave when all are. Thread-safe. */
final class Presence {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition empty = lock.newCondition();
    private final Set<Thread> waiting = ConcurrentHashMap.newKeySet();
    private int present;
    private volatile boolean leaving;

    void enter() {
        lock.lock();
        try {
            present++;
        } finally {
            lock.unlock();
        }
    }

    void leave() {
        lock.lock();
        try {
            present--;
            if (present == 0) {
                empty.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    boolean isLeaving() {
        return leaving;
    }

    /** Waits for a job in a way that ends early, as it stands, when the service leaves. */
    Optional<JobRecord> waitFor(Supplier<Optional<JobRecord>> change) {
        Thread current = Thread.currentThread();
        waiting.add(current);
        try {
            if (leaving) {
                current.interrupt();
            }
            return change.get();
        } finally {
            waiting.remove(current);
            if (leaving) {
                // The interrupt has done its work; the answer is still to be written.
                Thread.interrupted();
            }
        }
    }

    /** Ends all waiting, and waits until everybody is answered, at most so long. */
    void emptyWithin(Duration grace) {
        leaving = true;
        waiting.forEach(Thread::interrupt);
        long left = grace.toNanos();
        lock.lock();
        try {
            while (present > 0 && left > 0) {
                left = empty.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }
}
