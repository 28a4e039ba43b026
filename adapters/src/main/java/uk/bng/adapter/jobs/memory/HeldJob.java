package uk.bng.adapter.jobs.memory;

import java.time.Instant;
import uk.bng.application.job.JobId;
import uk.bng.application.job.Owner;
import uk.bng.application.job.QuoteJob;

/** A job in the books. What changes is changed by {@link JobBooks} alone, under the store's lock. */
final class HeldJob {
    private final QuoteJob job;
    private final long arrival;
    private final Instant createdAt;
    private Stand stand;
    private int attempt;
    private long sequence;
    private Instant updatedAt;

    HeldJob(QuoteJob job, long arrival, Instant now) {
        this.job = job;
        this.arrival = arrival;
        this.createdAt = now;
        this.stand = new Stand.Waiting(now);
        this.updatedAt = now;
        this.sequence = 1;
    }

    QuoteJob job() {
        return job;
    }

    JobId id() {
        return job.id();
    }

    Owner owner() {
        return job.owner();
    }

    /** Which job this is of all that ever came, from 1. */
    long arrival() {
        return arrival;
    }

    Instant createdAt() {
        return createdAt;
    }

    Stand stand() {
        return stand;
    }

    int attempt() {
        return attempt;
    }

    long sequence() {
        return sequence;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    boolean isCancelAsked() {
        return stand instanceof Stand.Held held && held.cancelAsked();
    }

    /** Whether it is over and was kept long enough. */
    boolean isExpired(Instant now) {
        return stand instanceof Stand.Over over && !over.expiresAt().isAfter(now);
    }

    void countAttempt(int by) {
        attempt += by;
    }

    void stand(Stand next) {
        stand = next;
    }

    void touch(Instant now) {
        sequence++;
        updatedAt = now;
    }
}
