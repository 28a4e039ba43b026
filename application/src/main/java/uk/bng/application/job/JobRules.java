package uk.bng.application.job;

import java.time.Duration;

/**
 * The limits that a store keeps.
 *
 * @param queue the most jobs that may wait
 * @param livePerOwner the most unfinished jobs of one owner
 * @param attempts how often a job is claimed before it counts as one that kills its workers
 * @param retention how long finished jobs and idempotency keys are kept
 */
public record JobRules(int queue, int livePerOwner, int attempts, Duration retention) {
    public static final JobRules STANDARD = new JobRules(10_000, 1_000, 3, Duration.ofHours(24));

    /** After how long a submit that was refused for want of room may be tried again. */
    public static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    public JobRules {
        if (queue < 1 || livePerOwner < 1 || attempts < 1 || !retention.isPositive()) {
            throw new IllegalArgumentException(
                    "The limits (queue %d, live per owner %d, attempts %d, retention %s) must all be above zero."
                            .formatted(queue, livePerOwner, attempts, retention));
        }
    }
}
