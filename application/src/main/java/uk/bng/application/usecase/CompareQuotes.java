package uk.bng.application.usecase;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.bng.application.archive.ArchiveView;
import uk.bng.application.archive.ArchivedQuote;
import uk.bng.application.archive.ArchivedSummary;
import uk.bng.application.archive.QuoteChanges;
import uk.bng.application.archive.ReferenceAsked;
import uk.bng.application.job.Lineage;
import uk.bng.application.job.Reference;
import uk.bng.application.port.CatalogueSnapshot;
import uk.bng.application.port.CatalogueSource;
import uk.bng.application.port.QuoteArchive;
import uk.bng.domain.bank.Catalogue;
import uk.bng.domain.bank.CatalogueVersion;

/** Tells how a quote differs from the one that it revises, and why. Thread-safe. */
public final class CompareQuotes {
    private final QuoteArchive archive;
    private final ReadArchive reading;
    private final CatalogueSource catalogues;

    public CompareQuotes(QuoteArchive archive, CatalogueSource catalogues) {
        this.archive = archive;
        this.reading = new ReadArchive(archive);
        this.catalogues = catalogues;
    }

    /**
     * Compares the quote that is asked for, the latest revision where none is named, with the one it was made from; where
     * that was never given, with the edition before.
     */
    public CompareAnswer compare(ArchiveView view, ReferenceAsked asked) {
        ArchivedEditions found = reading.read(view, asked).orElse(null);
        if (found == null) {
            return new CompareAnswer.Unknown();
        }
        return earlier(found)
                .flatMap(reference -> archive.find(view, reference))
                .<CompareAnswer>map(before -> new CompareAnswer.Compared(compared(before, found.quote())))
                .orElseGet(CompareAnswer.First::new);
    }

    private QuoteChanges compared(ArchivedQuote before, ArchivedQuote after) {
        return QuoteChanges.between(
                before,
                after,
                catalogue(before.entry().job().catalogue()),
                catalogue(after.entry().job().catalogue()));
    }

    private static Optional<Reference> earlier(ArchivedEditions found) {
        Lineage lineage = found.quote().entry().job().lineage();
        if (lineage == null) {
            return Optional.empty();
        }
        Reference own = found.quote().reference();
        List<ArchivedSummary> before = found.editions().stream()
                .filter(edition -> edition.reference().revision() < own.revision())
                .toList();
        return before.stream()
                .filter(edition -> edition.job().equals(lineage.parent()))
                .findFirst()
                .or(() -> before.isEmpty() ? Optional.empty() : Optional.of(before.getLast()))
                .map(ArchivedSummary::reference);
    }

    private @Nullable Catalogue catalogue(CatalogueVersion version) {
        return catalogues.version(version).map(CatalogueSnapshot::catalogue).orElse(null);
    }
}
