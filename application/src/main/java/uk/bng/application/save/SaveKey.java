package uk.bng.application.save;

import uk.bng.application.job.QuoteRef;

/**
 * One save: a quote in one revision at one record.
 *
 * @param revision from 1, the first form of the quote
 * @param record the company, deal or other record that the quote belongs to
 */
public record SaveKey(QuoteRef quote, int revision, RecordKey record) {
    public SaveKey {
        if (revision < 1) {
            throw new IllegalArgumentException("The revision (%d) must be at least 1.".formatted(revision));
        }
    }
}
