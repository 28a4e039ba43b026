package uk.bng.application.port;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.bng.application.port.SampleSaves.COMPANY;
import static uk.bng.application.port.SampleSaves.DEAL;
import static uk.bng.application.port.SampleSaves.LINK;
import static uk.bng.application.port.SampleSaves.aRef;
import static uk.bng.application.port.SampleSaves.aSave;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.bng.application.job.QuoteRef;
import uk.bng.application.job.WorkerName;
import uk.bng.application.save.KeptSave;
import uk.bng.application.save.RecordLink;
import uk.bng.application.save.SaveCause;
import uk.bng.application.save.SaveEnd;
import uk.bng.application.save.SaveIntent;
import uk.bng.application.save.SaveLease;
import uk.bng.application.save.SavePut;
import uk.bng.application.save.SaveRules;
import uk.bng.application.save.SaveState;
import uk.bng.application.save.SaveStep;

/** What every line of saves does (acceptance line 38): order, leases, parking and room. */
public abstract class SaveQueueContract {
    private static final Duration TERM = Duration.ofSeconds(30);
    private static final WorkerName ANNE = new WorkerName("anne");
    private static final WorkerName BEN = new WorkerName("ben");

    protected final MovableClock clock = MovableClock.at("2026-11-23T09:00:00Z");
    private final QuoteRef quote = aRef();
    private @Nullable SaveQueue opened;

    /** An empty line whose time is that of {@link #clock}. */
    protected abstract SaveQueue queue(SaveRules rules);

    @BeforeEach
    void open() {
        opened = queue(new SaveRules(5, Duration.ofDays(8)));
    }

    @Test
    void nothingIsDueInAnEmptyLine() {
        assertThat(line().claim(ANNE, TERM)).isEmpty();
        assertThat(line().find(List.of(quote))).isEmpty();
        assertThat(line().census().waiting()).isZero();
    }

    @Test
    void whatIsPutIsDueAtOnceAndGivenOnce() {
        SaveIntent save = aSave(quote, 1);
        assertThat(line().put(save)).isEqualTo(SavePut.KEPT);

        SaveLease lease = line().claim(ANNE, TERM).orElseThrow();

        assertThat(lease.intent()).isEqualTo(save);
        assertThat(lease.attempt()).isEqualTo(1);
        assertThat(lease.done()).isEmpty();
        assertThat(line().claim(BEN, TERM)).isEmpty();
        assertThat(line().take(save.key(), BEN, TERM)).isEmpty();
    }

    @Test
    void theSamePutAgainIsOneSave() {
        SaveIntent save = aSave(quote, 1);
        line().put(save);
        line().put(save);

        assertThat(line().find(List.of(quote))).hasSize(1);
        assertThat(line().claim(ANNE, TERM)).isPresent();
        assertThat(line().claim(ANNE, TERM)).isEmpty();
    }

    @Test
    void savesOfOneQuoteKeepTheirOrder() {
        SaveIntent first = aSave(quote, 1, COMPANY);
        SaveIntent second = aSave(quote, 1, DEAL);
        line().put(first);
        line().put(second);

        SaveLease lease = line().claim(ANNE, TERM).orElseThrow();
        assertThat(lease.intent()).isEqualTo(first);
        assertThat(line().claim(BEN, TERM)).isEmpty();
        line().reschedule(lease, Duration.ofMinutes(1), SaveCause.UNREACHABLE);
        assertThat(line().take(second.key(), BEN, TERM)).isEmpty();
        clock.advance(Duration.ofMinutes(1));
        line().close(line().claim(ANNE, TERM).orElseThrow(), new SaveEnd.Saved(LINK));

        assertThat(line().claim(BEN, TERM).orElseThrow().intent()).isEqualTo(second);
    }

    @Test
    void savesOfOtherQuotesDoNotWaitForEachOther() {
        line().put(aSave(quote, 1));
        line().put(aSave(aRef(), 1));

        assertThat(line().claim(ANNE, TERM)).isPresent();
        assertThat(line().claim(BEN, TERM)).isPresent();
    }

    @Test
    void aLeaseThatRanOutIsAnothers() {
        line().put(aSave(quote, 1));
        SaveLease lost = line().claim(ANNE, TERM).orElseThrow();
        line().step(lost, SaveStep.QUOTE, "record-1");
        clock.advance(TERM.plusMillis(1));

        SaveLease taken = line().claim(BEN, TERM).orElseThrow();

        assertThat(taken.fence()).isGreaterThan(lost.fence());
        assertThat(taken.attempt()).isEqualTo(2);
        assertThat(taken.done()).isEqualTo(Map.of(SaveStep.QUOTE, "record-1"));
    }

