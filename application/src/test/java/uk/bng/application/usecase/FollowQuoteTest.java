package uk.bng.application.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import uk.bng.application.job.JobEnding;
import uk.bng.application.job.JobLog;
import uk.bng.application.job.JobNews;
import uk.bng.application.job.JobNotice;
import uk.bng.application.job.JobRecord;
import uk.bng.application.job.JobState;
import uk.bng.application.job.Owner;
import uk.bng.application.job.QuoteJob;
import uk.bng.application.job.RunningJobs;

@Timeout(30)
class FollowQuoteTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final QuoteJob JOB = Jobs.job(1, Orders.anOrder());
    private static final JobRecord PENDING = Jobs.record(JOB, new JobState.Pending(), 1);
    private static final JobRecord RUNNING = Jobs.record(JOB, new JobState.Running(false, null), 2);
    private static final JobRecord OVER =
            Jobs.record(JOB, new JobState.Finished(new JobEnding.Cancelled(null), Instant.EPOCH, JobLog.EMPTY), 3);

    private final Jobs jobs = new Jobs();
    private final JobNews news = new JobNews(new RunningJobs());
    private final FollowQuote following = new FollowQuote(jobs, news);

    FollowQuoteTest() {
        jobs.listen(news);
        jobs.put(PENDING);
    }

    @Test
    void answersAtOnceWithWhatTheFollowerHasNotSeen() {
        assertThat(following.follow(Jobs.OWNER, JOB.id(), 0, LONG)).contains(PENDING);
    }

    @Test
    void answersAtOnceForAJobThatIsOverOrUnknown() {
        jobs.put(OVER);

        assertThat(following.follow(Jobs.OWNER, JOB.id(), 3, LONG)).contains(OVER);
        assertThat(following.follow(Jobs.OWNER, Jobs.id(2), 0, LONG)).isEmpty();
        assertThat(following.follow(new Owner("k2"), JOB.id(), 0, LONG)).isEmpty();
    }

    @Test
    void tellsManyFollowersOfAChange() throws InterruptedException, ExecutionException {
        List<Future<Optional<JobRecord>>> followers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 500; i++) {
                followers.add(threads.submit(() -> following.follow(Jobs.OWNER, JOB.id(), 1, LONG)));
            }
            while (jobs.calls().size() < 500) {
                Thread.onSpinWait();
            }
            jobs.put(RUNNING);
            jobs.tell(new JobNotice.Changed(Jobs.id(7)));
            jobs.tell(new JobNotice.Changed(JOB.id()));
            for (Future<Optional<JobRecord>> follower : followers) {
                assertThat(follower.get()).contains(RUNNING);
            }
        }
        assertThat(jobs.calls()).hasSizeLessThanOrEqualTo(1500);
    }

    @Test
    void waitsOnAfterNewsThatChangedNothing() throws InterruptedException, ExecutionException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Optional<JobRecord>> follower =
                    threads.submit(() -> following.follow(Jobs.OWNER, JOB.id(), 1, LONG));
            awaitCalls(1);
            jobs.tell(new JobNotice.Missed());
            awaitCalls(2);
            assertThat(follower.isDone()).isFalse();
            jobs.put(OVER);
            jobs.tell(new JobNotice.Changed(JOB.id()));

            assertThat(follower.get()).contains(OVER);
        }
    }

    @Test
    void looksAgainWhereAHintWasLost() throws InterruptedException, ExecutionException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Optional<JobRecord>> follower =
                    threads.submit(() -> following.follow(Jobs.OWNER, JOB.id(), 1, LONG));
            awaitCalls(1);
            jobs.put(RUNNING);

            assertThat(follower.get()).contains(RUNNING);
        }
    }

    @Test
    void tellsHowTheJobStandsWhenTheTimeIsOver() {
        assertThat(following.follow(Jobs.OWNER, JOB.id(), 1, Duration.ofMillis(20)))
                .contains(PENDING);
        assertThat(following.follow(Jobs.OWNER, JOB.id(), 1, Duration.ZERO)).contains(PENDING);
        assertThat(jobs.calls()).hasSize(3);
    }

    @Test
    void letsAnInterruptedFollowerGo() {
        Thread.currentThread().interrupt();

        assertThat(following.follow(Jobs.OWNER, JOB.id(), 1, LONG)).contains(PENDING);
        assertThat(Thread.interrupted()).isTrue();
    }

    private void awaitCalls(int most) {
        while (jobs.calls().size() < most) {
            Thread.onSpinWait();
        }
    }
}
