package uk.bng.application.usecase;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.bng.application.job.JobId;
import uk.bng.application.job.JobNews;
import uk.bng.application.job.JobRecord;
import uk.bng.application.job.JobWatch;
import uk.bng.application.job.Owner;
import uk.bng.application.port.JobStore;

/** Waits for a job to change. Many may follow one job. Thread-safe. */
public final class FollowQuote {
    /** How long a lost hint can delay a follower. */
    private static final Duration LONGEST_BLINDNESS = Duration.ofSeconds(2);

    private final JobStore jobs;
    private final JobNews news;

    public FollowQuote(JobStore jobs, JobNews news) {
        this.jobs = jobs;
        this.news = news;
    }

    /**
     * The job as soon as its sequence is above {@code after}; as it stands when the time is over, when it is over itself,
     * or when the thread is interrupted. Empty when there is none, or it is somebody else's.
     */
    public Optional<JobRecord> follow(Owner owner, JobId id, long after, Duration atMost) {
        try (JobWatch watch = news.watch(id)) {
            Duration left = atMost;
            while (true) {
                Optional<JobRecord> found = jobs.find(owner, id);
                if (!left.isPositive() || Thread.currentThread().isInterrupted() || isNews(found.orElse(null), after)) {
                    return found;
                }
                Duration blind = left.compareTo(LONGEST_BLINDNESS) < 0 ? left : LONGEST_BLINDNESS;
                left = left.minus(blind).plus(watch.await(blind));
            }
        }
    }

    private static boolean isNews(@Nullable JobRecord found, long after) {
        return found == null
                || found.sequence() > after
                || found.state().phase().isFinished();
    }
}
