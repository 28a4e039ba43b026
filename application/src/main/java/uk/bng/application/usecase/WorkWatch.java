package uk.bng.application.usecase;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import uk.bng.application.job.RunningJob;
import uk.bng.domain.unit.Fraction;

/** What the making of a quote sees of its job, and tells it; nothing here leaves the process. */
final class WorkWatch implements QuoteWatch {
    /** The least time between two bounds in the log. */
    private static final Duration BOUND_PACE = Duration.ofSeconds(1);
    /** How long the log may be for another bound: plans come first. */
    private static final int MOST_WITH_BOUNDS = 100;

    private final RunningJob job;
    private final LongSupplier ticks;
    private final AtomicReference<@Nullable Fraction> bestTold = new AtomicReference<>();
    private final AtomicReference<Fraction> boundTold = new AtomicReference<>(Fraction.ZERO);
    private final AtomicLong boundToldAt;

    WorkWatch(RunningJob job, LongSupplier ticks) {
        this.job = job;
        this.ticks = ticks;
        this.boundToldAt = new AtomicLong(ticks.getAsLong());
    }

    @Override
    public boolean cancelled() {
        job.solving();
        return job.shouldStop();
    }

    @Override
    public void did(String step) {
        job.note(step, ticks.getAsLong());
    }

    @Override
    public void progressed(Fraction bestCost, int banks, Fraction bound) {
        job.progressed(bestCost, bound);
        long now = ticks.getAsLong();
        Fraction before = bestTold.get();
        if (before == null || bestCost.compareTo(before) < 0) {
            bestTold.set(bestCost);
            job.find(
                    before == null ? StepWords.firstPlan(bestCost, banks) : StepWords.betterPlan(bestCost, banks), now);
        } else if (isNewsOfBound(bestCost, bound, now)) {
            boundTold.set(bound);
            boundToldAt.set(now);
            job.note(StepWords.bound(bound), now);
        }
    }

    private boolean isNewsOfBound(Fraction bestCost, Fraction bound, long now) {
        return now - boundToldAt.get() >= BOUND_PACE.toNanos()
                && bound.compareTo(boundTold.get()) > 0
                && bound.compareTo(bestCost) < 0
                && job.log().lines().size() < MOST_WITH_BOUNDS;
    }
}
