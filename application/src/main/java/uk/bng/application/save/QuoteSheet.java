package uk.bng.application.save;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import uk.bng.application.job.JobId;

/**
 * The flat facts of a quote to publish.
 *
 * @param reference the number that people know it by; null while there is none
 * @param documentUrl the page that shows it; null where no address is configured
 */
public record QuoteSheet(
        SaveKey key,
        JobId job,
        Instant issuedAt,
        QuoteFacts facts,
        @Nullable String reference,
        @Nullable String documentUrl) {
    private static final Period VALIDITY = Period.ofDays(30);

    /** The last day on which the quote holds. */
    public LocalDate validUntil() {
        return issuedAt.atZone(ZoneOffset.UTC).toLocalDate().plus(VALIDITY);
    }
}
