package uk.bng.application.port;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static uk.bng.application.port.SampleJobs.aFullOrder;
import static uk.bng.application.port.SampleJobs.aJob;
import static uk.bng.application.port.SampleJobs.anAnswer;
import static uk.bng.application.port.SampleJobs.anEmptyOrder;
import static uk.bng.application.port.SampleJobs.anId;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.bng.application.job.AnswerFigures;
import uk.bng.application.job.CancelAnswer;
import uk.bng.application.job.Census;
import uk.bng.application.job.Finish;
import uk.bng.application.job.ForgetAnswer;
import uk.bng.application.job.Idempotency;
import uk.bng.application.job.JobAnswer;
import uk.bng.application.job.JobEnding;
import uk.bng.application.job.JobFault;
import uk.bng.application.job.JobId;
import uk.bng.application.job.JobLog;
import uk.bng.application.job.JobNotice;
import uk.bng.application.job.JobPage;
import uk.bng.application.job.JobPageWish;
import uk.bng.application.job.JobPhase;
import uk.bng.application.job.JobProgress;
import uk.bng.application.job.JobRecord;
import uk.bng.application.job.JobRules;
import uk.bng.application.job.JobState;
import uk.bng.application.job.JobSummary;
import uk.bng.application.job.Lease;
import uk.bng.application.job.Lineage;
import uk.bng.application.job.Owner;
import uk.bng.application.job.QuoteJob;
import uk.bng.application.job.QuoteOrder;
import uk.bng.application.job.Renewal;
import uk.bng.application.job.Submission;
import uk.bng.application.job.Swept;
import uk.bng.application.job.WorkerName;
import uk.bng.domain.unit.Fraction;

/**
 * What every {@link JobStore} promises. A store's time may run on between two moves of the clock, as real time does, so
 * times are compared with a margin.
 */
public abstract class JobStoreContract {
    private static final Owner ANN = new Owner("ann");
    private static final Owner BOB = new Owner("bob");
    private static final WorkerName WORKER = new WorkerName("host-1/worker-1");
    private static final WorkerName OTHER_WORKER = new WorkerName("host-2/worker-1");
    private static final Duration TERM = ofMinutes(2);
    private static final Duration BEYOND_TERM = ofMinutes(3);
    private static final JobAnswer ANSWER = anAnswer("optimal", "{\"total\":1}");
    private static final JobEnding COMPLETED = new JobEnding.Completed(ANSWER);
    private static final JobEnding CANCELLED_WITH_PLAN = new JobEnding.Cancelled(ANSWER);
    private static final JobLog LOG = new JobLog(List.of(
            new JobLog.Line(ofMillis(20), "Ranked 2 banks: 1 local, 0 adjacent, 1 far"),
            new JobLog.Line(ofMillis(1_250), "First plan: £12,500.00 with 1 bank")));
    private static final Instant BEGUN = Instant.parse("2025-12-31T23:59:59.999Z");
    private static final Idempotency UNKEYED = new Idempotency.None();

    private final MovableClock clock = MovableClock.at("2026-01-05T09:00:00Z");
    private JobStore store;

    /** An empty store. */
    protected abstract JobStore store(MovableClock clock, JobRules rules);

    /** Another way into the store that was made last, as another process has. */
    protected abstract JobStore another();

    @BeforeEach
    void openStore() {
        open(JobRules.STANDARD);
    }

    private void open(JobRules rules) {
        store = store(clock, rules);
    }

    // Handing in

    @Test
    void keepsWhatIsHandedIn() {
        QuoteJob job = aJob(ANN);

        Submission.Accepted accepted = (Submission.Accepted) store.submit(job, UNKEYED);

        assertThat(accepted.made().job()).isEqualTo(job);
        assertThat(accepted.made().state()).isEqualTo(new JobState.Pending());
        assertThat(accepted.made().attempt()).isZero();
        assertNow(accepted.made().createdAt());
        assertThat(accepted.made().updatedAt()).isEqualTo(accepted.made().createdAt());
        assertThat(store.find(ANN, job.id())).contains(accepted.made());
    }

    private static Stream<QuoteOrder> orders() {
        return Stream.of(anEmptyOrder(), SampleJobs.aPlainOrder(), aFullOrder());
    }

    @ParameterizedTest
    @MethodSource("orders")
    void keepsEveryPartOfAnOrder(QuoteOrder order) {
        QuoteJob job = aJob(ANN, order, new Lineage(anId(), anId(), 3, BEGUN));
        store.submit(job, UNKEYED);

        assertThat(record(job.id()).job()).isEqualTo(job);
        assertThat(claim().job()).isEqualTo(job);
    }

    @Test
    void aRepeatedSubmitMakesOneJob() {
        QuoteJob first = aJob(ANN);
        QuoteJob second = aJob(ANN);

        assertThat(store.submit(first, keyed("k"))).isInstanceOf(Submission.Accepted.class);
        assertThat(store.submit(second, keyed("k"))).isEqualTo(new Submission.Replayed(first.id()));
        assertThat(store.find(ANN, second.id())).isEmpty();
        assertThat(store.census().pending()).isEqualTo(1);
    }

    @Test
    void aKeyUsedForSomethingElseIsRefused() {
        store.submit(aJob(ANN), keyed("k"));
        QuoteJob other = aJob(ANN);

        assertThat(store.submit(other, new Idempotency.Keyed("k", "another hash")))
                .isEqualTo(new Submission.KeyReused());
        assertThat(store.find(ANN, other.id())).isEmpty();
    }

    @Test
    void keysBelongToTheirOwner() {
        store.submit(aJob(ANN), keyed("k"));

        assertThat(store.submit(aJob(BOB), keyed("k"))).isInstanceOf(Submission.Accepted.class);
    }

