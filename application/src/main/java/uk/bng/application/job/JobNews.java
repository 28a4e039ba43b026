package uk.bng.application.job;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Spreads what a store tells of its changes within this process: to idle workers, to those who follow a job, and to the
 * jobs that run here. Nobody who waits is busy meanwhile. Quick, never fails. Thread-safe.
 */
public final class JobNews implements Consumer<JobNotice> {
    /** How many hints are kept while every worker is busy: each worker asks until the queue is empty anyway. */
    private static final int MOST_KEPT = 64;

    private final RunningJobs running;
    private final Semaphore queued = new Semaphore(0, true);
    private final ConcurrentMap<JobId, List<JobWatch>> watches = new ConcurrentHashMap<>();

    /** News that the jobs running here hear as well. */
    public JobNews(RunningJobs running) {
        this.running = running;
    }

    /** Takes a hint: meant to be handed to the store's {@code listen}. */
    @Override
    public void accept(JobNotice notice) {
        switch (notice) {
            case JobNotice.Queued unused -> wakeWorkers(1);
            case JobNotice.Changed changed -> {
                running.hear(changed.id());
                watches.getOrDefault(changed.id(), List.of()).forEach(JobWatch::hear);
            }
            case JobNotice.Missed unused -> {
                wakeWorkers(Math.max(1, queued.getQueueLength()));
                running.hearAnything();
                watches.values().forEach(all -> all.forEach(JobWatch::hear));
            }
        }
    }

    /**
     * Waits until a job may have been queued, at most so long; true when it may. One hint wakes one worker; a hint that
     * came while all were busy counts for the next one that asks. Returns at once when the thread is interrupted.
     */
    public boolean awaitQueued(Duration atMost) {
        try {
            return queued.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Begins to watch a job; whatever is told of it from now on ends the watch's wait. To be closed. */
    public JobWatch watch(JobId id) {
        var watch = new JobWatch(id, this::close);
        watches.compute(id, (unused, others) -> {
            List<JobWatch> all = others == null ? new CopyOnWriteArrayList<>() : others;
            all.add(watch);
            return all;
        });
        return watch;
    }

    private void close(JobWatch watch) {
        watches.computeIfPresent(watch.id(), (unused, all) -> {
            all.remove(watch);
            return all.isEmpty() ? null : all;
        });
    }

    private void wakeWorkers(int hints) {
        int kept = Math.min(hints, Math.max(0, MOST_KEPT - queued.availablePermits()));
        queued.release(kept);
    }
}
