package uk.bng.application.port;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.bng.application.port.SampleQuotes.NOON;
import static uk.bng.application.port.SampleQuotes.aQuote;
import static uk.bng.application.port.SampleQuotes.aRow;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.bng.application.archive.ArchiveCursor;
import uk.bng.application.archive.ArchiveEntry;
import uk.bng.application.archive.ArchivePage;
import uk.bng.application.archive.ArchiveTerm;
import uk.bng.application.archive.ArchiveView;
import uk.bng.application.archive.ArchiveWish;
import uk.bng.application.archive.ArchivedPlace;
import uk.bng.application.archive.ArchivedQuote;
import uk.bng.application.archive.ArchivedSummary;
import uk.bng.application.archive.ReferenceAsked;
import uk.bng.application.job.JobId;
import uk.bng.application.job.QuoteOrder;
import uk.bng.application.job.Reference;
import uk.bng.domain.place.AreasGiven;
import uk.bng.domain.place.SiteQuery;

/** What every archive of quotes does. */
public abstract class QuoteArchiveContract {
    private static final String ANN = "Ann's builders";
    private static final String BOB = "Bob & sons";

    /** An archive that holds nothing yet. */
    protected abstract QuoteArchive archive();

    @Test
    void numbersQuotesOneAfterTheOther() {
        QuoteArchive archive = archive();

        assertThat(archive.latest()).isZero();
        assertThat(archive.keep(aQuote().entry())).hasToString("BNG-A-00001");
        assertThat(archive.keep(aQuote().entry())).hasToString("BNG-A-00002");
        assertThat(archive.latest()).isEqualTo(2);
    }

    @Test
    void givesRevisionsTheNumberOfTheirOriginAndOneOfTheirOwn() {
        QuoteArchive archive = archive();
        ArchiveEntry first = aQuote().entry();
        archive.keep(first);
        archive.keep(aQuote().entry());
        ArchiveEntry second = aQuote().revising(first).entry();

        assertThat(archive.keep(second)).hasToString("BNG-A-00001.1");
        assertThat(archive.keep(aQuote().revising(first).entry())).hasToString("BNG-A-00001.2");
        assertThat(archive.keep(aQuote().revising(second).entry())).hasToString("BNG-A-00001.3");
        assertThat(archive.keep(aQuote().entry())).hasToString("BNG-A-00003");
    }

    @Test
    void numbersARevisionThatComesBeforeItsOrigin() {
        QuoteArchive archive = archive();
        ArchiveEntry first = aQuote().entry();

        assertThat(archive.keep(aQuote().revising(first).entry())).hasToString("BNG-A-00001.1");
        assertThat(archive.keep(first)).hasToString("BNG-A-00001");
        assertThat(archive.keep(aQuote().revising(first).entry())).hasToString("BNG-A-00001.2");
    }

    @Test
    void keepsAJobOnceHoweverOftenItIsToldOfIt() {
        QuoteArchive archive = archive();
        ArchiveEntry entry = aQuote().entry();
        Reference reference = archive.keep(entry);

        assertThat(archive.keep(entry)).isEqualTo(reference);
        assertThat(archive.latest()).isEqualTo(1);
        assertThat(all(archive)).hasSize(1);
    }

    @Test
    void letsALaterAttemptTakeThePlaceOfAnEarlierOneAndNotTheOtherWayRound() {
        QuoteArchive archive = archive();
        ArchiveEntry early = aQuote().under(7).from(aRow("BNK-1", "Weald Bank")).entry();
        ArchiveEntry late = aQuote().under(8)
                .from(aRow("BNK-2", "Downs Bank"), aRow("BNK-3", "Marsh Bank"))
                .ending("feasible")
                .entry(early.job());
        Reference reference = archive.keep(early);

        assertThat(archive.keep(late)).isEqualTo(reference);
        assertThat(archive.keep(early)).isEqualTo(reference);

        assertThat(found(archive, reference).entry())
                .isEqualTo(late.with(late.answer().with(reference)));
        assertThat(search(archive, null, ArchiveTerm.bank("bnk-1"))).isEmpty();
        assertThat(search(archive, null, ArchiveTerm.bank("bnk-3"))).containsExactly(reference);
    }