    @Test
    void keysAreTakenAsTheyAre() {
        store.submit(aJob(ANN), keyed("{a}: é\n*"));

        assertThat(store.submit(aJob(ANN), keyed("{a}: é\n*"))).isInstanceOf(Submission.Replayed.class);
        assertThat(store.submit(aJob(ANN), keyed("{a}: é\n"))).isInstanceOf(Submission.Accepted.class);
    }

    @Test
    void aKeyIsKeptAsLongAsFinishedJobs() {
        QuoteJob first = aJob(ANN);
        store.submit(first, keyed("k"));

        clock.advance(ofHours(23));
        store.sweep();
        assertThat(store.submit(aJob(ANN), keyed("k"))).isEqualTo(new Submission.Replayed(first.id()));
        clock.advance(ofHours(1).plusSeconds(1));
        assertThat(store.submit(aJob(ANN), keyed("k"))).isInstanceOf(Submission.Accepted.class);
    }

    @Test
    void aKeyOutlivesItsForgottenJob() {
        JobId id = submitted(ANN, keyed("k"));
        store.finish(claim(), COMPLETED, LOG);
        store.forget(ANN, id);

        assertThat(store.submit(aJob(ANN), keyed("k"))).isEqualTo(new Submission.Replayed(id));
        assertThat(store.find(ANN, id)).isEmpty();
    }

    @Test
    void fiftySubmitsAtOnceUnderOneKeyMakeOneJob() {
        JobStore other = another();
        List<Submission> answers = atOnce(IntStream.range(0, 50)
                .<Callable<Submission>>mapToObj(
                        i -> () -> (i % 2 == 0 ? store : other).submit(aJob(ANN), keyed("burst")))
                .toList());

        List<JobId> made = answers.stream()
                .filter(Submission.Accepted.class::isInstance)
                .map(answer -> ((Submission.Accepted) answer).made().job().id())
                .toList();
        assertThat(made).hasSize(1);
        assertThat(answers)
                .filteredOn(Submission.Replayed.class::isInstance)
                .hasSize(49)
                .containsOnly(new Submission.Replayed(made.getFirst()));
        assertThat(store.census().pending()).isEqualTo(1);
    }

    @Test
    void aFullQueueTakesNothing() {
        open(new JobRules(2, 100, 3, ofHours(24)));
        submitted(ANN);
        JobId second = submitted(BOB, keyed("k"));
        QuoteJob third = aJob(BOB);

        assertThat(store.submit(third, keyed("new"))).isEqualTo(new Submission.QueueFull(JobRules.RETRY_AFTER));
        assertThat(store.find(BOB, third.id())).isEmpty();
        assertThat(store.submit(aJob(BOB), keyed("k"))).isEqualTo(new Submission.Replayed(second));
        claim();
        assertThat(store.submit(third, keyed("new"))).isInstanceOf(Submission.Accepted.class);
    }

    @Test
    void anOwnerHasNoMoreThanSoManyLiveJobs() {
        open(new JobRules(100, 2, 3, ofHours(24)));
        submitted(ANN);
        submitted(ANN);
        claim();

        assertThat(store.submit(aJob(ANN), UNKEYED)).isEqualTo(new Submission.TooManyLive(2, JobRules.RETRY_AFTER));
        assertThat(store.submit(aJob(BOB), UNKEYED)).isInstanceOf(Submission.Accepted.class);
        store.finish(claim(), COMPLETED, LOG);
        assertThat(store.submit(aJob(ANN), UNKEYED)).isInstanceOf(Submission.Accepted.class);
    }

    // Claiming

    @Test
    void nothingWaitsInAnEmptyStore() {
        assertThat(store.claim(WORKER, TERM)).isEmpty();
    }

    @Test
    void aClaimedJobRunsUnderItsLease() {
        QuoteJob job = aJob(ANN);
        store.submit(job, UNKEYED);
        clock.advance(ofSeconds(40));

        Lease lease = claim();

        assertThat(lease.job()).isEqualTo(job);
        assertThat(lease.worker()).isEqualTo(WORKER);
        assertThat(lease.attempt()).isEqualTo(1);
        assertThat(lease.waited()).isCloseTo(ofSeconds(40), ofSeconds(10));
        JobRecord record = record(job.id());
        assertThat(record.state()).isEqualTo(new JobState.Running(false, null));
        assertThat(record.attempt()).isEqualTo(1);
        assertNow(record.updatedAt());
        assertThat(record.createdAt()).isBefore(record.updatedAt());
    }

    @Test
    void twoClaimersNeverGetTheSameJob() {
        IntStream.range(0, 200).forEach(i -> submitted(ANN));
        JobStore other = another();

        List<List<Lease>> taken = atOnce(IntStream.range(0, 8)
                .<Callable<List<Lease>>>mapToObj(i -> () -> all(i % 2 == 0 ? store : other))
                .toList());

        List<Lease> leases = taken.stream().flatMap(List::stream).toList();
        assertThat(leases).hasSize(200);
        assertThat(leases).extracting(lease -> lease.job().id()).doesNotHaveDuplicates();
        assertThat(leases).extracting(Lease::fence).doesNotHaveDuplicates();
    }

    @Test
    void oneOwnersJobsAreTakenInTheOrderTheyCame() {
        List<JobId> ids = IntStream.range(0, 12).mapToObj(i -> submitted(ANN)).toList();

        assertThat(all(store)).extracting(lease -> lease.job().id()).isEqualTo(ids);
    }

    @Test
    void ownersTakeTurns() {
        IntStream.range(0, 1_000).forEach(i -> submitted(ANN));
        claim();
        JobId bobs = submitted(BOB);

        assertThat(List.of(claim(), claim()))
                .extracting(lease -> lease.job().id())
                .contains(bobs);
    }

    @Test
    void turnsGoRoundAllOwners() {
        List<Owner> owners = List.of(ANN, BOB, new Owner("cy"));
        owners.forEach(owner -> IntStream.range(0, 3).forEach(i -> submitted(owner)));

        assertThat(all(store))
                .extracting(lease -> lease.job().owner())
                .containsExactlyElementsOf(
                        Stream.of(owners, owners, owners).flatMap(List::stream).toList());
    }

