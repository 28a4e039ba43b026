package uk.bng.application.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.bng.application.port.SampleJobs.anAnswer;
import static uk.bng.domain.Fixtures.CEREALS;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import uk.bng.application.archive.ArchiveEntry;
import uk.bng.application.job.Idempotency;
import uk.bng.application.job.JobEnding;
import uk.bng.application.job.JobFault;
import uk.bng.application.job.JobLog;
import uk.bng.application.job.JobTerms;
import uk.bng.application.job.QuoteJob;
import uk.bng.application.job.QuoteOrder;
import uk.bng.application.job.Reference;
import uk.bng.application.job.RunningJob;
import uk.bng.application.job.RunningJobs;
import uk.bng.application.port.JobEvent;
import uk.bng.application.port.JobStoreUnavailable;
import uk.bng.application.port.QuoteSolver;
import uk.bng.domain.bank.CatalogueVersion;
import uk.bng.domain.solve.Choice;
import uk.bng.domain.solve.SolveOutcome;
import uk.bng.domain.solve.SolveOutcome.StopCause;
import uk.bng.domain.solve.SolveWatch;
import uk.bng.domain.unit.Fraction;
import uk.bng.domain.unit.Money;
import uk.bng.domain.unit.StatutoryFacts;

@Timeout(30)
class RunJobsTest {
    private static final JobTerms TERMS = new JobTerms(
            Duration.ofSeconds(30),
            Duration.ofSeconds(10),
            Duration.ofMillis(500),
            Duration.ofMillis(1),
            Duration.ofSeconds(4));
    private static final SolveOutcome CHEAPEST =
            new SolveOutcome.Optimal(new Choice(List.of(0)), new Choice(List.of(0)));
    private static final SolveOutcome STOPPED =
            new SolveOutcome.Feasible(new Choice(List.of(0)), StopCause.CANCELLED, Fraction.of(50_00));
    private static final SolveOutcome NOTHING_YET = new SolveOutcome.Undecided(StopCause.CANCELLED);

    private static final Reference FIRST = new Reference(1, 0);
    private static final Instant NOW = Instant.parse("2026-11-26T12:00:00.123456Z");

    private final Jobs jobs = new Jobs();
    private final Archives archive = new Archives();
    private final Orders.Source catalogues = new Orders.Source(Orders.TWO_BANKS);
    private final RunningJobs running = new RunningJobs();
    private final Journals journal = new Journals();
    private final AtomicLong ticks = new AtomicLong();
    private final Told told = new Told();

    @BeforeEach
    void listenToTheLog() {
        told.logger.addHandler(told);
        told.logger.setUseParentHandlers(false);
    }

    @AfterEach
    void leaveTheLog() {
        told.logger.removeHandler(told);
        told.logger.setUseParentHandlers(true);
    }

    @Test
    void saysThatNothingWaits() {
        assertThat(worker(new TinySolver()).runNext(Jobs.WORKER)).isFalse();
        assertThat(journal.jobs()).isEmpty();
    }

    @Test
    void endsAJobWithItsAnswer() {
        submit(Orders.anOrder());

        assertThat(worker(new TinySolver()).runNext(Jobs.WORKER)).isTrue();

        assertThat(jobs.endings())
                .containsExactly(new JobEnding.Completed(
                        anAnswer("optimal", "100.00 by tiny").with(FIRST)));
        assertThat(running.count()).isZero();
        JobEvent event = journal.jobs().getFirst();
        assertThat(event.ending()).isEqualTo("completed");
        assertThat(event.outcome()).isEqualTo("optimal");
        assertThat(event.fault()).isNull();
        assertThat(event.auditFailed()).isFalse();
        assertThat(event.engine()).isEqualTo("tiny");
        assertThat(event.lines()).isEqualTo(1);
        assertThat(event.options()).isEqualTo(2);
        assertThat(event.gap()).isEqualTo("0");
        assertThat(event.waited()).isEqualTo(Duration.ofMillis(5));
        assertThat(event.total()).isGreaterThanOrEqualTo(event.built().plus(event.solved()));
        assertThat(told.records).isEmpty();
    }

