package uk.bng.adapter.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import uk.bng.adapter.json.JobStatusWriter;
import uk.bng.adapter.json.ProblemType;
import uk.bng.application.job.JobId;
import uk.bng.application.job.JobRecord;
import uk.bng.application.job.Owner;
import uk.bng.application.job.Submission;

/** Answers those who handed a job in. Thread-safe. */
final class SubmitReplies {
    private static final long RETRY_SECONDS = 5;

    private final Doors doors;
    private final Following following;
    private final JobReplies replies;
    private final AuditTrail audit;

    SubmitReplies(Doors doors, Following following, JobReplies replies, AuditTrail audit) {
        this.doors = doors;
        this.following = following;
        this.replies = replies;
        this.audit = audit;
    }

    /**
     * Ends the handing in of a job that nobody here would take.
     *
     * @throws Refusal when the service is about to stop
     */
    void refuseWhenClosed() {
        if (!doors.areOpen()) {
            throw Refusal.forNow(ProblemType.SHUTTING_DOWN, "The service takes no new jobs any more.", RETRY_SECONDS);
        }
    }

    /** The answer to a submission, after {@code wait} seconds at most where the client wants to see the end. */
    Reply reply(Submission submission, Owner owner, int wait) {
        return switch (submission) {
            case Submission.Accepted accepted -> {
                audit.made(owner, accepted.made());
                yield told(owner, accepted.made().job().id(), wait);
            }
            case Submission.Replayed replayed ->
                told(owner, replayed.id(), wait, new ReplyHeader("Idempotent-Replayed", "true"));
            case Submission.KeyReused unused ->
                throw Refusal.of(
                        ProblemType.IDEMPOTENCY_KEY_REUSED,
                        "The Idempotency-Key was used before with another body.\nMaybe make a new one.");
            case Submission.QueueFull full ->
                throw Refusal.forNow(
                        ProblemType.QUEUE_FULL, "The queue takes no more jobs now.", seconds(full.retryAfter()));
            case Submission.TooManyLive many ->
                throw Refusal.forNow(
                        ProblemType.TOO_MANY_LIVE_JOBS,
                        "The key has as many unfinished jobs as it may have (%d).".formatted(many.most()),
                        seconds(many.retryAfter()));
        };
    }

    /** The same answer whether the job is new or known, but for what waiting may bring. */
    private Reply told(Owner owner, JobId id, int wait, ReplyHeader... headers) {
        if (wait > 0) {
            JobRecord job =
                    following.finished(owner, id, Duration.ofSeconds(wait)).orElse(null);
            if (job != null && job.state().phase().isFinished()) {
                List<ReplyHeader> all = new ArrayList<>(List.of(headers));
                all.add(JobReplies.location(id));
                return replies.status(job, all.toArray(ReplyHeader[]::new));
            }
        }
        return JobReplies.accepted(id, JobStatusWriter.accepted(id), headers);
    }

    private static long seconds(Duration duration) {
        return duration.plusMillis(999).toSeconds();
    }
}
