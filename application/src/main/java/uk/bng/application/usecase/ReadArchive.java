package uk.bng.application.usecase;

import java.util.List;
import java.util.Optional;
import uk.bng.application.archive.ArchiveView;
import uk.bng.application.archive.ArchivedSummary;
import uk.bng.application.archive.ReferenceAsked;
import uk.bng.application.port.QuoteArchive;

/** Reads a quote that was given, however long ago. Thread-safe. */
public final class ReadArchive {
    private final QuoteArchive archive;

    public ReadArchive(QuoteArchive archive) {
        this.archive = archive;
    }

    /** The quote that is asked for, the latest revision where none is named; empty where there is none that is seen. */
    public Optional<ArchivedEditions> read(ArchiveView view, ReferenceAsked asked) {
        List<ArchivedSummary> editions = archive.editions(view, asked.number());
        return editions.reversed().stream()
                .map(ArchivedSummary::reference)
                .filter(asked::fits)
                .findFirst()
                .flatMap(reference -> archive.find(view, reference))
                .map(quote -> new ArchivedEditions(quote, editions));
    }
}
