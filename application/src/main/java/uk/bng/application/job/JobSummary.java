package uk.bng.application.job;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A job in a list, without its answer.
 *
 * @param outcome the outcome of its answer; null where it has none
 * @param expiresAt null while it is live
 */
public record JobSummary(
        JobId id,
        JobPhase phase,
        @Nullable String outcome,
        @Nullable String recordId,
        @Nullable Lineage lineage,
        int attempt,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant expiresAt) {}