    // Leases

    @Test
    void aRenewedLeaseLasts() {
        submitted(ANN);
        Lease lease = claim();

        clock.advance(ofSeconds(90));
        assertThat(store.renew(lease, TERM)).isEqualTo(new Renewal.Held(false));
        clock.advance(ofSeconds(90));
        assertThat(store.sweep()).isEqualTo(new Swept(0, 0, 0));
        assertThat(store.finish(lease, COMPLETED, LOG)).isEqualTo(Finish.RECORDED);
    }

    @Test
    void aSweepEndsALeaseThatRanOut() {
        JobId id = submitted(ANN);
        Lease lost = claim();
        clock.advance(BEYOND_TERM);

        assertThat(store.sweep()).isEqualTo(new Swept(1, 0, 0));
        assertThat(record(id).state()).isEqualTo(new JobState.Pending());
        assertThat(record(id).attempt()).isEqualTo(1);
        assertThat(store.sweep()).isEqualTo(new Swept(0, 0, 0));
        Lease next = claim();
        assertThat(next.attempt()).isEqualTo(2);
        assertThat(next.fence()).isGreaterThan(lost.fence());
    }

    @Test
    void aClaimTakesAJobWhoseLeaseRanOut() {
        JobId id = submitted(ANN);
        Lease lost = claim();
        assertThat(another().claim(OTHER_WORKER, TERM)).isEmpty();
        clock.advance(BEYOND_TERM);

        Lease next = another().claim(OTHER_WORKER, TERM).orElseThrow();

        assertThat(next.job().id()).isEqualTo(id);
        assertThat(next.attempt()).isEqualTo(2);
        assertThat(next.fence()).isGreaterThan(lost.fence());
        assertThat(next.waited()).isCloseTo(Duration.ZERO, ofSeconds(10));
    }

    @Test
    void nothingCountsUnderAStaleLease() {
        JobId id = submitted(ANN);
        Lease stale = claim();
        clock.advance(BEYOND_TERM);
        Lease next = claim();
        JobRecord before = record(id);

        assertStale(stale);

        assertThat(record(id)).isEqualTo(before);
        assertThat(store.finish(next, COMPLETED, LOG)).isEqualTo(Finish.RECORDED);
        assertThat(store.finish(stale, CANCELLED_WITH_PLAN, LOG)).isEqualTo(Finish.ALREADY_FINISHED);
        assertThat(ending(id)).isEqualTo(COMPLETED);
    }

    @Test
    void nothingCountsUnderALeaseThatRanOutUnseen() {
        JobId id = submitted(ANN);
        Lease stale = claim();
        clock.advance(BEYOND_TERM);
        JobRecord before = record(id);

        assertStale(stale);
        assertThat(record(id)).isEqualTo(before);
    }

    @Test
    void nothingCountsUnderALeaseThatWasGivenBack() {
        JobId id = submitted(ANN);
        Lease lease = claim();
        store.giveBack(lease, Duration.ZERO, true);
        JobRecord before = record(id);

        assertStale(lease);
        assertThat(record(id)).isEqualTo(before);
    }

    @Test
    void nothingCountsOnceAJobIsOver() {
        submitted(ANN);
        Lease lease = claim();
        store.finish(lease, COMPLETED, LOG);

        assertThat(store.renew(lease, TERM)).isEqualTo(new Renewal.Lost());
        assertThat(store.report(lease, someProgress())).isEqualTo(new Renewal.Lost());
        assertThat(store.finish(lease, COMPLETED, LOG)).isEqualTo(Finish.ALREADY_FINISHED);
        assertThat(store.giveBack(lease, Duration.ZERO, true)).isEqualTo(Finish.ALREADY_FINISHED);
    }

    @Test
    void nothingCountsOnceAJobIsForgotten() {
        JobId id = submitted(ANN);
        Lease lease = claim();
        store.finish(lease, COMPLETED, LOG);
        store.forget(ANN, id);

        assertThat(store.renew(lease, TERM)).isEqualTo(new Renewal.Lost());
        assertThat(store.finish(lease, COMPLETED, LOG)).isEqualTo(Finish.ALREADY_FINISHED);
        assertThat(store.giveBack(lease, Duration.ZERO, false)).isEqualTo(Finish.ALREADY_FINISHED);
        assertThat(store.find(ANN, id)).isEmpty();
        assertThat(store.claim(WORKER, TERM)).isEmpty();
    }

    @Test
    void aJobThatKillsItsWorkersFailsAloneAfterThreeClaims() {
        JobId poison = submitted(ANN);
        JobId other = submitted(BOB);
        for (int attempt = 1; attempt <= 3; attempt++) {
            Lease lease = claimOf(poison);
            assertThat(lease.attempt()).isEqualTo(attempt);
            clock.advance(BEYOND_TERM);
        }

        assertThat(store.sweep().lost()).isEqualTo(1);

        assertThat(((JobEnding.Failed) ending(poison)).fault().kind()).isEqualTo(JobFault.Kind.WORKER_LOST);
        assertThat(record(poison).attempt()).isEqualTo(3);
        assertThat(record(poison).job().order()).isEqualTo(SampleJobs.aPlainOrder());
        assertThat(ending(other)).isEqualTo(COMPLETED);
        assertThat(store.claim(WORKER, TERM)).isEmpty();
    }

    /** Claims until the poisonous job comes, and ends all others well. */
    private Lease claimOf(JobId id) {
        Lease lease = claim();
        while (!lease.job().id().equals(id)) {
            store.finish(lease, COMPLETED, LOG);
            lease = claim();
        }
        return lease;
    }

    @Test
    void aLostJobThatWasToBeCancelledIsCancelled() {
        JobId id = submitted(ANN);
        claim();
        store.cancel(ANN, id);
        clock.advance(BEYOND_TERM);

        store.sweep();

        assertThat(ending(id)).isEqualTo(new JobEnding.Cancelled(null));
    }