    @Test
    void countsADemandThatCannotBeMetAsAnswered() {
        submit(Orders.anOrder(CEREALS, "1000"));

        worker(new TinySolver()).runNext(Jobs.WORKER);

        assertThat(jobs.endings().getFirst())
                .isInstanceOfSatisfying(
                        JobEnding.Completed.class,
                        ended -> assertThat(ended.answer().outcome()).isEqualTo("infeasible"));
        assertThat(journal.jobs().getFirst().gap()).isNull();
    }

    @Test
    void failsAJobWhoseCatalogueIsGone() {
        jobs.submit(
                Jobs.job(1, Orders.anOrder(), new CatalogueVersion("sha256:" + "1".repeat(64))),
                new Idempotency.None());

        worker(new TinySolver()).runNext(Jobs.WORKER);

        assertThat(fault().kind()).isEqualTo(JobFault.Kind.CATALOGUE_GONE);
        assertThat(journal.jobs().getFirst().fault()).isEqualTo("catalogue-gone");
    }

    @Test
    void failsAJobThatTurnsOutInvalid() {
        submit(Orders.anOrder("Moor", "1"));

        worker(new TinySolver()).runNext(Jobs.WORKER);

        assertThat(fault().kind()).isEqualTo(JobFault.Kind.INVALID);
        assertThat(journal.jobs().getFirst().engine()).isEqualTo("default");
    }

    @Test
    void givesAJobBackWhileADependencyIsDown() {
        submit(Orders.anOrder());
        catalogues.failNext();
        RunJobs worker = worker(new TinySolver());

        worker.runNext(Jobs.WORKER);

        assertThat(jobs.calls()).contains("give back after PT6S, counted");
        assertThat(journal.jobs().getFirst().ending()).isEqualTo("given-back");
        worker.runNext(Jobs.WORKER);
        assertThat(jobs.endings()).hasSize(1);
    }

    @Test
    void keepsOurFaultsToTheLog() {
        submit(Orders.anOrder());

        worker(watch -> {
                    throw new IllegalArgumentException("The secret (42) must stay here.");
                })
                .runNext(Jobs.WORKER);

        assertThat(fault().kind()).isEqualTo(JobFault.Kind.OUR_FAULT);
        assertThat(fault().detail()).doesNotContain("42").startsWith("The service failed on this request");
        assertThat(journal.jobs().getFirst().auditFailed()).isFalse();
        assertThat(told.records).singleElement().satisfies(record -> {
            assertThat(record.getMessage()).isEqualTo("job.fault job=" + Jobs.id(1));
            assertThat(record.getThrown()).hasMessageContaining("42");
        });
    }

    @Test
    void outlivesErrorsOfTheMachine() {
        submit(Orders.anOrder());

        worker(watch -> {
                    throw new StackOverflowError();
                })
                .runNext(Jobs.WORKER);

        assertThat(fault().kind()).isEqualTo(JobFault.Kind.OUR_FAULT);
        assertThat(running.count()).isZero();
    }

    @Test
    void neverAnswersWithAPlanThatBreaksTheAudit() {
        submit(Orders.anOrder());

        worker(watch -> new SolveOutcome.Optimal(new Choice(List.of(1)), new Choice(List.of(0))))
                .runNext(Jobs.WORKER);

        assertThat(fault().kind()).isEqualTo(JobFault.Kind.OUR_FAULT);
        assertThat(journal.jobs().getFirst().auditFailed()).isTrue();
        assertThat(told.records)
                .extracting(LogRecord::getMessage)
                .containsExactly("job.audit.failed job=" + Jobs.id(1));
    }

    @Test
    void keepsTheBestPlanOfACancelledJob() {
        submit(Orders.anOrder());

        worker(watch -> {
                    assertThat(watch.cancelled()).isFalse();
                    mine().hearCancel();
                    assertThat(watch.cancelled()).isTrue();
                    return STOPPED;
                })
                .runNext(Jobs.WORKER);

        assertThat(jobs.endings())
                .containsExactly(new JobEnding.Cancelled(
                        anAnswer("feasible", "100.00 by scripted").with(FIRST)));
        assertThat(journal.jobs().getFirst().ending()).isEqualTo("cancelled");
        assertThat(journal.jobs().getFirst().outcome()).isEqualTo("feasible");
        assertThat(journal.jobs().getFirst().gap()).isEqualTo("0.500000");
    }

