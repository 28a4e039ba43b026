package uk.bng.application.port;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static uk.bng.application.port.SampleJobs.anId;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.bng.application.job.CancelAnswer;
import uk.bng.application.job.Census;
import uk.bng.application.job.Finish;
import uk.bng.application.job.JobEnding;
import uk.bng.application.job.JobFault;
import uk.bng.application.job.JobId;
import uk.bng.application.job.JobNotice;
import uk.bng.application.job.JobRecord;
import uk.bng.application.job.JobState;
import uk.bng.application.job.Lease;
import uk.bng.application.job.Renewal;

/** How jobs come back, and how they are cancelled. */
abstract class JobCancelsContract extends JobEndingsContract {
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
}