    // Reporting

    private static Stream<JobProgress> progresses() {
        return Stream.of(
                new JobProgress(JobProgress.Step.PREPARING, null, null, Duration.ZERO, JobLog.EMPTY),
                new JobProgress(JobProgress.Step.SOLVING, null, Fraction.of(-7, 3), ofMillis(1_234), LOG),
                someProgress());
    }

    @ParameterizedTest
    @MethodSource("progresses")
    void showsHowFarAJobIs(JobProgress progress) {
        JobId id = submitted(ANN);
        Lease lease = claim();

        assertThat(store.report(lease, progress)).isEqualTo(new Renewal.Held(false));
        assertThat(record(id).state()).isEqualTo(new JobState.Running(false, progress));
    }

    @Test
    void aNewAttemptStartsWithoutProgress() {
        JobId id = submitted(ANN);
        store.report(claim(), someProgress());
        clock.advance(BEYOND_TERM);

        claim();

        assertThat(record(id).state()).isEqualTo(new JobState.Running(false, null));
    }

    @Test
    void theSequenceGrowsWithEveryChange() {
        JobId id = submitted(ANN);
        List<Long> seen = new ArrayList<>(List.of(record(id).sequence()));
        Lease first = claim();
        seen.add(record(id).sequence());
        store.giveBack(first, Duration.ZERO, false);
        seen.add(record(id).sequence());
        Lease second = claim();
        seen.add(record(id).sequence());
        store.report(second, someProgress());
        seen.add(record(id).sequence());
        store.cancel(ANN, id);
        seen.add(record(id).sequence());
        store.finish(second, CANCELLED_WITH_PLAN, LOG);
        seen.add(record(id).sequence());

        assertThat(seen).isSorted().doesNotHaveDuplicates();
    }

    // Ending

    private static Stream<JobEnding> endings() {
        String document = "{\"name\":\"é 漢 😀 \\u2028 \\\"\\\\\"}\n";
        return Stream.of(
                COMPLETED,
                new JobEnding.Completed(anAnswer("infeasible", "")),
                new JobEnding.Completed(anAnswer("feasible", document)),
                new JobEnding.Completed(anAnswer("optimal", document.repeat(200_000 / document.length()))),
                new JobEnding.Failed(new JobFault(JobFault.Kind.OUR_FAULT, "A plan broke the audit: é 漢.")),
                CANCELLED_WITH_PLAN,
                new JobEnding.Cancelled(null));
    }

    @ParameterizedTest
    @MethodSource("endings")
    void keepsTheEndingAsItWasTold(JobEnding told) {
        JobId id = submitted(ANN);

        assertThat(store.finish(claim(), told, LOG)).isEqualTo(Finish.RECORDED);

        assertThat(ending(id)).isEqualTo(told);
        assertThat(record(id).state().phase()).isEqualTo(told.phase());
        assertThat(store.census()).isEqualTo(new Census(0, 0, Duration.ZERO));
    }

    @Test
    void keepsTheLogWithWhatIsFinished() {
        JobLog full = new JobLog(IntStream.range(0, JobLog.MOST)
                .mapToObj(i -> new JobLog.Line(ofMillis(i), "Better plan: £%d.00 é 漢".formatted(1_000 - i)))
                .toList());
        for (JobLog log : List.of(JobLog.EMPTY, LOG, full)) {
            for (JobEnding ending : endings().toList()) {
                JobId id = submitted(ANN);
                store.finish(claim(), ending, log);

                assertThat(record(id).state().log()).isEqualTo(log);
            }
        }
    }

    @Test
    void whatNoWorkerEndedHasNoLog() {
        JobId waiting = submitted(ANN);
        store.cancel(ANN, waiting);
        JobId lost = submitted(ANN);
        store.report(claim(), someProgress());
        store.cancel(ANN, lost);
        clock.advance(BEYOND_TERM);
        store.sweep();

        assertThat(record(waiting).state().log()).isEqualTo(JobLog.EMPTY);
        assertThat(record(lost).state().log()).isEqualTo(JobLog.EMPTY);
    }

    @ParameterizedTest
    @EnumSource(JobFault.Kind.class)
    void keepsEveryKindOfFault(JobFault.Kind kind) {
        JobEnding failed = new JobEnding.Failed(new JobFault(kind, "Why."));
        JobId id = submitted(ANN);

        store.finish(claim(), failed, LOG);

        assertThat(ending(id)).isEqualTo(failed);
    }

    @Test
    void aFinishedJobIsKeptForTheRetention() {
        JobId id = submitted(ANN);
        store.finish(claim(), COMPLETED, LOG);
        JobState.Finished finished = (JobState.Finished) record(id).state();
        assertThat(finished.expiresAt()).isEqualTo(record(id).updatedAt().plus(JobRules.STANDARD.retention()));

        clock.advance(ofHours(24).minusMinutes(1));
        store.sweep();
        assertThat(ending(id)).isEqualTo(COMPLETED);
        clock.advance(ofMinutes(2));
        assertThat(store.find(ANN, id)).isEmpty();
        assertThat(store.cancel(ANN, id)).isEqualTo(CancelAnswer.UNKNOWN);
        assertThat(store.forget(ANN, id)).isEqualTo(ForgetAnswer.UNKNOWN);
        assertThat(store.list(ANN, new JobPageWish(null, null, 10, null)).items())
                .isEmpty();
        assertThat(store.sweep()).isEqualTo(new Swept(0, 0, 1));
        assertThat(store.sweep()).isEqualTo(new Swept(0, 0, 0));
    }

    @Test
    void liveJobsAreKeptHoweverLongTheyWait() {
        JobId id = submitted(ANN);
        clock.advance(ofHours(100));
        store.sweep();

        assertThat(record(id).state()).isEqualTo(new JobState.Pending());
        assertThat(claim().job().id()).isEqualTo(id);
    }

