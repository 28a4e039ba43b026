package uk.bng.application.job;

import java.time.Instant;

/**
 * A job as its store knows it at a moment.
 *
 * @param attempt how often it was claimed
 * @param sequence grows by at least one with every change that a client can see; never falls
 */
public record JobRecord(
        QuoteJob job, JobState state, int attempt, long sequence, Instant createdAt, Instant updatedAt) {
    /** The reference of its quote. */
    public QuoteRef quoteRef() {
        return QuoteRef.of(job.id(), createdAt, job.lineage());
    }
}
