package uk.bng.application.port;

import static java.time.Duration.ofHours;
import static org.assertj.core.api.Assertions.assertThat;
import static uk.bng.application.port.SampleJobs.aFullOrder;
import static uk.bng.application.port.SampleJobs.aJob;
import static uk.bng.application.port.SampleJobs.anEmptyOrder;
import static uk.bng.application.port.SampleJobs.anId;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.bng.application.job.Idempotency;
import uk.bng.application.job.JobId;
import uk.bng.application.job.JobRules;
import uk.bng.application.job.JobState;
import uk.bng.application.job.Lineage;
import uk.bng.application.job.QuoteJob;
import uk.bng.application.job.QuoteOrder;
import uk.bng.application.job.Submission;

/** How jobs are handed in: once, in order, and no more than there is room for. */
abstract class JobSubmitsContract extends JobStoreBench {
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
}
