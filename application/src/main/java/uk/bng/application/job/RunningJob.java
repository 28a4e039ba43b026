package uk.bng.application.job;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import uk.bng.domain.unit.Fraction;

/**
 * A job while a thread of this process works on it: what the worker has to say, and what it has to hear. The worker's
 * side never waits for the store. Times are ticks, nanoseconds from any origin. Thread-safe.
 */
public final class RunningJob {
    private final Lease lease;
    private final long begun;
    private final AtomicLong renewed;
    private final AtomicLong reported;
    private final AtomicBoolean cancelHeard = new AtomicBoolean();
    private final AtomicBoolean stopAsked = new AtomicBoolean();
    private final AtomicBoolean newsHeard = new AtomicBoolean();
    private final CountDownLatch lost = new CountDownLatch(1);
    private final AtomicReference<Known> known = new AtomicReference<>(Known.NOTHING);
    private final AtomicReference<@Nullable Told> told = new AtomicReference<>();
    private final WorkLog log = new WorkLog();

    RunningJob(Lease lease, long begun) {
        this.lease = lease;
        this.begun = begun;
        this.renewed = new AtomicLong(begun);
        this.reported = new AtomicLong(begun);
    }

    public Lease lease() {
        return lease;
    }

    /** Whether the work should end now: the client or the process wants it to, or it counts no more. */
    public boolean shouldStop() {
        return cancelHeard.get() || stopAsked.get() || isLost();
    }

    /** The client wants the job to end. */
    public void hearCancel() {
        cancelHeard.set(true);
    }

    public boolean isCancelHeard() {
        return cancelHeard.get();
    }

    /** The process wants to end. */
    public void askToStop() {
        stopAsked.set(true);
    }

    public boolean isStopAsked() {
        return stopAsked.get();
    }

    /** The lease is gone: nothing done under it counts any more. */
    public void lose() {
        lost.countDown();
    }

    public boolean isLost() {
        return lost.getCount() == 0;
    }

    /** Waits for the lease to be lost, at most so long; true when it is, or when the thread is to end. */
    public boolean awaitLoss(Duration atMost) {
        try {
            return lost.await(atMost.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** A step of the work is done, in words for people. */
    public void note(String text, long now) {
        log.step(elapsed(now), text);
    }

    /** Something was found that a better finding may soon replace. */
    public void find(String text, long now) {
        log.finding(elapsed(now), text);
    }

    /** What happened so far. */
    public JobLog log() {
        return log.log();
    }

    /** The solver has begun. */
    public void solving() {
        known.compareAndSet(Known.NOTHING, Known.SOLVING);
    }

    /** The solver knows more: the best cost so far and the proven lower bound, both in pence. */
    public void progressed(Fraction bestCost, Fraction bound) {
        known.set(new Known(JobProgress.Step.SOLVING, bestCost, bound));
    }

    /** Something about the job was changed, perhaps by its client: the store is to be asked. */
    public void hearNews() {
        newsHeard.set(true);
    }

    /** Whether news were heard since this was last asked. */
    public boolean takeNews() {
        return newsHeard.getAndSet(false);
    }

    /** The store renewed the lease when it was asked at this tick. */
    public void renewedAt(long tick) {
        renewed.set(tick);
    }

    /** Whether it is so long since the lease was renewed. */
    public boolean isUnrenewedFor(Duration time, long now) {
        return now - renewed.get() >= time.toNanos();
    }

    /** What there is to report that was not yet, no oftener than the pace allows. */
    public Optional<JobProgress> report(Duration pace, long now) {
        Told latest = new Told(known.get(), log.log());
        if (latest.equals(told.get()) || now - reported.get() < pace.toNanos()) {
            return Optional.empty();
        }
        Known solver = latest.known;
        return Optional.of(new JobProgress(solver.step, solver.bestCost, solver.bound, elapsed(now), latest.log));
    }

    /** The store took a report that was made at this tick. */
    public void reportedAt(JobProgress progress, long tick) {
        told.set(new Told(new Known(progress.step(), progress.bestCost(), progress.bound()), progress.log()));
        reported.set(tick);
    }

    /** How long the job runs. */
    public Duration elapsed(long now) {
        return Duration.ofNanos(now - begun);
    }

    private record Known(
            JobProgress.Step step,
            @Nullable Fraction bestCost,
            @Nullable Fraction bound) {
        private static final Known NOTHING = new Known(JobProgress.Step.PREPARING, null, null);
        private static final Known SOLVING = new Known(JobProgress.Step.SOLVING, null, null);
    }

    /** What was reported. */
    private record Told(Known known, JobLog log) {}
}
