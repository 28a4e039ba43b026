package uk.bng.adapter.web;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import uk.bng.application.job.JobId;
import uk.bng.application.job.JobRecord;
import uk.bng.application.job.Owner;
import uk.bng.application.usecase.FollowQuote;

/** Waits for jobs on behalf of requests, no longer than the service is there. */
final class Following {
    /** The longest that a request may ask to wait, in seconds. */
    static final int LONGEST_WAIT = 30;

    private final FollowQuote follow;
    private final LongSupplier ticks;
    private final Presence presence;

    Following(FollowQuote follow, LongSupplier ticks, Presence presence) {
        this.follow = follow;
        this.ticks = ticks;
        this.presence = presence;
    }

    /** The job once its sequence is above {@code after}, or as it stands when the time is over. */
    Optional<JobRecord> changed(Owner owner, JobId id, long after, Duration atMost) {
        presence.beginWaiting();
        try {
            return follow.follow(owner, id, after, atMost);
        } finally {
            presence.endWaiting();
        }
    }

    /** The job once it is over, or as it stands when the time is. */
    Optional<JobRecord> finished(Owner owner, JobId id, Duration atMost) {
        long start = ticks.getAsLong();
        long after = -1;
        while (true) {
            Duration left = atMost.minusNanos(ticks.getAsLong() - start);
            JobRecord now = changed(owner, id, after, left).orElse(null);
            if (now == null) {
                return Optional.empty();
            }
            if (now.state().phase().isFinished()
                    || presence.isLeaving()
                    || !atMost.minusNanos(ticks.getAsLong() - start).isPositive()) {
                return Optional.of(now);
            }
            after = now.sequence();
        }
    }
}
