package uk.bng.application.archive;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.bng.application.job.Reference;

/**
 * A quote as the archive has it.
 *
 * @param erasedAt since when nothing personal is in it; null while there may be
 */
public record ArchivedQuote(
        Reference reference, ArchiveEntry entry, @Nullable Instant erasedAt) {
    /** What lists show of it. */
    public ArchivedSummary summary() {
        return new ArchivedSummary(
                reference,
                entry.job().id(),
                entry.quoteRef(),
                entry.client(),
                entry.place(),
                entry.answer().figures(),
                entry.givenAt());
    }
}