    @Test
    void findsTheQuoteOfAJobForThoseWhoMaySeeIt() {
        QuoteArchive archive = archive();
        archive.keep(aQuote().of(ANN).entry());
        ArchiveEntry entry = aQuote().of(ANN).from(aRow("BNK-1", "Weald Bank")).entry();
        Reference reference = archive.keep(entry);
        JobId job = entry.job().id();

        assertThat(archive.ofJob(ArchiveView.ALL, job)).contains(found(archive, reference));
        assertThat(archive.ofJob(ArchiveView.of(ANN), job)).contains(found(archive, reference));
        assertThat(archive.ofJob(ArchiveView.of(BOB), job)).isEmpty();
        assertThat(archive.ofJob(ArchiveView.ALL, aQuote().entry().job().id())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"optimal", "feasible", "infeasible", "undecided"})
    void givesBackAllThatWasKept(String outcome) {
        QuoteArchive archive = archive();
        ArchiveEntry first = aQuote().entry();
        archive.keep(first);
        ArchiveEntry entry = aQuote().revising(first)
                .ending(outcome)
                .saying("{\"outcome\": {\"kind\":\"" + outcome + "\"},  \"é\\u0000\": \"漢 😀\"}")
                .entry();

        Reference reference = archive.keep(entry);

        ArchivedQuote kept = found(archive, reference);
        assertThat(kept.reference()).isEqualTo(reference);
        assertThat(kept.erasedAt()).isNull();
        assertThat(kept.entry()).isEqualTo(entry.with(entry.answer().with(reference)));
        assertThat(all(archive).getFirst()).isEqualTo(kept.summary());
    }

    @Test
    void keepsOrdersThatSayEverything() {
        QuoteArchive archive = archive();
        var full = SampleJobs.aFullOrder();
        var order = full.about(
                full.recordId() + "\0",
                new SiteQuery(full.location().areas(), "TN23 1AA", "1 H\u00EFgh Street", "51.1465", "0.8755"));
        // What nobody could have been quoted for is not archived.
        var sayable = new QuoteOrder(
                order.recordId(),
                SampleJobs.aPlainOrder().demand(),
                order.location(),
                order.contractSize(),
                order.policy(),
                List.of(order.knobs().getFirst()),
                order.spatialRule(),
                order.stockHold(),
                order.engine(),
                order.timeLimit(),
                order.seed(),
                order.bankLimit(),
                order.excludedBanks(),
                order.discountType(),
                order.discountValue());

        Reference reference = archive.keep(aQuote().asking(sayable).entry());

        assertThat(found(archive, reference).entry().job().order()).isEqualTo(sayable);
    }

    @Test
    void showsNobodyTheQuotesOfOthers() {
        QuoteArchive archive = archive();
        ArchiveEntry anns = aQuote().of(ANN).entry();
        Reference hers = archive.keep(anns);
        Reference his = archive.keep(aQuote().of(BOB).revising(anns).entry());

        assertThat(archive.find(ArchiveView.of(BOB), hers)).isEmpty();
        assertThat(archive.find(ArchiveView.of(ANN), hers)).isPresent();
        assertThat(archive.find(ArchiveView.ALL, new Reference(9, 0))).isEmpty();
        assertThat(archive.editions(ArchiveView.of(BOB), 1))
                .extracting(ArchivedSummary::reference)
                .containsExactly(his);
        assertThat(archive.editions(ArchiveView.ALL, 1))
                .extracting(ArchivedSummary::reference)
                .containsExactly(hers, his);
        assertThat(archive.search(ArchiveWish.all(ArchiveView.of(ANN), 10)).items())
                .extracting(ArchivedSummary::reference)
                .containsExactly(hers);
    }

