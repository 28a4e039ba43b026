package uk.bng.application.usecase;

import java.util.Optional;
import java.util.function.Supplier;
import uk.bng.application.archive.ArchivePage;
import uk.bng.application.archive.ArchiveTerm;
import uk.bng.application.archive.ArchiveWish;
import uk.bng.application.port.QuoteArchive;
import uk.bng.domain.place.Area;
import uk.bng.domain.place.AreaAnswer;
import uk.bng.domain.place.Geography;

/** Finds quotes that were given, however long ago. Thread-safe. */
public final class FindQuotes {
    private final QuoteArchive archive;
    private final Supplier<Geography> geography;

    /** @param geography knows areas by their codes */
    public FindQuotes(QuoteArchive archive, Supplier<Geography> geography) {
        this.archive = archive;
        this.geography = geography;
    }

    /** The quotes that are wished for, newest first; the official code of an area stands for its name. */
    public ArchivePage find(ArchiveWish wish) {
        ArchiveTerm place = wish.place();
        return archive.search(place == null ? wish : wish.at(named(place)));
    }

    private ArchiveTerm named(ArchiveTerm place) {
        Geography areas = geography.get();
        String text = place.value();
        return coded(text, areas.lpa(text))
                .or(() -> coded(text, areas.nca(text)))
                .orElse(place);
    }

    private static Optional<ArchiveTerm> coded(String text, AreaAnswer<? extends Area> answer) {
        return answer instanceof AreaAnswer.Found<? extends Area> found
                        && found.area().code().equalsIgnoreCase(text)
                ? Optional.of(ArchiveTerm.place(found.area().name().label()))
                : Optional.empty();
    }
}
