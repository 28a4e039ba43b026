package uk.bng.application.job;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A job in a list, without its answer.
 *
 * @param figures those of its answer; null where it has none
 * @param expiresAt null while it is live
 */
public record JobSummary(
        JobId id,
        JobPhase phase,
        @Nullable AnswerFigures figures,
        @Nullable String recordId,
        @Nullable Lineage lineage,
        int attempt,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant expiresAt) {
    /** The reference of its quote. */
    public QuoteRef quoteRef() {
        return QuoteRef.of(id, createdAt, lineage);
    }
}