    @Test
    void findsQuotesByEachThingAndByAllTogether() {
        QuoteArchive archive = archive();
        Reference kent = archive.keep(aQuote().entry());
        Reference winchester = archive.keep(aQuote().of(BOB)
                .at(NOON.plusSeconds(1))
                .in(new ArchivedPlace("Winchester", "South Downs", null))
                .from(aRow("BNK-2", "Downs Bank"), aRow("BNK-1", "Weald Bank"))
                .entry());
        Reference nowhere = archive.keep(aQuote().at(NOON.plusSeconds(2))
                .in(ArchivedPlace.NOWHERE)
                .ending("infeasible")
                .entry());

        assertThat(search(archive, ArchiveTerm.place("ASHFORD Borough Council"), null))
                .containsExactly(kent);
        assertThat(search(archive, ArchiveTerm.place("low weald"), null)).containsExactly(kent);
        assertThat(search(archive, ArchiveTerm.place("tn23 1aa"), null)).containsExactly(kent);
        assertThat(search(archive, ArchiveTerm.place("Weald"), null)).isEmpty();
        assertThat(search(archive, null, ArchiveTerm.bank("bnk-1"))).containsExactly(winchester, kent);
        assertThat(search(archive, null, ArchiveTerm.bank(" Downs bank"))).containsExactly(winchester);
        assertThat(search(archive, ArchiveTerm.place("Winchester"), ArchiveTerm.bank("weald bank")))
                .containsExactly(winchester);
        assertThat(search(archive, ArchiveTerm.place("Ashford"), ArchiveTerm.bank("bnk-2")))
                .isEmpty();
        assertThat(references(archive.search(wish(null, null, null, "infeasible"))))
                .containsExactly(nowhere);
        assertThat(references(archive.search(new ArchiveWish(
                        ArchiveView.ALL, null, null, null, NOON.plusSeconds(1), NOON.plusSeconds(2), null, 10, null))))
                .containsExactly(winchester);
        assertThat(references(archive.search(new ArchiveWish(
                        ArchiveView.of(BOB),
                        new ReferenceAsked(2, 0),
                        ArchiveTerm.place("South Downs"),
                        ArchiveTerm.bank("BNK-2"),
                        NOON,
                        NOON.plusSeconds(9),
                        "optimal",
                        10,
                        new ArchiveCursor(NOON.plusSeconds(5), 0)))))
                .containsExactly(winchester);
    }

    @Test
    void findsQuotesByTheirNumber() {
        QuoteArchive archive = archive();
        ArchiveEntry entry = aQuote().entry();
        Reference first = archive.keep(entry);
        Reference second = archive.keep(aQuote().revising(entry).entry());
        archive.keep(aQuote().entry());

        assertThat(references(archive.search(wish(new ReferenceAsked(1, null), null, null, null))))
                .containsExactly(second, first);
        assertThat(references(archive.search(wish(new ReferenceAsked(1, 1), null, null, null))))
                .containsExactly(second);
        assertThat(references(archive.search(wish(new ReferenceAsked(1, 0), ArchiveTerm.place("Ashford"), null, null))))
                .containsExactly(first);
        assertThat(references(archive.search(wish(new ReferenceAsked(4, null), null, null, null))))
                .isEmpty();
    }

    @Test
    void pagesFromTheNewestToTheOldestAlsoWithinAMoment() {
        QuoteArchive archive = archive();
        List<Reference> kept = new ArrayList<>();
        for (int i = 0; i < 11; i++) {
            kept.addFirst(archive.keep(
                    aQuote().at(NOON.plus(Duration.ofNanos(1_000L * (i / 4)))).entry()));
        }

        for (ArchiveTerm place : new @Nullable ArchiveTerm[] {null, ArchiveTerm.place("Ashford")}) {
            List<Reference> seen = new ArrayList<>();
            ArchiveCursor after = null;
            do {
                ArchivePage page =
                        archive.search(new ArchiveWish(ArchiveView.ALL, null, place, null, null, null, null, 3, after));
                assertThat(page.items()).hasSizeBetween(1, 3);
                seen.addAll(references(page));
                after = page.next() == null
                        ? null
                        : ArchiveCursor.parse(page.next().toString()).orElseThrow();
            } while (after != null);
            assertThat(seen).isEqualTo(kept);
        }
    }