    @Test
    void hasNoPlanForAJobThatWasCancelledBeforeThereWasOne() {
        submit(Orders.anOrder());

        worker(watch -> {
                    mine().hearCancel();
                    return NOTHING_YET;
                })
                .runNext(Jobs.WORKER);

        assertThat(jobs.endings()).containsExactly(new JobEnding.Cancelled(null));
        assertThat(journal.jobs().getFirst().outcome()).isNull();
    }

    @Test
    void completesAJobWhoseProofWonTheRaceAgainstItsCancel() {
        submit(Orders.anOrder());

        worker(watch -> {
                    mine().hearCancel();
                    return CHEAPEST;
                })
                .runNext(Jobs.WORKER);

        assertThat(jobs.endings().getFirst()).isInstanceOf(JobEnding.Completed.class);
    }

    @Test
    void keepsTheBestPlanWhenTheProcessEnds() {
        submit(Orders.anOrder());

        worker(watch -> {
                    running.askAllToStop();
                    return watch.cancelled() ? STOPPED : CHEAPEST;
                })
                .runNext(Jobs.WORKER);

        assertThat(jobs.endings())
                .containsExactly(new JobEnding.Completed(
                        anAnswer("feasible", "100.00 by scripted").with(FIRST)));
    }

    @Test
    void givesAJobBackUncountedWhenTheProcessEndsBeforeThereIsAPlan() {
        submit(Orders.anOrder());

        worker(watch -> {
                    running.askAllToStop();
                    return NOTHING_YET;
                })
                .runNext(Jobs.WORKER);

        assertThat(jobs.endings()).isEmpty();
        assertThat(jobs.calls()).contains("give back after PT0S, not counted");
        assertThat(journal.jobs().getFirst().ending()).isEqualTo("given-back");
    }

    @Test
    void stopsAJobThatIsBegunWhileTheProcessEnds() {
        submit(Orders.anOrder());
        running.askAllToStop();

        worker(watch -> watch.cancelled() ? STOPPED : CHEAPEST).runNext(Jobs.WORKER);

        assertThat(jobs.endings().getFirst())
                .isEqualTo(new JobEnding.Completed(
                        anAnswer("feasible", "100.00 by scripted").with(FIRST)));
    }

    @Test
    void dropsTheResultOfALeaseThatWasLost() {
        submit(Orders.anOrder());

        worker(watch -> {
                    mine().lose();
                    return watch.cancelled() ? STOPPED : CHEAPEST;
                })
                .runNext(Jobs.WORKER);

        assertThat(jobs.calls()).containsExactly("submit", "claim");
        assertThat(journal.jobs().getFirst().ending()).isEqualTo("lease-lost");
    }

    @Test
    void tellsOfAResultThatTheStoreRefused() {
        submit(Orders.anOrder());
        jobs.loseLease(Jobs.id(1));

        worker(new TinySolver()).runNext(Jobs.WORKER);

        assertThat(jobs.endings()).isEmpty();
        assertThat(journal.jobs().getFirst().ending()).isEqualTo("lease-lost");
    }

    @Test
    void keepsAResultUntilTheStoreIsBack() {
        submit(Orders.anOrder());

        worker(watch -> {
                    jobs.beAwayFor(3);
                    return CHEAPEST;
                })
                .runNext(Jobs.WORKER);

        assertThat(jobs.endings()).hasSize(1);
        assertThat(journal.jobs().getFirst().ending()).isEqualTo("completed");
    }

    @Test
    void dropsAResultWhenTheStoreStaysAwayPastTheLease() {
        submit(Orders.anOrder());

        worker(watch -> {
                    jobs.beAwayFor(100);
                    ticks.addAndGet(TERMS.lease().toNanos());
                    return CHEAPEST;
                })
                .runNext(Jobs.WORKER);

        assertThat(jobs.endings()).isEmpty();
        assertThat(journal.jobs().getFirst().ending()).isEqualTo("lease-lost");
    }

