package uk.bng.adapter.web;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.bng.adapter.json.ProblemType;
import uk.bng.application.job.JobId;
import uk.bng.application.job.JobPage;
import uk.bng.application.job.JobPageWish;
import uk.bng.application.job.JobPhase;
import uk.bng.application.job.JobRecord;
import uk.bng.application.job.JobSummary;
import uk.bng.application.job.Lineage;
import uk.bng.application.usecase.CancelQuote;
import uk.bng.application.usecase.ForgetQuote;
import uk.bng.application.usecase.ListQuotes;
import uk.bng.application.usecase.ReadQuote;

/** The caller's jobs: listing, ending and forgetting them. */
final class JobsRoutes implements HttpService {
    private static final int USUAL_PAGE = 20;
    private static final String PHASES =
            Arrays.stream(JobPhase.values()).map(JobPhase::code).collect(Collectors.joining(", "));

    private final FrontDoor door;
    private final ListQuotes list;
    private final CancelQuote cancel;
    private final ForgetQuote forget;
    private final ReadQuote read;

    JobsRoutes(FrontDoor door, ListQuotes list, CancelQuote cancel, ForgetQuote forget, ReadQuote read) {
        this.door = door;
        this.list = list;
        this.cancel = cancel;
        this.forget = forget;
        this.read = read;
    }

    /** A page of jobs. */
    public record Jobs(List<Job> items, @Nullable String nextCursor) {}

    /** A job without its answer. */
    public record Job(
            String jobId,
            String status,
            @Nullable String outcome,
            @Nullable String recordId,
            @Nullable Line lineage,
            int attempt,
            String createdAt,
            String updatedAt,
            @Nullable String expiresAt) {}

    /** From which job one was revised. */
    public record Line(String origin, String parent, int revision) {}

    @Override
    public void routing(HttpRules rules) {
        door.open(rules, WebRoute.JOBS, this::list);
        door.open(rules, WebRoute.CANCEL, this::cancel);
        door.open(rules, WebRoute.FORGET, this::forget);
    }

    private Reply list(Call call) {
        Query query = call.query();
        JobPhase phase = query.choice("status", JobPhase::named, PHASES);
        int limit = query.whole("limit", 1, JobPageWish.MOST, USUAL_PAGE);
        String cursor = query.text("cursor");
        query.refuseOthers();
        JobPage page = list.list(call.owner(), new JobPageWish(phase, limit, cursor));
        return Reply.json(
                200, new Jobs(page.items().stream().map(JobsRoutes::job).toList(), page.next()));
    }

    private Reply cancel(Call call) {
        call.query().refuseOthers();
        JobId id = call.job();
        return switch (cancel.cancel(call.owner(), id)) {
            case CANCELLED -> JobReplies.accepted(id, JobPhase.CANCELLED, "Job cancelled");
            case ASKED -> JobReplies.accepted(id, JobPhase.RUNNING, "Job asked to end");
            case ALREADY_FINISHED -> {
                JobRecord job = read.read(call.owner(), id).orElseThrow(Refusal::noSuchJob);
                yield JobReplies.accepted(id, job.state().phase(), "Job already over");
            }
            case UNKNOWN -> throw Refusal.noSuchJob();
        };
    }

    private Reply forget(Call call) {
        call.query().refuseOthers();
        JobId id = call.job();
        return switch (forget.forget(call.owner(), id)) {
            case FORGOTTEN -> Reply.empty(204).about(id);
            case STILL_LIVE ->
                throw Refusal.of(ProblemType.JOB_LIVE, "The job must be over to be forgotten.\nMaybe cancel it first.");
            case UNKNOWN -> throw Refusal.noSuchJob();
        };
    }

    private static Job job(JobSummary job) {
        return new Job(
                job.id().value(),
                job.phase().code(),
                job.outcome(),
                job.recordId(),
                line(job.lineage()),
                job.attempt(),
                job.createdAt().toString(),
                job.updatedAt().toString(),
                time(job.expiresAt()));
    }

    private static @Nullable String time(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }

    private static @Nullable Line line(@Nullable Lineage lineage) {
        return lineage == null
                ? null
                : new Line(lineage.origin().value(), lineage.parent().value(), lineage.revision());
    }
}
