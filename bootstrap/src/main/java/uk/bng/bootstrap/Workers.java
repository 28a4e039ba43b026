package uk.bng.bootstrap;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import uk.bng.application.job.JobNews;
import uk.bng.application.job.JobNotice;
import uk.bng.application.job.WorkerName;
import uk.bng.application.port.DependencyUnavailable;
import uk.bng.application.usecase.RunJobs;

/** The threads that work on jobs, as many as jobs may run at once; no failure ends one. */
final class Workers {
    private static final System.Logger LOG = System.getLogger(Workers.class.getName());

    /** How long a worker waits for news before it asks by itself, as hints can be lost. */
    private static final Duration BLINDNESS = Duration.ofSeconds(1);

    private static final int SHORTEST_PAUSE_MS = 100;
    private static final int LONGEST_PAUSE_MS = 1_000;

    private final RunJobs runs;
    private final JobNews news;
    private final RandomGenerator chance;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final List<Thread> threads;

    private Workers(RunJobs runs, JobNews news, RandomGenerator chance, int count, String process) {
        this.runs = runs;
        this.news = news;
        this.chance = chance;
        this.threads = IntStream.rangeClosed(1, count)
                .mapToObj(number -> Thread.ofPlatform()
                        .name("bng-worker-" + number)
                        .daemon()
                        .unstarted(() -> work(new WorkerName(process + "-" + number))))
                .toList();
    }

    /** Begins to work, under names that start with that of the process. */
    static Workers begin(RunJobs runs, JobNews news, RandomGenerator chance, int count, String process) {
        var workers = new Workers(runs, news, chance, count, process);
        workers.threads.forEach(Thread::start);
        return workers;
    }

    /** Claims no further job. */
    void stopClaiming() {
        closed.countDown();
        news.accept(new JobNotice.Missed());
    }

    /** Waits for the jobs that run, at most so long; whether all are over. */
    boolean awaitEnd(Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        boolean over = true;
        for (Thread thread : threads) {
            over &= Threads.join(thread, Duration.ofNanos(end - System.nanoTime()));
        }
        return over;
    }

    private void work(WorkerName name) {
        while (closed.getCount() > 0) {
            try {
                if (!runs.runNext(name)) {
                    news.awaitQueued(BLINDNESS);
                }
            } catch (DependencyUnavailable e) {
                pause();
            } catch (RuntimeException | Error e) {
                LOG.log(System.Logger.Level.ERROR, "worker.fault worker=" + name, e);
                pause();
            }
        }
    }

    /** A while of its own length for each worker, so that they do not all come back at once. */
    private void pause() {
        try {
            if (closed.await(chance.nextInt(SHORTEST_PAUSE_MS, LONGEST_PAUSE_MS), TimeUnit.MILLISECONDS)) {
                LOG.log(System.Logger.Level.DEBUG, "worker.ends");
            }
        } catch (InterruptedException e) {
            // Nobody interrupts workers but by mistake; the loop ends when it is closed.
            LOG.log(System.Logger.Level.DEBUG, "worker.interrupted");
        }
    }
}