    @Test
    void aStaleLeaseChangesNothing() {
        line().put(aSave(quote, 1));
        SaveLease stale = line().claim(ANNE, TERM).orElseThrow();
        clock.advance(TERM.plusMillis(1));
        SaveLease fresh = line().claim(BEN, TERM).orElseThrow();

        assertThat(line().step(stale, SaveStep.NOTE, "note-1")).isFalse();
        assertThat(line().reschedule(stale, Duration.ZERO, SaveCause.BUSY)).isFalse();
        assertThat(line().park(stale, SaveCause.PLAN)).isFalse();
        assertThat(line().close(stale, new SaveEnd.Saved(LINK))).isFalse();

        assertThat(line().close(fresh, new SaveEnd.Saved(LINK))).isTrue();
        assertThat(state(quote)).isEqualTo(new SaveState.Saved(LINK));
    }

    @Test
    void aLeaseThatRanOutIsLostEvenWhereNobodyTookOver() {
        line().put(aSave(quote, 1));
        SaveLease stale = line().claim(ANNE, TERM).orElseThrow();
        clock.advance(TERM.plusMillis(1));

        assertThat(line().close(stale, new SaveEnd.Saved(LINK))).isFalse();
    }

    @Test
    void whatIsPutOffIsDueThenAndNotBefore() {
        line().put(aSave(quote, 1));
        line().reschedule(line().claim(ANNE, TERM).orElseThrow(), Duration.ofSeconds(10), SaveCause.UNREACHABLE);

        assertThat(line().claim(ANNE, TERM)).isEmpty();
        assertThat(state(quote))
                .isInstanceOfSatisfying(
                        SaveState.Waiting.class,
                        waiting -> assertThat(waiting.cause()).isEqualTo(SaveCause.UNREACHABLE));
        clock.advance(Duration.ofSeconds(10));

        SaveLease again = line().claim(ANNE, TERM).orElseThrow();
        assertThat(again.attempt()).isEqualTo(2);
        assertThat(again.age()).isBetween(Duration.ofSeconds(10), Duration.ofSeconds(20));
    }

    @Test
    void oneThatIsAskedForIsTakenBeforeItIsDue() {
        SaveIntent save = aSave(quote, 1);
        line().put(save);
        line().reschedule(line().claim(ANNE, TERM).orElseThrow(), Duration.ofHours(1), SaveCause.UNREACHABLE);
        line().put(save);

        assertThat(line().take(save.key(), BEN, TERM)).isPresent();
    }

    @Test
    void aNewerRevisionEndsOlderOnesThatWait() {
        line().put(aSave(quote, 1));
        line().put(aSave(quote, 2, DEAL));

        assertThat(line().claim(ANNE, TERM).orElseThrow().intent().key().revision())
                .isEqualTo(2);
        assertThat(line().find(List.of(quote)))
                .extracting(KeptSave::state)
                .contains(new SaveState.Refused(SaveCause.SUPERSEDED));
        assertThat(line().claim(BEN, TERM)).isEmpty();
    }

    @Test
    void aNewerRevisionLeavesOneAloneThatIsBeingSaved() {
        line().put(aSave(quote, 1));
        SaveLease older = line().claim(ANNE, TERM).orElseThrow();
        line().put(aSave(quote, 2));

        assertThat(line().claim(BEN, TERM)).isEmpty();
        assertThat(line().close(older, new SaveEnd.Saved(LINK))).isTrue();
        assertThat(line().claim(BEN, TERM).orElseThrow().intent().key().revision())
                .isEqualTo(2);
    }

    @Test
    void whatIsParkedWaitsUntilItIsReleased() {
        line().put(aSave(quote, 1));
        SaveLease lease = line().claim(ANNE, TERM).orElseThrow();
        line().step(lease, SaveStep.QUOTE, "record-1");
        line().park(lease, SaveCause.UNAUTHORISED);
        clock.advance(Duration.ofDays(1));

        assertThat(line().claim(ANNE, TERM)).isEmpty();
        assertThat(line().parked(10))
                .extracting(KeptSave::state)
                .containsExactly(new SaveState.Parked(SaveCause.UNAUTHORISED));
        assertThat(line().census().parked()).isEqualTo(1);

        assertThat(line().release()).isEqualTo(1);
        assertThat(line().claim(ANNE, TERM).orElseThrow().done()).containsKey(SaveStep.QUOTE);
        assertThat(line().census().parked()).isZero();
    }

    @Test
    void whatGaveUpAfterDaysIsNotReleased() {
        SaveIntent save = aSave(quote, 1);
        line().put(save);
        line().park(line().claim(ANNE, TERM).orElseThrow(), SaveCause.UNREACHABLE);

        assertThat(line().release()).isZero();
        line().put(save);
        assertThat(line().claim(ANNE, TERM).orElseThrow().attempt()).isEqualTo(1);
    }

    @Test
    void whatIsOverIsOpenedByAskingAgain() {
        SaveIntent save = aSave(quote, 1);
        line().put(save);
        SaveLease lease = line().claim(ANNE, TERM).orElseThrow();
        line().step(lease, SaveStep.QUOTE, "record-1");
        line().close(lease, new SaveEnd.Refused(SaveCause.RECORD_UNKNOWN));
        line().put(save);

        SaveLease again = line().take(save.key(), ANNE, TERM).orElseThrow();

        assertThat(again.done()).isEmpty();
        assertThat(again.attempt()).isEqualTo(1);
    }

