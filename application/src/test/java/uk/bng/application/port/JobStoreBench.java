package uk.bng.application.port;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static uk.bng.application.port.SampleJobs.aJob;
import static uk.bng.application.port.SampleJobs.anAnswer;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import uk.bng.application.job.AnswerFigures;
import uk.bng.application.job.Finish;
import uk.bng.application.job.Idempotency;
import uk.bng.application.job.JobAnswer;
import uk.bng.application.job.JobEnding;
import uk.bng.application.job.JobId;
import uk.bng.application.job.JobLog;
import uk.bng.application.job.JobNotice;
import uk.bng.application.job.JobPage;
import uk.bng.application.job.JobPageWish;
import uk.bng.application.job.JobProgress;
import uk.bng.application.job.JobRecord;
import uk.bng.application.job.JobRules;
import uk.bng.application.job.JobState;
import uk.bng.application.job.JobSummary;
import uk.bng.application.job.Lease;
import uk.bng.application.job.Owner;
import uk.bng.application.job.QuoteJob;
import uk.bng.application.job.Renewal;
import uk.bng.application.job.Submission;
import uk.bng.application.job.WorkerName;
import uk.bng.domain.unit.Fraction;

/** A store to be tested, and what the parts of its contract do with it. */
abstract class JobStoreBench {
    static final Owner ANN = new Owner("ann");

    static final Owner BOB = new Owner("bob");

    static final WorkerName WORKER = new WorkerName("host-1/worker-1");

    static final WorkerName OTHER_WORKER = new WorkerName("host-2/worker-1");

    static final Duration TERM = ofMinutes(2);

    static final Duration BEYOND_TERM = ofMinutes(3);

    static final JobAnswer ANSWER = anAnswer("optimal", "{\"total\":1}");

    static final JobEnding COMPLETED = new JobEnding.Completed(ANSWER);

    static final JobEnding CANCELLED_WITH_PLAN = new JobEnding.Cancelled(ANSWER);

    static final JobLog LOG = new JobLog(List.of(
            new JobLog.Line(ofMillis(20), "Ranked 2 banks: 1 local, 0 adjacent, 1 far"),
            new JobLog.Line(ofMillis(1_250), "First plan: £12,500.00 with 1 bank")));

    static final Instant BEGUN = Instant.parse("2025-12-31T23:59:59.999Z");

    static final Idempotency UNKEYED = new Idempotency.None();

    final MovableClock clock = MovableClock.at("2026-01-05T09:00:00Z");

    JobStore store;

    /** An empty store. */
    protected abstract JobStore store(MovableClock clock, JobRules rules);

    /** Another way into the store that was made last, as another process has. */
    protected abstract JobStore another();

    @BeforeEach
    void openStore() {
        open(JobRules.STANDARD);
    }

    final void open(JobRules rules) {
        store = store(clock, rules);
    }

    /** Claims until the poisonous job comes, and ends all others well. */
    Lease claimOf(JobId id) {
        Lease lease = claim();
        while (!lease.job().id().equals(id)) {
            store.finish(lease, COMPLETED, LOG);
            lease = claim();
        }
        return lease;
    }

    static ConcurrentLinkedQueue<JobNotice> listen(JobStore store) {
        ConcurrentLinkedQueue<JobNotice> heard = new ConcurrentLinkedQueue<>();
        store.listen(heard::add);
        return heard;
    }

    // Words of the tests

    static Idempotency keyed(String key) {
        return new Idempotency.Keyed(key, "hash");
    }

    static JobProgress someProgress() {
        return new JobProgress(
                JobProgress.Step.SOLVING,
                Fraction.of(Long.MAX_VALUE, 3).times(Long.MAX_VALUE),
                Fraction.of(4, 3),
                ofSeconds(2),
                LOG);
    }

    JobId submitted(Owner owner) {
        return submitted(owner, UNKEYED);
    }

    JobId about(String recordId, Owner owner) {
        QuoteJob job = aJob(owner, SampleJobs.anOrderOf(recordId), null);
        store.submit(job, UNKEYED);
        return job.id();
    }

    JobId submitted(Owner owner, Idempotency idempotency) {
        return ((Submission.Accepted) store.submit(aJob(owner), idempotency))
                .made()
                .job()
                .id();
    }

    Lease claim() {
        return store.claim(WORKER, TERM).orElseThrow();
    }

    static List<Lease> all(JobStore store) {
        List<Lease> leases = new ArrayList<>();
        claims(store).forEachRemaining(leases::add);
        return leases;
    }

    static Iterator<Lease> claims(JobStore store) {
        return Stream.generate(() -> store.claim(OTHER_WORKER, TERM))
                .takeWhile(Optional::isPresent)
                .map(Optional::orElseThrow)
                .iterator();
    }

    JobRecord record(JobId id) {
        return another().find(ANN, id).or(() -> store.find(BOB, id)).orElseThrow();
    }

    JobEnding ending(JobId id) {
        return ((JobState.Finished) record(id).state()).ending();
    }

    static List<JobId> idsOf(JobPage page) {
        return page.items().stream().map(JobSummary::id).toList();
    }

    void assertSummary(QuoteJob job, JobRecord record, @Nullable AnswerFigures figures) {
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

    void assertStale(Lease lease) {
        assertThat(store.renew(lease, TERM)).isEqualTo(new Renewal.Lost());
        assertThat(store.report(lease, someProgress())).isEqualTo(new Renewal.Lost());
        assertThat(store.finish(lease, COMPLETED, LOG)).isEqualTo(Finish.LEASE_LOST);
        assertThat(store.giveBack(lease, Duration.ZERO, true)).isEqualTo(Finish.LEASE_LOST);
        assertThat(store.giveBack(lease, Duration.ZERO, false)).isEqualTo(Finish.LEASE_LOST);
    }

    void assertNow(Instant instant) {
        assertThat(instant).isCloseTo(clock.instant(), within(20, ChronoUnit.SECONDS));
    }

    static void await(BooleanSupplier met) {
        long deadline = System.nanoTime() + ofSeconds(20).toNanos();
        while (!met.getAsBoolean()) {
            assertThat(System.nanoTime()).as("the deadline for what is awaited").isLessThan(deadline);
            LockSupport.parkNanos(ofMillis(2).toNanos());
        }
    }

    static <T> List<T> atOnce(List<? extends Callable<T>> works) {
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