    @Test
    void outlivesAStoreThatFailsInItsOwnWay() {
        submit(Orders.anOrder());
        RunJobs worker = worker(watch -> {
            jobs.failNext(new IllegalStateException("The store is broken."));
            return CHEAPEST;
        });

        assertThat(worker.runNext(Jobs.WORKER)).isTrue();
        jobs.failNext(new IllegalStateException("The store is broken."));
        assertThat(worker.runNext(Jobs.WORKER)).isFalse();

        assertThat(told.records)
                .extracting(LogRecord::getMessage)
                .containsExactly("job.result.dropped job=" + Jobs.id(1), "job.claim.failed worker=w1");
    }

    @Test
    void keepsAnAnswerInTheArchiveBeforeItsJobEnds() {
        submit(Orders.anOrder());

        worker(new TinySolver()).runNext(Jobs.WORKER);

        ArchiveEntry entry = archive.quotes().getFirst().entry();
        assertThat(entry.job()).isEqualTo(Jobs.job(1, Orders.anOrder()));
        assertThat(entry.client()).isEqualTo("Client k1");
        assertThat(entry.fence()).isEqualTo(1);
        assertThat(entry.submittedAt()).isEqualTo(Instant.EPOCH);
        assertThat(entry.givenAt()).isEqualTo(NOW.truncatedTo(ChronoUnit.MILLIS));
        assertThat(entry.answer()).isEqualTo(anAnswer("optimal", "100.00 by tiny"));
        assertThat(entry.terms().engine()).isEqualTo("tiny");
        assertThat(entry.terms().knobs()).contains("trading=");
        assertThat(entry.rows())
                .singleElement()
                .satisfies(row -> assertThat(row.cost()).isEqualTo(new Money(10_000)));
    }

    @Test
    void keepsABestPlanOfACancelledJobAndNoFailure() {
        submit(Orders.anOrder());
        worker(watch -> {
                    mine().hearCancel();
                    return NOTHING_YET;
                })
                .runNext(Jobs.WORKER);

        assertThat(jobs.endings()).containsExactly(new JobEnding.Cancelled(null));
        assertThat(archive.quotes()).isEmpty();
    }

    @Test
    void waitsForTheArchiveWithItsAnswer() {
        submit(Orders.anOrder());
        archive.beAwayFor(3);

        worker(new TinySolver()).runNext(Jobs.WORKER);

        assertThat(jobs.endings()).hasSize(1);
        assertThat(archive.quotes()).hasSize(1);
    }

    @Test
    void givesAJobBackThatTheArchiveWillNotTakeForAsLongAsALease() {
        submit(Orders.anOrder());
        archive.beAwayFor(3);
        archive.whenAway(() -> ticks.addAndGet(TERMS.lease().dividedBy(2).toNanos()));

        worker(new TinySolver()).runNext(Jobs.WORKER);

        assertThat(jobs.calls()).last().isEqualTo("give back after PT6S, counted");
        assertThat(jobs.endings()).isEmpty();
    }

    @Test
    void givesAJobBackUncountedWhereTheArchiveIsAwayAtTheEnd() {
        submit(Orders.anOrder());
        archive.beAwayFor(1_000);

        worker(watch -> {
                    mine().askToStop();
                    return CHEAPEST;
                })
                .runNext(Jobs.WORKER);

        assertThat(jobs.calls()).last().isEqualTo("give back after PT0S, not counted");
    }

    @Test
    void leavesItToTheCallerToWaitForTheStore() {
        jobs.beAwayFor(1);
        RunJobs worker = worker(new TinySolver());

        assertThatThrownBy(() -> worker.runNext(Jobs.WORKER)).isInstanceOf(JobStoreUnavailable.class);
        assertThat(worker.runNext(Jobs.WORKER)).isFalse();
    }