    @Test
    void stepsOfAnotherJobDoNotCount() {
        SaveIntent save = aSave(quote, 1);
        line().put(save);
        SaveLease lease = line().claim(ANNE, TERM).orElseThrow();
        line().step(lease, SaveStep.QUOTE, "record-1");
        line().reschedule(lease, Duration.ZERO, SaveCause.BUSY);
        SaveIntent sibling = aSave(quote, 1);
        line().put(sibling);

        SaveLease again = line().take(save.key(), ANNE, TERM).orElseThrow();

        assertThat(again.intent()).isEqualTo(sibling);
        assertThat(again.done()).isEmpty();
    }

    @Test
    void noMoreAreOpenThanThereIsRoomFor() {
        List<SaveIntent> saves =
                Stream.generate(() -> aSave(aRef(), 1)).limit(5).toList();
        saves.forEach(line()::put);

        assertThat(line().put(aSave(quote, 1))).isEqualTo(SavePut.FULL);
        assertThat(line().find(List.of(quote))).isEmpty();
        assertThat(line().put(saves.getFirst())).isEqualTo(SavePut.KEPT);

        line().close(line().claim(ANNE, TERM).orElseThrow(), new SaveEnd.Saved(LINK));
        assertThat(line().put(aSave(quote, 1))).isEqualTo(SavePut.KEPT);
    }

    @Test
    void countsWhatIsInLine() {
        line().put(aSave(quote, 1));
        clock.advance(Duration.ofSeconds(90));
        line().put(aSave(aRef(), 1));
        line().claim(ANNE, TERM);

        assertThat(line().census().waiting()).isEqualTo(2);
        assertThat(line().census().oldest()).isBetween(Duration.ofSeconds(90), Duration.ofSeconds(100));
    }

    @Test
    void aMergedRecordIsNamedByItsNewId() {
        QuoteRef waiting = aRef();
        line().put(aSave(quote, 1));
        line().close(line().claim(ANNE, TERM).orElseThrow(), new SaveEnd.Saved(LINK));
        line().put(aSave(waiting, 1));

        assertThat(line().repoint(COMPANY.id(), "other-company")).isEqualTo(2);
        assertThat(line().repoint(LINK.record().id(), "other-quote")).isEqualTo(1);
        assertThat(line().repoint("nobody", "else")).isZero();

        assertThat(line().claim(ANNE, TERM)
                        .orElseThrow()
                        .intent()
                        .key()
                        .record()
                        .id())
                .isEqualTo("other-company");
        assertThat(state(quote))
                .isInstanceOfSatisfying(
                        SaveState.Saved.class,
                        saved -> assertThat(saved.link().record().id()).isEqualTo("other-quote"));
    }

    @Test
    void aQuoteWhoseRecordIsGoneIsSavedNoLonger() {
        line().put(aSave(quote, 1));
        line().close(line().claim(ANNE, TERM).orElseThrow(), new SaveEnd.Saved(LINK));

        assertThat(line().unlink("another")).isEmpty();
        assertThat(line().unlink(LINK.record().id()))
                .containsExactly(aSave(quote, 1).key());
        assertThat(line().unlink(LINK.record().id())).isEmpty();

        assertThat(state(quote)).isEqualTo(new SaveState.Refused(SaveCause.RECORD_GONE));
    }

    @Test
    void aLinkMayLackItsPage() {
        line().put(aSave(quote, 1));
        var link = new RecordLink(LINK.record(), null);
        line().close(line().claim(ANNE, TERM).orElseThrow(), new SaveEnd.Saved(link));

        assertThat(state(quote)).isEqualTo(new SaveState.Saved(link));
    }

    @Test
    void findsSavesOfSeveralQuotesTheLatestFirst() {
        QuoteRef other = aRef();
        line().put(aSave(quote, 1, COMPANY));
        line().put(aSave(other, 1));
        line().put(aSave(quote, 1, DEAL));
        line().put(aSave(aRef(), 1));

        assertThat(line().find(List.of(quote, other)))
                .extracting(save -> save.intent().key().quote())
                .containsExactly(quote, other, quote);
        assertThat(line().find(List.of(quote)).getFirst().intent().key().record())
                .isEqualTo(DEAL);
        assertThat(line().find(List.of())).isEmpty();
    }

    @Test
    void ofManyWhoTakeTheSameSaveOneGetsIt() throws InterruptedException, ExecutionException {
        SaveIntent save = aSave(quote, 1);
        line().put(save);
        Callable<Boolean> taking = () -> line().take(save.key(), ANNE, TERM).isPresent();
        int got = 0;
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var one :
                    threads.invokeAll(Stream.generate(() -> taking).limit(20).toList())) {
                got += one.get() ? 1 : 0;
            }
        }

        assertThat(got).isEqualTo(1);
    }

    private SaveQueue line() {
        return Objects.requireNonNull(opened);
    }

    private SaveState state(QuoteRef of) {
        return line().find(List.of(of)).getFirst().state();
    }
}
