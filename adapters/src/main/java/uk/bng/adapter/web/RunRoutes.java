package uk.bng.adapter.web;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import uk.bng.adapter.json.JobStatusWriter;
import uk.bng.adapter.json.ProblemType;
import uk.bng.application.job.Idempotency;
import uk.bng.application.job.JobId;
import uk.bng.application.job.JobRecord;
import uk.bng.application.job.Owner;
import uk.bng.application.job.Submission;
import uk.bng.application.usecase.SubmitAnswer;
import uk.bng.application.usecase.SubmitQuote;

/** {@code POST /run}. */
final class RunRoutes implements HttpService {
    private static final long RETRY_SECONDS = 5;

    private final FrontDoor door;
    private final Doors doors;
    private final OrderReading orders;
    private final SubmitQuote submit;
    private final Following following;
    private final JobReplies replies;
    private final AuditTrail audit;

    RunRoutes(
            FrontDoor door,
            Doors doors,
            OrderReading orders,
            SubmitQuote submit,
            Following following,
            JobReplies replies,
            AuditTrail audit) {
        this.door = door;
        this.doors = doors;
        this.orders = orders;
        this.submit = submit;
        this.following = following;
        this.replies = replies;
        this.audit = audit;
    }

    @Override
    public void routing(HttpRules rules) {
        door.open(rules, WebRoute.RUN, this::run);
    }

    private Reply run(Call call) {
        if (!doors.areOpen()) {
            throw Refusal.forNow(ProblemType.SHUTTING_DOWN, "The service takes no new jobs any more.", RETRY_SECONDS);
        }
        Query query = call.query();
        int wait = query.whole("wait", 0, Following.LONGEST_WAIT, 0);
        query.refuseOthers();
        byte[] body = call.body();
        Idempotency idempotency = IdempotencyKeys.of(call.header(Headers.IDEMPOTENCY_KEY), body);
        OrderReading.Read read = orders.read(call.owner(), body);
        if (!read.issues().isEmpty()) {
            throw OrderReading.refused(orders.issues(read));
        }
        return switch (submit.submit(call.owner(), read.order(), idempotency, read.lineage())) {
            case SubmitAnswer.Unfit unfit -> throw OrderReading.refused(orders.all(read, unfit.issues()));
            case SubmitAnswer.HandedIn handedIn -> reply(handedIn.submission(), call.owner(), wait);
        };
    }

    private Reply reply(Submission submission, Owner owner, int wait) {
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