    @Test
    void erasesWhatIsPersonalAndKeepsTheFigures() {
        QuoteArchive archive = archive();
        var order = SampleJobs.anOrderOf("rec-7")
                .about("rec-7", new SiteQuery(AreasGiven.NONE, "TN23 1AA", "1 High Street", "51.146512", "0.875599"));
        ArchiveEntry entry = aQuote().asking(order).entry();
        Reference first = archive.keep(entry);
        Reference second = archive.keep(aQuote().asking(order).revising(entry).entry());
        Reference other = archive.keep(aQuote().asking(order).entry());

        assertThat(archive.erase(1, NOON.plusSeconds(9))).isEqualTo(2);
        assertThat(archive.erase(1, NOON.plusSeconds(10))).isZero();
        assertThat(archive.erase(8, NOON)).isZero();

        for (Reference reference : List.of(first, second)) {
            ArchivedQuote erased = found(archive, reference);
            assertThat(erased.erasedAt()).isEqualTo(NOON.plusSeconds(9));
            assertThat(erased.entry().job().order())
                    .isEqualTo(order.about(null, SiteQuery.of(AreasGiven.of("Ashford", "Low Weald", ""))));
            assertThat(erased.entry().answer().document())
                    .contains("12500.00", "\"lpa\":\"Ashford\"", "Rounded up.", "\"location-approximate\"")
                    .doesNotContain("51.14", "0.87", "TN23");
            assertThat(erased.entry().rows()).isEqualTo(entry.rows());
            assertThat(erased.entry().answer().figures().total())
                    .isEqualTo(entry.answer().figures().total());
        }
        assertThat(found(archive, other).entry().job().order()).isEqualTo(order);
        assertThat(search(archive, ArchiveTerm.place("Ashford"), null)).hasSize(3);
        assertThat(archive.keep(entry)).isEqualTo(first);
        assertThat(found(archive, first).entry().answer().document()).doesNotContain("51.14");
    }

    @Test
    void erasesTheOldestFirstAndSomeAtATime() {
        QuoteArchive archive = archive();
        List<Reference> kept = IntStream.range(0, 5)
                .mapToObj(i -> archive.keep(aQuote().at(NOON.minusSeconds(i)).entry()))
                .toList();

        assertThat(archive.eraseGivenBefore(NOON, 3, NOON)).isEqualTo(3);
        assertThat(erased(archive, kept)).containsExactly(false, false, true, true, true);
        assertThat(archive.eraseGivenBefore(NOON, 3, NOON)).isEqualTo(1);
        assertThat(archive.eraseGivenBefore(NOON, 3, NOON)).isZero();
        assertThat(erased(archive, kept)).containsExactly(false, true, true, true, true);
    }

    @Test
    void leavesNoGapAndDoublesNothingWhateverComesTogether() throws InterruptedException {
        QuoteArchive archive = archive();
        ArchiveEntry origin = aQuote().entry();
        List<Callable<Reference>> all = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            ArchiveEntry entry = i % 4 == 0 ? aQuote().revising(origin).entry() : i == 1 ? origin : aQuote().entry();
            all.add(() -> archive.keep(entry));
            all.add(() -> archive.keep(entry));
        }
        List<Reference> given;
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            given = threads.invokeAll(all).stream()
                    .map(QuoteArchiveContract::result)
                    .toList();
        }

        for (int i = 0; i < given.size(); i += 2) {
            assertThat(given.get(i)).isEqualTo(given.get(i + 1));
        }
        List<Reference> distinct = given.stream().distinct().toList();
        assertThat(distinct).hasSize(40);
        assertThat(distinct.stream().mapToLong(Reference::number).distinct().sorted())
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 30).boxed().toList());
        long line = archive.keep(origin).number();
        assertThat(distinct.stream()
                        .filter(reference -> reference.number() == line)
                        .map(Reference::revision)
                        .sorted())
                .containsExactlyElementsOf(IntStream.rangeClosed(0, 10).boxed().toList());
        assertThat(archive.latest()).isEqualTo(30);
    }

    private static Reference result(Future<Reference> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Boolean> erased(QuoteArchive archive, List<Reference> kept) {
        return kept.stream()
                .map(reference -> found(archive, reference).erasedAt() != null)
                .toList();
    }

    private static ArchivedQuote found(QuoteArchive archive, Reference reference) {
        return archive.find(ArchiveView.ALL, reference).orElseThrow();
    }

    private static List<ArchivedSummary> all(QuoteArchive archive) {
        return archive.search(ArchiveWish.all(ArchiveView.ALL, 100)).items();
    }

    private static List<Reference> search(
            QuoteArchive archive, @Nullable ArchiveTerm place, @Nullable ArchiveTerm bank) {
        return references(archive.search(wish(null, place, bank, null)));
    }

    private static ArchiveWish wish(
            @Nullable ReferenceAsked reference,
            @Nullable ArchiveTerm place,
            @Nullable ArchiveTerm bank,
            @Nullable String outcome) {
        return new ArchiveWish(ArchiveView.ALL, reference, place, bank, null, null, outcome, 10, null);
    }

    private static List<Reference> references(ArchivePage page) {
        return page.items().stream().map(ArchivedSummary::reference).toList();
    }
}
