package uk.bng.application.save;

import uk.bng.application.job.QuoteRef;

/** How people say in the CRM that a quote stands: {@code Priced}, {@code Accepted} and so on. */
public record QuoteStanding(QuoteRef quote, int revision, String status) {
    /** Whether nobody wants it any more. */
    public boolean isDeclined() {
        return status.equalsIgnoreCase("Declined");
    }
}
