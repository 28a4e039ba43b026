package uk.bng.application.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class JobNewsTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration NO_TIME = Duration.ofMillis(20);
    private static final JobId ID = JobId.of(new UUID(0, 1));

    private final JobNews news = new JobNews(new RunningJobs());

    @Test
    void keepsAHintForTheNextWorkerThatAsks() {
        news.accept(new JobNotice.Queued());

        assertThat(news.awaitQueued(Duration.ZERO)).isTrue();
        assertThat(news.awaitQueued(NO_TIME)).isFalse();
    }

    @Test
    void wakesOneWorkerForEachHint() throws InterruptedException, ExecutionException {
        var woken = new AtomicInteger();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> workers = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                workers.add(threads.submit(() -> {
                    if (news.awaitQueued(LONG)) {
                        woken.incrementAndGet();
                    }
                }));
            }
            news.accept(new JobNotice.Queued());
            news.accept(new JobNotice.Queued());
            while (workers.stream().filter(Future::isDone).count() < 2) {
                Thread.onSpinWait();
            }
            assertThat(news.awaitQueued(NO_TIME)).isFalse();
            assertThat(workers).filteredOn(Future::isDone).hasSize(2);

            news.accept(new JobNotice.Missed());
            for (Future<?> worker : workers) {
                worker.get();
            }
        }
        assertThat(woken).hasValue(3);
    }

    @Test
    void doesNotKeepMoreHintsThanAreOfUse() {
        for (int i = 0; i < 10_000; i++) {
            news.accept(new JobNotice.Queued());
        }

        int kept = 0;
        while (news.awaitQueued(Duration.ZERO)) {
            kept++;
        }
        assertThat(kept).isEqualTo(64);
    }

    @Test
    void letsAnInterruptedWorkerGo() {
        Thread.currentThread().interrupt();

        assertThat(news.awaitQueued(LONG)).isFalse();
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void tellsWatchersOfTheirJobOnly() {
        try (JobWatch watch = news.watch(ID);
                JobWatch other = news.watch(JobId.of(new UUID(0, 2)))) {
            news.accept(new JobNotice.Changed(ID));

            assertThat(watch.await(LONG)).isPositive();
            assertThat(watch.await(NO_TIME)).isZero();
            assertThat(other.await(NO_TIME)).isZero();
        }
    }

    @Test
    void tellsEveryWatcherThatHintsWereMissed() {
        try (JobWatch watch = news.watch(ID);
                JobWatch same = news.watch(ID)) {
            news.accept(new JobNotice.Missed());

            assertThat(watch.await(LONG)).isPositive();
            assertThat(same.await(LONG)).isPositive();
        }
    }

    @Test
    void tellsNothingToAWatchThatIsClosed() {
        JobWatch closed = news.watch(ID);
        try (JobWatch open = news.watch(ID)) {
            closed.close();
            news.accept(new JobNotice.Changed(ID));

            assertThat(open.await(LONG)).isPositive();
            assertThat(closed.await(NO_TIME)).isZero();
        }
    }

    @Test
    void letsAnInterruptedWatcherGo() {
        try (JobWatch watch = news.watch(ID)) {
            Thread.currentThread().interrupt();

            assertThat(watch.await(LONG)).isZero();
            assertThat(Thread.interrupted()).isTrue();
        }
    }
}
