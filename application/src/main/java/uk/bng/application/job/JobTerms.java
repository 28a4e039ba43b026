package uk.bng.application.job;

import java.time.Duration;

/**
 * How a worker works.
 *
 * @param lease how long a job is a worker's without a word from it
 * @param heartbeat how often the lease is renewed; less than half of it, so that one may fail
 * @param pace the least time between two reports of progress
 * @param retry the pause before the store is asked again to take a result that it could not take
 * @param pause how long a job waits, before jitter, when something it needs did not answer
 */
public record JobTerms(Duration lease, Duration heartbeat, Duration pace, Duration retry, Duration pause) {
    public JobTerms {
        if (!heartbeat.isPositive() || heartbeat.multipliedBy(2).compareTo(lease) >= 0) {
            throw new IllegalArgumentException(
                    "The heartbeat (%s) must be above zero and less than half of the lease (%s)."
                            .formatted(heartbeat, lease));
        }
        if (pace.isNegative() || !retry.isPositive() || pause.isNegative()) {
            throw new IllegalArgumentException(
                    "The pace (%s) and the pause (%s) must not be negative, and the retry (%s) must be above zero."
                            .formatted(pace, pause, retry));
        }
    }

    /** Terms of this lease and heartbeat that are usual in all else. */
    public static JobTerms of(Duration lease, Duration heartbeat) {
        return new JobTerms(lease, heartbeat, Duration.ofMillis(500), Duration.ofMillis(250), Duration.ofSeconds(5));
    }
}
