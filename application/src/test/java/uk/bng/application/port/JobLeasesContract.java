package uk.bng.application.port;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static uk.bng.application.port.SampleJobs.aJob;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.bng.application.job.Finish;
import uk.bng.application.job.JobEnding;
import uk.bng.application.job.JobFault;
import uk.bng.application.job.JobId;
import uk.bng.application.job.JobRecord;
import uk.bng.application.job.JobState;
import uk.bng.application.job.Lease;
import uk.bng.application.job.Owner;
import uk.bng.application.job.QuoteJob;
import uk.bng.application.job.Renewal;
import uk.bng.application.job.Swept;

/** Who works on a job: one at a time, under a lease that ends. */
abstract class JobLeasesContract extends JobSubmitsContract {
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

    @Test
    void aLostJobThatWasToBeCancelledIsCancelled() {
        JobId id = submitted(ANN);
        claim();
        store.cancel(ANN, id);
        clock.advance(BEYOND_TERM);

        store.sweep();

        assertThat(ending(id)).isEqualTo(new JobEnding.Cancelled(null));
    }
}
