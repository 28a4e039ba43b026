package uk.bng.application.usecase;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import uk.bng.domain.solve.SolveLimits;

/** The time that one quote may spend on solving, over however many solves it takes. {@code end} is in ticks. */
record TimeBudget(SolveLimits limits, LongSupplier ticks, long end) {
    /** A budget that starts now; {@code ticks} counts nanoseconds from any origin. */
    static TimeBudget from(SolveLimits limits, LongSupplier ticks) {
        return new TimeBudget(limits, ticks, ticks.getAsLong() + limits.time().toNanos());
    }

    /** The limits of one more solve; empty when the time is used up. */
    Optional<SolveLimits> left() {
        return share(1);
    }

    /** The limits of one of so many more solves that share the time left equally; empty when it is used up. */
    Optional<SolveLimits> share(int solves) {
        Duration time = Duration.ofNanos((end - ticks.getAsLong()) / solves);
        return time.isPositive()
                ? Optional.of(new SolveLimits(time, limits.seed(), limits.threads()))
                : Optional.empty();
    }
}
