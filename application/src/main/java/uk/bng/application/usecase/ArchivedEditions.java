package uk.bng.application.usecase;

import java.util.List;
import uk.bng.application.archive.ArchivedQuote;
import uk.bng.application.archive.ArchivedSummary;

/**
 * A quote of the archive among all editions of its number.
 *
 * @param editions by revision
 */
public record ArchivedEditions(ArchivedQuote quote, List<ArchivedSummary> editions) {
    public ArchivedEditions {
        editions = List.copyOf(editions);
    }
}