    @Test
    void keepsTheLogOfTheWorkWithItsEnd() {
        submit(Orders.anOrder());
        RunJobs worker = worker(watch -> {
            watch.progressed(Fraction.of(1_234_567_89), 2, Fraction.of(1));
            ticks.addAndGet(Duration.ofSeconds(2).toNanos());
            watch.progressed(Fraction.of(110_00), 1, Fraction.of(50_00));
            watch.progressed(Fraction.of(110_00), 1, Fraction.of(60_00));
            watch.progressed(Fraction.of(110_00), 1, Fraction.of(70_00));
            watch.progressed(Fraction.of(105_00), 1, Fraction.of(70_00));
            return STOPPED;
        });

        worker.runNext(Jobs.WORKER);

        assertThat(jobs.logs()).singleElement().satisfies(log -> {
            assertThat(log.lines().stream().map(JobLog.Line::text))
                    .containsExactly(
                            "No site is known, so every bank counts as far",
                            "Took the prices of a small contract",
                            "Ranked 2 banks: 0 local, 0 adjacent, 2 far",
                            "Found 2 ways to serve the habitat",
                            "First plan: £1,234,567.89 with 2 banks",
                            "Better plan: £110.00 with 1 bank",
                            "No plan can cost less than £60.00",
                            "Better plan: £105.00 with 1 bank",
                            "Stopped when asked to, within 50.0 % of the best possible",
                            "Checked by the referee: every rule holds");
            assertThat(log.lines().stream().map(JobLog.Line::at)).isSorted();
        });
    }

    @Test
    void hearsACancelThroughTheRenewerWhileItSolves() throws InterruptedException, ExecutionException {
        submit(Orders.anOrder());
        var solving = new CountDownLatch(1);
        RunJobs worker = worker(watch -> {
            solving.countDown();
            while (!watch.cancelled()) {
                watch.progressed(Fraction.of(100_00), 1, Fraction.of(50_00));
            }
            return STOPPED;
        });
        var renewer = new KeepLeases(jobs, running, ticks::incrementAndGet, TERMS);
        try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
            Future<Boolean> run = threads.submit(() -> worker.runNext(Jobs.WORKER));
            solving.await();
            new CancelQuote(jobs).cancel(Jobs.OWNER, Jobs.id(1));
            renewer.keep();
            assertThat(run.isDone()).isFalse();
            mine().hearNews();
            renewer.keep();

            assertThat(run.get()).isTrue();
        }
        assertThat(jobs.endings().getFirst()).isInstanceOf(JobEnding.Cancelled.class);
    }

    private void submit(QuoteOrder order) {
        QuoteJob job = Jobs.job(1, order);
        jobs.submit(job, new Idempotency.None());
    }

    private RunningJob mine() {
        return running.all().getFirst();
    }

    private JobFault fault() {
        assertThat(jobs.endings()).singleElement().isInstanceOf(JobEnding.Failed.class);
        return ((JobEnding.Failed) jobs.endings().getFirst()).fault();
    }

    private RunJobs worker(Function<SolveWatch, SolveOutcome> script) {
        return worker(new ScriptedSolver(script));
    }

    private RunJobs worker(QuoteSolver solver) {
        var answering = new AnswerOrder(
                engine -> solver,
                () -> StatutoryFacts.NONE,
                ticks::incrementAndGet,
                Orders::locate,
                new OrderDefaults(
                        Orders.DEFAULTS.request(),
                        solver.engine(),
                        List.of(solver.engine()),
                        Orders.DEFAULTS.limits()));
        return new RunJobs(
                jobs,
                catalogues,
                answering,
                running,
                answered -> anAnswer(
                        answered.quote().outcome().code(), answered.quote().subtotal() + " by " + answered.engine()),
                new ArchiveTools(archive, owner -> "Client " + owner, () -> NOW),
                journal,
                ticks::incrementAndGet,
                TERMS,
                pause -> pause.plusSeconds(2),
                null);
    }

    /** What was told to the log meanwhile. */
    private static final class Told extends Handler {
        private final Logger logger = Logger.getLogger("uk.bng.application.usecase");
        private final List<LogRecord> records = new ArrayList<>();

        @Override
        public void publish(LogRecord record) {
            records.add(record);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
