package uk.bng.application.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.bng.application.port.SampleQuotes.NOON;
import static uk.bng.application.port.SampleQuotes.aQuote;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.bng.application.archive.ArchiveEntry;
import uk.bng.application.archive.ArchiveTerm;
import uk.bng.application.archive.ArchiveView;
import uk.bng.application.archive.ArchiveWish;
import uk.bng.application.archive.ReferenceAsked;
import uk.bng.application.job.Idempotency;
import uk.bng.application.job.Lineage;
import uk.bng.application.job.Reference;
import uk.bng.application.port.AuditEvent;
import uk.bng.domain.place.SmallEngland;

/** What is done with archived quotes. */
class ArchiveDeskTest {
    private static final ReferenceAsked LATEST = new ReferenceAsked(1, null);

    private final Archives archive = new Archives();
    private final ArchiveEntry first = aQuote().entry();
    private final ArchiveEntry second = aQuote().revising(first).entry();

    private void keepBoth() {
        archive.put(new Reference(1, 0), first);
        archive.put(new Reference(1, 1), second);
    }

    @Test
    void findsWhatIsWishedFor() {
        keepBoth();

        assertThat(new FindQuotes(archive, () -> SmallEngland.GEOGRAPHY)
                        .find(ArchiveWish.all(ArchiveView.ALL, 7))
                        .items())
                .hasSize(2);
        assertThat(archive.calls()).containsExactly("search 7");
    }

    @Test
    void takesTheCodeOfAnAreaForItsName() {
        assertThat(soughtFor(" e9 "))
                .isEqualTo("search 7 at " + ArchiveTerm.place("Ashford").value());
        assertThat(soughtFor("121"))
                .isEqualTo("search 7 at " + ArchiveTerm.place("Low Weald").value());
        assertThat(soughtFor("Hull")).as("a name is not rewritten").isEqualTo("search 7 at hull");
        assertThat(soughtFor("E99")).isEqualTo("search 7 at e99");
    }

    private String soughtFor(String place) {
        new FindQuotes(archive, () -> SmallEngland.GEOGRAPHY)
                .find(ArchiveWish.all(ArchiveView.ALL, 7).at(ArchiveTerm.place(place)));
        return archive.calls().getLast();
    }

    @Test
    void readsTheLatestEditionOrTheOneThatIsNamed() {
        keepBoth();
        var reading = new ReadArchive(archive);

        assertThat(reading.read(ArchiveView.ALL, LATEST)).get().satisfies(found -> {
            assertThat(found.quote().reference()).isEqualTo(new Reference(1, 1));
            assertThat(found.editions()).hasSize(2);
        });
        assertThat(reading.read(ArchiveView.ALL, new ReferenceAsked(1, 0)))
                .get()
                .satisfies(found -> assertThat(found.quote().entry()).isEqualTo(first));
        assertThat(reading.read(ArchiveView.ALL, new ReferenceAsked(1, 2))).isEmpty();
        assertThat(reading.read(ArchiveView.of("others"), LATEST)).isEmpty();
    }

    @Test
    void quotesAnOldRequestAgainAsARevision() {
        ArchiveEntry old = aQuote().asking(Orders.anOrder()).entry();
        archive.put(new Reference(1, 0), old);
        var jobs = new Jobs();
        var requote = new Requote(
                archive,
                new SubmitQuote(
                        new CheckOrder(new Orders.Source(Orders.TWO_BANKS), Orders::locate, Orders.DEFAULTS),
                        jobs,
                        () -> new UUID(0, 9)));

        assertThat(requote.requote(ArchiveView.ALL, Jobs.OWNER, LATEST, new Idempotency.None()))
                .get()
                .isInstanceOf(SubmitAnswer.HandedIn.class);
        assertThat(requote.requote(ArchiveView.of("others"), Jobs.OWNER, LATEST, new Idempotency.None()))
                .isEmpty();

        assertThat(jobs.handedIn()).singleElement().satisfies(job -> {
            assertThat(job.owner()).isEqualTo(Jobs.OWNER);
            assertThat(job.order()).isEqualTo(Orders.anOrder());
            assertThat(job.catalogue()).isEqualTo(Orders.TWO_BANKS.version());
            assertThat(job.lineage())
                    .isEqualTo(new Lineage(old.job().id(), old.job().id(), 1, old.submittedAt()));
        });
    }

    @Test
    void comparesWithTheQuoteThatWasRevised() {
        keepBoth();
        archive.put(new Reference(1, 2), aQuote().revising(first).entry());
        var compare = new CompareQuotes(archive, new Orders.Source(Orders.TWO_BANKS));

        assertThat(compare.compare(ArchiveView.ALL, LATEST))
                .isInstanceOfSatisfying(CompareAnswer.Compared.class, found -> {
                    assertThat(found.changes().before().reference()).isEqualTo(new Reference(1, 0));
                    assertThat(found.changes().after().reference()).isEqualTo(new Reference(1, 2));
                });
        assertThat(compare.compare(ArchiveView.ALL, new ReferenceAsked(1, 0))).isInstanceOf(CompareAnswer.First.class);
        assertThat(compare.compare(ArchiveView.ALL, new ReferenceAsked(2, null)))
                .isInstanceOf(CompareAnswer.Unknown.class);
    }

    @Test
    void comparesWithTheEditionBeforeWhereTheParentWasNeverGiven() {
        keepBoth();
        archive.put(
                new Reference(1, 2),
                aQuote().revising(aQuote().revising(first).entry()).entry());

        assertThat(new CompareQuotes(archive, new Orders.Source(Orders.TWO_BANKS)).compare(ArchiveView.ALL, LATEST))
                .isInstanceOfSatisfying(
                        CompareAnswer.Compared.class,
                        found ->
                                assertThat(found.changes().before().reference()).isEqualTo(new Reference(1, 1)));
    }

    @Test
    void erasesAndSaysSo() {
        keepBoth();
        List<AuditEvent> audited = new ArrayList<>();
        var erase = new EraseQuote(archive, audited::add, () -> NOON);

        assertThat(erase.erase(Jobs.OWNER, 1)).contains(2);
        assertThat(erase.erase(Jobs.OWNER, 2)).isEmpty();

        assertThat(archive.calls()).containsExactly("erase 1 at " + NOON);
        assertThat(audited)
                .containsExactly(new AuditEvent(
                        NOON,
                        Jobs.OWNER,
                        AuditEvent.Action.ERASE,
                        first.job().id(),
                        first.quoteRef(),
                        0,
                        null,
                        "erased"));
    }

    @Test
    void sweepsToTheEnd() {
        var sweep = new SweepArchive(archive, Duration.ofDays(30), () -> NOON);

        assertThat(sweep.sweep()).isEqualTo(3 * SweepArchive.AT_ONCE - 1);
        assertThat(archive.calls()).hasSize(3).containsOnly("erase before " + NOON.minus(Duration.ofDays(30)));
    }
}
