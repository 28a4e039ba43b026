package uk.bng.application.job;

import java.time.Duration;

/** What became of handing a job in. Exhaustive: switch over it without a default. */
public sealed interface Submission {
    /** The job is in the queue. */
    record Accepted(JobRecord made) implements Submission {}

    /** The key was used before for the same: this is the job of then, which may have been forgotten since. */
    record Replayed(JobId id) implements Submission {}

    /** The key was used before for something else; nothing was made. */
    record KeyReused() implements Submission {}

    /** The queue is full; nothing was made. */
    record QueueFull(Duration retryAfter) implements Submission {}

    /** The owner has as many live jobs as one may have; nothing was made. */
    record TooManyLive(int most, Duration retryAfter) implements Submission {}
}
