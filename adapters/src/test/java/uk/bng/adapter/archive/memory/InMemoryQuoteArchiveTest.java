package uk.bng.adapter.archive.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.bng.application.port.SampleQuotes.aQuote;

import org.junit.jupiter.api.Test;
import uk.bng.application.archive.ArchiveView;
import uk.bng.application.archive.ArchiveWish;
import uk.bng.application.archive.ArchivedSummary;
import uk.bng.application.port.QuoteArchive;
import uk.bng.application.port.QuoteArchiveContract;

final class InMemoryQuoteArchiveTest extends QuoteArchiveContract {
    @Override
    protected QuoteArchive archive() {
        return new InMemoryQuoteArchive(InMemoryQuoteArchive.USUAL_ROOM);
    }

    @Test
    void letsTheQuoteThatWasKeptFirstMakeRoomForTheNext() {
        var archive = new InMemoryQuoteArchive(2);
        for (int i = 0; i < 4; i++) {
            archive.keep(aQuote().entry());
        }

        assertThat(archive.search(ArchiveWish.all(ArchiveView.ALL, 10)).items())
                .extracting(ArchivedSummary::reference)
                .extracting(Object::toString)
                .containsExactly("BNG-A-00004", "BNG-A-00003");
        assertThat(archive.dropped()).isEqualTo(2);
        assertThat(archive.latest()).isEqualTo(4);
    }

    @Test
    void hasRoomForOneAtLeast() {
        assertThatThrownBy(() -> new InMemoryQuoteArchive(0)).hasMessage("The room (0) must be at least 1.");
    }
}