    // Giving back

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aJobGivenBackComesAgainAfterThePause(boolean counts) {
        JobId id = submitted(ANN);
        JobId other = submitted(ANN);
        Lease lease = claim();

        assertThat(store.giveBack(lease, ofMinutes(5), counts)).isEqualTo(Finish.RECORDED);

        assertThat(record(id).state()).isEqualTo(new JobState.Pending());
        assertThat(all(store)).extracting(next -> next.job().id()).containsExactly(other);
        clock.advance(ofMinutes(4));
        assertThat(store.claim(WORKER, TERM).map(next -> next.job().id())).isNotEqualTo(Optional.of(id));
        clock.advance(ofMinutes(1).plusSeconds(1));
        Lease again = claimOf(id);
        assertThat(again.attempt()).isEqualTo(counts ? 2 : 1);
        assertThat(again.fence()).isGreaterThan(lease.fence());
    }

    @Test
    void aSweepTellsOfJobsWhosePauseIsOver() {
        submitted(ANN);
        store.giveBack(claim(), ofMinutes(5), true);
        ConcurrentLinkedQueue<JobNotice> heard = listen(store);
        clock.advance(ofMinutes(6));

        store.sweep();

        await(() -> heard.contains(new JobNotice.Queued()));
    }

    @Test
    void anAttemptThatDoesNotCountIsNeverSpent() {
        JobId id = submitted(ANN);
        for (int i = 0; i < 10; i++) {
            Lease lease = claim();
            assertThat(lease.attempt()).isEqualTo(1);
            assertThat(store.giveBack(lease, Duration.ZERO, false)).isEqualTo(Finish.RECORDED);
        }

        assertThat(record(id).state()).isEqualTo(new JobState.Pending());
        assertThat(record(id).attempt()).isZero();
    }

