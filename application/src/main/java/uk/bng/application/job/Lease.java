package uk.bng.application.job;

import java.time.Duration;
import java.time.Instant;

/**
 * The exclusive right to run a job for a while.
 *
 * @param fence grows with every claim of any job; the store refuses writes under an older one than the job's
 * @param attempt which claim of the job this is, from 1
 * @param submittedAt when the job was made
 * @param waited how long the job waited for it
 */
public record Lease(QuoteJob job, WorkerName worker, long fence, int attempt, Instant submittedAt, Duration waited) {}
