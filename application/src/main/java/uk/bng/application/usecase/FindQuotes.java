package uk.bng.application.usecase;

import uk.bng.application.archive.ArchivePage;
import uk.bng.application.archive.ArchiveWish;
import uk.bng.application.port.QuoteArchive;

/** Finds quotes that were given, however long ago. Thread-safe. */
public final class FindQuotes {
    private final QuoteArchive archive;

    public FindQuotes(QuoteArchive archive) {
        this.archive = archive;
    }

    /** The quotes that are wished for, newest first. */
    public ArchivePage find(ArchiveWish wish) {
        return archive.search(wish);
    }
}
