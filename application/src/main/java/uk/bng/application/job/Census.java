package uk.bng.application.job;

import java.time.Duration;

/**
 * How much there is to do.
 *
 * @param pending jobs that wait, over all owners
 * @param running jobs under a lease, over all processes
 * @param oldestWait how long the job that waits longest has waited; zero when none does
 */
public record Census(long pending, long running, Duration oldestWait) {}
