package uk.bng.adapter.web;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

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

    /** From now on the current thread waits for something; it is interrupted when the service leaves. */
    void beginWaiting() {
        waiting.add(Thread.currentThread());
        if (leaving) {
            Thread.currentThread().interrupt();
        }
    }

    /** The current thread has an answer to write, whether its wait was over or cut short. */
    void endWaiting() {
        waiting.remove(Thread.currentThread());
        if (leaving) {
            Thread.interrupted();
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