    @Test
    void attemptsThatCountAreSpent() {
        JobId id = submitted(ANN);
        for (int i = 0; i < 3; i++) {
            assertThat(store.giveBack(claim(), Duration.ZERO, true)).isEqualTo(Finish.RECORDED);
        }

        assertThat(((JobEnding.Failed) ending(id)).fault().kind()).isEqualTo(JobFault.Kind.DEPENDENCY_DOWN);
        assertThat(store.claim(WORKER, TERM)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aJobGivenBackThatWasToBeCancelledIsCancelled(boolean counts) {
        JobId id = submitted(ANN);
        Lease lease = claim();
        store.cancel(ANN, id);

        assertThat(store.giveBack(lease, ofMinutes(5), counts)).isEqualTo(Finish.RECORDED);

        assertThat(ending(id)).isEqualTo(new JobEnding.Cancelled(null));
        assertThat(store.census()).isEqualTo(new Census(0, 0, Duration.ZERO));
    }

    // Cancelling

    @Test
    void aWaitingJobIsCancelledAtOnce() {
        JobId id = submitted(ANN);

        assertThat(store.cancel(ANN, id)).isEqualTo(CancelAnswer.CANCELLED);

        assertThat(ending(id)).isEqualTo(new JobEnding.Cancelled(null));
        assertThat(store.claim(WORKER, TERM)).isEmpty();
        assertThat(store.census()).isEqualTo(new Census(0, 0, Duration.ZERO));
        assertThat(store.cancel(ANN, id)).isEqualTo(CancelAnswer.ALREADY_FINISHED);
    }

    @Test
    void aJobThatPausesIsCancelledAtOnce() {
        JobId id = submitted(ANN);
        store.giveBack(claim(), ofMinutes(5), true);

        assertThat(store.cancel(ANN, id)).isEqualTo(CancelAnswer.CANCELLED);
        clock.advance(ofMinutes(6));
        store.sweep();
        assertThat(store.claim(WORKER, TERM)).isEmpty();
    }

    @Test
    void theWorkerHearsOfACancel() {
        JobId id = submitted(ANN);
        Lease lease = claim();

        assertThat(another().cancel(ANN, id)).isEqualTo(CancelAnswer.ASKED);
        assertThat(another().cancel(ANN, id)).isEqualTo(CancelAnswer.ASKED);

        assertThat(record(id).state()).isEqualTo(new JobState.Running(true, null));
        assertThat(store.renew(lease, TERM)).isEqualTo(new Renewal.Held(true));
        assertThat(store.report(lease, someProgress())).isEqualTo(new Renewal.Held(true));
        assertThat(record(id).state()).isEqualTo(new JobState.Running(true, someProgress()));
        assertThat(store.finish(lease, CANCELLED_WITH_PLAN, LOG)).isEqualTo(Finish.RECORDED);
        assertThat(ending(id)).isEqualTo(CANCELLED_WITH_PLAN);
    }

    @Test
    void aFinishThatWinsTheRaceStands() {
        JobId id = submitted(ANN);
        Lease lease = claim();
        store.cancel(ANN, id);

        assertThat(store.finish(lease, COMPLETED, LOG)).isEqualTo(Finish.RECORDED);
        assertThat(ending(id)).isEqualTo(COMPLETED);
    }

    @Test
    void cancellingAFinishedJobChangesNothing() {
        JobId id = submitted(ANN);
        store.finish(claim(), COMPLETED, LOG);
        JobRecord before = record(id);

        assertThat(store.cancel(ANN, id)).isEqualTo(CancelAnswer.ALREADY_FINISHED);
        assertThat(record(id)).isEqualTo(before);
    }

    @Test
    void anUnknownJobCannotBeCancelled() {
        assertThat(store.cancel(ANN, anId())).isEqualTo(CancelAnswer.UNKNOWN);
    }

    @Test
    void cancelsAndFinishesThatRaceLeaveOneEnding() {
        JobStore other = another();
        for (int round = 0; round < 20; round++) {
            JobId id = submitted(ANN);
            Lease lease = claim();
            List<Callable<Object>> racers = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                racers.add(() -> other.cancel(ANN, id));
                racers.add(() -> store.finish(lease, COMPLETED, LOG));
                racers.add(() -> other.finish(lease, CANCELLED_WITH_PLAN, LOG));
                racers.add(() -> store.giveBack(lease, ofHours(1), true));
            }

            List<Object> answers = atOnce(racers);

            assertThat(answers).containsOnlyOnce(Finish.RECORDED);
            JobRecord record = record(id);
            if (record.state() instanceof JobState.Pending) {
                assertThat(store.cancel(ANN, id)).isEqualTo(CancelAnswer.CANCELLED);
            }
            assertThat(record(id).state().phase().isFinished()).isTrue();
            assertThat(store.finish(lease, COMPLETED, LOG)).isEqualTo(Finish.ALREADY_FINISHED);
            assertThat(store.census()).isEqualTo(new Census(0, 0, Duration.ZERO));
        }
    }

    @Test
    void manyWorkersEndEveryJobOnce() {
        List<JobStore> stores = List.of(store, another());
        Set<JobId> ids = new HashSet<>();
        IntStream.range(0, 100).forEach(i -> ids.add(submitted(i % 3 == 0 ? BOB : ANN)));

        List<List<JobId>> ended = atOnce(IntStream.range(0, 6)
                .<Callable<List<JobId>>>mapToObj(i -> () -> workThrough(stores.get(i % 2)))
                .toList());

        assertThat(ended.stream().flatMap(List::stream)).hasSize(100).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(store.census()).isEqualTo(new Census(0, 0, Duration.ZERO));
    }

    private static List<JobId> workThrough(JobStore store) {
        List<JobId> done = new ArrayList<>();
        for (Lease lease : (Iterable<Lease>) () -> claims(store)) {
            store.report(lease, someProgress());
            if (store.finish(lease, COMPLETED, LOG) == Finish.RECORDED) {
                done.add(lease.job().id());
            }
        }
        return done;
    }

    // Strangers

    @Test
    void strangersSeeNothing() {
        JobId id = submitted(ANN);
        JobRecord before = record(id);

        assertThat(store.find(BOB, id)).isEmpty();
        assertThat(store.cancel(BOB, id)).isEqualTo(CancelAnswer.UNKNOWN);
        assertThat(store.forget(BOB, id)).isEqualTo(ForgetAnswer.UNKNOWN);
        assertThat(store.list(BOB, new JobPageWish(null, null, 10, null))).isEqualTo(new JobPage(List.of(), null));
        assertThat(record(id)).isEqualTo(before);
        store.finish(claim(), COMPLETED, LOG);
        assertThat(store.find(BOB, id)).isEmpty();
        assertThat(store.forget(BOB, id)).isEqualTo(ForgetAnswer.UNKNOWN);
        assertThat(ending(id)).isEqualTo(COMPLETED);
    }

    // Forgetting

    @Test
    void aFinishedJobIsForgotten() {
        JobId id = submitted(ANN);
        store.finish(claim(), COMPLETED, LOG);

        assertThat(store.forget(ANN, id)).isEqualTo(ForgetAnswer.FORGOTTEN);
        assertThat(store.find(ANN, id)).isEmpty();
        assertThat(store.list(ANN, new JobPageWish(null, null, 10, null)).items())
                .isEmpty();
        assertThat(store.forget(ANN, id)).isEqualTo(ForgetAnswer.UNKNOWN);
        clock.advance(ofHours(25));
        assertThat(store.sweep()).isEqualTo(new Swept(0, 0, 0));
    }

    @Test
    void liveJobsStay() {
        JobId id = submitted(ANN);
        assertThat(store.forget(ANN, id)).isEqualTo(ForgetAnswer.STILL_LIVE);
        Lease lease = claim();
        assertThat(store.forget(ANN, id)).isEqualTo(ForgetAnswer.STILL_LIVE);
        assertThat(store.finish(lease, COMPLETED, LOG)).isEqualTo(Finish.RECORDED);
    }

    @Test
    void anUnknownJobCannotBeForgotten() {
        assertThat(store.forget(ANN, anId())).isEqualTo(ForgetAnswer.UNKNOWN);
    }

    // Listing

    @Test
    void listsNewestFirst() {
        List<JobId> ids = IntStream.range(0, 5).mapToObj(i -> submitted(ANN)).toList();
        submitted(BOB);
        store.finish(claimOf(ids.get(0)), COMPLETED, LOG);

        assertThat(idsOf(store.list(ANN, new JobPageWish(null, null, 100, null))))
                .isEqualTo(ids.reversed());
    }

    @Test
    void listsWhatAJobIs() {
        Lineage lineage = new Lineage(anId(), anId(), 2, BEGUN);
        QuoteJob job = aJob(ANN, aFullOrder(), lineage);
        store.submit(job, UNKEYED);
        assertSummary(job, record(job.id()), null);
        Lease lease = claim();
        assertSummary(job, record(job.id()), null);
        store.finish(lease, CANCELLED_WITH_PLAN, LOG);
        assertSummary(job, record(job.id()), ANSWER.figures());
    }

    @Test
    void listsFailuresWithoutOutcome() {
        QuoteJob job = aJob(ANN);
        store.submit(job, UNKEYED);
        store.finish(claim(), new JobEnding.Failed(new JobFault(JobFault.Kind.INVALID, "Why.")), LOG);

        assertSummary(job, record(job.id()), null);
    }

    @ParameterizedTest
    @EnumSource(JobPhase.class)
    void listsJobsThatStandSo(JobPhase phase) {
        submitted(BOB);
        JobId cancelled = submitted(ANN);
        store.cancel(ANN, cancelled);
        JobId completed = submitted(ANN);
        store.finish(claimOf(completed), COMPLETED, LOG);
        JobId failed = submitted(ANN);
        store.finish(claimOf(failed), new JobEnding.Failed(new JobFault(JobFault.Kind.INVALID, "Why.")), LOG);
        JobId running = submitted(ANN);
        claimOf(running);
        JobId pending = submitted(ANN);

        JobPage page = store.list(ANN, new JobPageWish(phase, null, 10, null));

        assertThat(idsOf(page))
                .containsExactly(
                        switch (phase) {
                            case PENDING -> pending;
                            case RUNNING -> running;
                            case COMPLETED -> completed;
                            case FAILED -> failed;
                            case CANCELLED -> cancelled;
                        });
        assertThat(page.next()).isNull();
    }

    @Test
    void listsTheFiguresOfEveryAnswer() {
        for (String outcome : List.of("optimal", "feasible", "infeasible", "undecided")) {
            QuoteJob job = aJob(ANN);
            store.submit(job, UNKEYED);
            JobAnswer answer = anAnswer(outcome, "{}");
            store.finish(claim(), new JobEnding.Completed(answer), LOG);

            assertSummary(job, record(job.id()), answer.figures());
            store.forget(ANN, job.id());
        }
    }

    @Test
    void listsTheJobsOfARecord() {
        List<JobId> ids =
                IntStream.range(0, 5).mapToObj(i -> about("rec:1 é", ANN)).toList();
        about("rec:1", ANN);
        about("rec:1 é", BOB);
        submitted(ANN);
        store.finish(claimOf(ids.getFirst()), COMPLETED, LOG);
        store.cancel(ANN, ids.get(3));

        assertThat(idsOf(store.list(ANN, new JobPageWish(null, "rec:1 é", 10, null))))
                .isEqualTo(ids.reversed());
        assertThat(idsOf(store.list(ANN, new JobPageWish(JobPhase.COMPLETED, "rec:1 é", 10, null))))
                .containsExactly(ids.getFirst());
        assertThat(store.list(ANN, new JobPageWish(null, "rec:2", 10, null))).isEqualTo(new JobPage(List.of(), null));
    }

    @Test
    void pagesThroughTheJobsOfARecord() {
        List<JobId> ids = IntStream.range(0, 7)
                .mapToObj(i -> {
                    submitted(ANN);
                    return about("rec-1", ANN);
                })
                .toList();
        List<JobId> seen = new ArrayList<>();
        JobPage page = store.list(ANN, new JobPageWish(JobPhase.PENDING, "rec-1", 3, null));
        while (page.next() != null) {
            assertThat(page.items()).hasSize(3);
            seen.addAll(idsOf(page));
            page = another().list(ANN, new JobPageWish(JobPhase.PENDING, "rec-1", 3, page.next()));
        }
        seen.addAll(idsOf(page));

        assertThat(seen).isEqualTo(ids.reversed());
    }

    @Test
    void forgetsWhichRecordAJobBelongedTo() {
        JobId forgotten = about("rec-1", ANN);
        store.finish(claim(), COMPLETED, LOG);
        JobId old = about("rec-1", ANN);
        store.finish(claim(), COMPLETED, LOG);
        store.forget(ANN, forgotten);
        assertThat(idsOf(store.list(ANN, new JobPageWish(null, "rec-1", 10, null))))
                .containsExactly(old);

        clock.advance(ofHours(25));
        assertThat(store.list(ANN, new JobPageWish(null, "rec-1", 10, null)).items())
                .isEmpty();
        assertThat(store.sweep().expired()).isEqualTo(1);
        assertThat(store.list(ANN, new JobPageWish(null, "rec-1", 10, null)).items())
                .isEmpty();
    }

    @Test
    void pagesAreStableWhileJobsArrive() {
        List<JobId> ids = IntStream.range(0, 7).mapToObj(i -> submitted(ANN)).toList();
        List<JobId> seen = new ArrayList<>();
        JobPage page = store.list(ANN, new JobPageWish(null, null, 3, null));
        while (page.next() != null) {
            assertThat(page.items()).hasSize(3);
            seen.addAll(idsOf(page));
            submitted(ANN);
            store.finish(claim(), COMPLETED, LOG);
            page = another().list(ANN, new JobPageWish(null, null, 3, page.next()));
        }
        seen.addAll(idsOf(page));

        assertThat(seen).isEqualTo(ids.reversed());
    }

    @Test
    void theLastFullPageIsTheEnd() {
        IntStream.range(0, 6).forEach(i -> submitted(ANN));
        JobPage first = store.list(ANN, new JobPageWish(JobPhase.PENDING, null, 3, null));
        JobPage second = store.list(ANN, new JobPageWish(JobPhase.PENDING, null, 3, first.next()));

        assertThat(first.next()).isNotNull();
        assertThat(second.items()).hasSize(3);
        assertThat(second.next()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "-1", "1.5", "99999999999999999999999999", "\u0661", "1 OR 1"})
    void aCursorThatNoPageGaveStartsFromTheNewest(String cursor) {
        JobId id = submitted(ANN);

        assertThat(idsOf(store.list(ANN, new JobPageWish(null, null, 3, cursor))))
                .containsExactly(id);
    }

    // Counting

    @Test
    void countsWhatThereIsToDo() {
        assertThat(store.census()).isEqualTo(new Census(0, 0, Duration.ZERO));
        submitted(ANN);
        clock.advance(ofMinutes(10));
        submitted(BOB);
        submitted(BOB);

        Census before = store.census();
        assertThat(before.pending()).isEqualTo(3);
        assertThat(before.running()).isZero();
        assertThat(before.oldestWait()).isCloseTo(ofMinutes(10), ofSeconds(20));
        claim();
        Census after = another().census();
        assertThat(after.pending()).isEqualTo(2);
        assertThat(after.running()).isEqualTo(1);
        assertThat(after.oldestWait()).isCloseTo(Duration.ZERO, ofSeconds(20));
    }

    @Test
    void aJobThatPausesDoesNotWaitYet() {
        submitted(ANN);
        store.giveBack(claim(), ofHours(1), true);

        assertThat(store.census()).isEqualTo(new Census(1, 0, Duration.ZERO));
    }

    // Telling

    @Test
    void tellsOfEveryChangeWhoeverMadeIt() {
        ConcurrentLinkedQueue<JobNotice> heard = listen(store);
        ConcurrentLinkedQueue<JobNotice> heardElsewhere = listen(another());

        JobId id = submitted(ANN);
        await(() -> heard.contains(new JobNotice.Queued()));
        await(() -> heardElsewhere.contains(new JobNotice.Queued()));
        Lease lease = claim();
        assertTold(heard, heardElsewhere, id);
        store.report(lease, someProgress());
        assertTold(heard, heardElsewhere, id);
        store.cancel(ANN, id);
        assertTold(heard, heardElsewhere, id);
        store.finish(lease, COMPLETED, LOG);
        assertTold(heard, heardElsewhere, id);
    }

    @Test
    void tellsOfJobsThatWaitAgain() {
        submitted(ANN);
        Lease lease = claim();
        ConcurrentLinkedQueue<JobNotice> heard = listen(store);

        store.giveBack(lease, Duration.ZERO, true);
        await(() -> heard.contains(new JobNotice.Queued()));
        claim();
        heard.clear();
        clock.advance(BEYOND_TERM);
        store.sweep();
        await(() -> heard.contains(new JobNotice.Queued()));
    }

    private static void assertTold(
            ConcurrentLinkedQueue<JobNotice> heard, ConcurrentLinkedQueue<JobNotice> heardElsewhere, JobId id) {
        await(() -> heard.contains(new JobNotice.Changed(id)));
        await(() -> heardElsewhere.contains(new JobNotice.Changed(id)));
        heard.clear();
        heardElsewhere.clear();
    }

    private static ConcurrentLinkedQueue<JobNotice> listen(JobStore store) {
        ConcurrentLinkedQueue<JobNotice> heard = new ConcurrentLinkedQueue<>();
        store.listen(heard::add);
        return heard;
    }

    // Words of the tests

    private static Idempotency keyed(String key) {
        return new Idempotency.Keyed(key, "hash");
    }

    private static JobProgress someProgress() {
        return new JobProgress(
                JobProgress.Step.SOLVING,
                Fraction.of(Long.MAX_VALUE, 3).times(Long.MAX_VALUE),
                Fraction.of(4, 3),
                ofSeconds(2),
                LOG);
    }

    private JobId submitted(Owner owner) {
        return submitted(owner, UNKEYED);
    }

    private JobId about(String recordId, Owner owner) {
        QuoteJob job = aJob(owner, SampleJobs.anOrderOf(recordId), null);
        store.submit(job, UNKEYED);
        return job.id();
    }

    private JobId submitted(Owner owner, Idempotency idempotency) {
        return ((Submission.Accepted) store.submit(aJob(owner), idempotency))
                .made()
                .job()
                .id();
    }

    private Lease claim() {
        return store.claim(WORKER, TERM).orElseThrow();
    }

    private static List<Lease> all(JobStore store) {
        List<Lease> leases = new ArrayList<>();
        claims(store).forEachRemaining(leases::add);
        return leases;
    }

    private static Iterator<Lease> claims(JobStore store) {
        return Stream.generate(() -> store.claim(OTHER_WORKER, TERM))
                .takeWhile(Optional::isPresent)
                .map(Optional::orElseThrow)
                .iterator();
    }

    private JobRecord record(JobId id) {
        return another().find(ANN, id).or(() -> store.find(BOB, id)).orElseThrow();
    }

    private JobEnding ending(JobId id) {
        return ((JobState.Finished) record(id).state()).ending();
    }

    private static List<JobId> idsOf(JobPage page) {
        return page.items().stream().map(JobSummary::id).toList();
    }

    private void assertSummary(QuoteJob job, JobRecord record, @Nullable AnswerFigures figures) {
        Instant expiresAt = record.state() instanceof JobState.Finished finished ? finished.expiresAt() : null;
        assertThat(store.list(job.owner(), new JobPageWish(null, null, 10, null))
                        .items())
                .containsExactly(new JobSummary(
                        job.id(),
                        record.state().phase(),
                        figures,
                        job.order().recordId(),
                        job.lineage(),
                        record.attempt(),
                        record.createdAt(),
                        record.updatedAt(),
                        expiresAt));
    }

    private void assertStale(Lease lease) {
        assertThat(store.renew(lease, TERM)).isEqualTo(new Renewal.Lost());
        assertThat(store.report(lease, someProgress())).isEqualTo(new Renewal.Lost());
        assertThat(store.finish(lease, COMPLETED, LOG)).isEqualTo(Finish.LEASE_LOST);
        assertThat(store.giveBack(lease, Duration.ZERO, true)).isEqualTo(Finish.LEASE_LOST);
        assertThat(store.giveBack(lease, Duration.ZERO, false)).isEqualTo(Finish.LEASE_LOST);
    }

    private void assertNow(Instant instant) {
        assertThat(instant).isCloseTo(clock.instant(), within(20, ChronoUnit.SECONDS));
    }

    private static void await(BooleanSupplier met) {
        long deadline = System.nanoTime() + ofSeconds(20).toNanos();
        while (!met.getAsBoolean()) {
            assertThat(System.nanoTime()).as("the deadline for what is awaited").isLessThan(deadline);
            LockSupport.parkNanos(ofMillis(2).toNanos());
        }
    }

    private static <T> List<T> atOnce(List<? extends Callable<T>> works) {
        CountDownLatch gate = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(works.size())) {
            List<Future<T>> answers = works.stream()
                    .map(work -> threads.submit(() -> {
                        gate.await();
                        return work.call();
                    }))
                    .toList();
            gate.countDown();
            List<T> done = new ArrayList<>();
            for (Future<T> answer : answers) {
                done.add(answer.get());
            }
            return done;
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
