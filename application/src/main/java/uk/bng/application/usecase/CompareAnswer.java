package uk.bng.application.usecase;

import uk.bng.application.archive.QuoteChanges;

/** What became of comparing a quote with the one before. Exhaustive: switch over it without a default. */
public sealed interface CompareAnswer {
    /** There is no such quote that is seen. */
    record Unknown() implements CompareAnswer {}

    /** It is the first of its line. */
    record First() implements CompareAnswer {}

    /** The differences. */
    record Compared(QuoteChanges changes) implements CompareAnswer {}
}
