package uk.bng.adapter.web;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import java.util.List;
import java.util.function.UnaryOperator;
import uk.bng.adapter.json.JobStatusWriter;
import uk.bng.adapter.json.OrderWriter;
import uk.bng.adapter.json.ProblemType;
import uk.bng.application.job.CancelAnswer;
import uk.bng.application.job.JobId;
import uk.bng.application.job.JobPageWish;
import uk.bng.application.job.JobPhase;
import uk.bng.application.job.JobRecord;
import uk.bng.application.usecase.CancelQuote;
import uk.bng.application.usecase.ForgetQuote;
import uk.bng.application.usecase.ListParkedSaves;
import uk.bng.application.usecase.ListQuotes;
import uk.bng.application.usecase.ReadQuote;

/** The caller's jobs: listing, ending and forgetting them. */
final class JobsRoutes implements HttpService {
    private static final int USUAL_PAGE = 20;

    private final FrontDoor door;
    private final ListQuotes list;
    private final CancelQuote cancel;
    private final ForgetQuote forget;
    private final ReadQuote read;
    private final ListParkedSaves parked;
    private final JobReplies replies;
    private final AuditTrail audit;

    JobsRoutes(
            FrontDoor door,
            ListQuotes list,
            CancelQuote cancel,
            ForgetQuote forget,
            ReadQuote read,
            ListParkedSaves parked,
            JobReplies replies,
            AuditTrail audit) {
        this.door = door;
        this.list = list;
        this.cancel = cancel;
        this.forget = forget;
        this.read = read;
        this.parked = parked;
        this.replies = replies;
        this.audit = audit;
    }

    @Override
    public void routing(HttpRules rules) {
        door.open(rules, WebRoute.JOBS, this::list);
        door.open(rules, WebRoute.REQUEST, this::request);
        door.open(rules, WebRoute.CANCEL, this::cancel);
        door.open(rules, WebRoute.FORGET, this::forget);
    }

    private Reply list(Call call) {
        Query query = call.query();
        if (query.choice("crm", List.of("parked"), UnaryOperator.identity()) != null) {
            return parked(call, query);
        }
        JobPhase phase = query.choice("status", List.of(JobPhase.values()), JobPhase::code);
        int limit = query.whole("limit", 1, JobPageWish.MOST, USUAL_PAGE);
        String record = query.named("record_id", text -> text.isBlank() ? null : text, "the id of a record");
        String cursor = query.text("cursor");
        query.refuseOthers();
        return replies.page(list.list(call.owner(), new JobPageWish(phase, record, limit, cursor)));
    }

    /** Jobs of all owners whose saves wait for a person; the other parameters do not go with it. */
    private Reply parked(Call call, Query query) {
        int limit = query.whole("limit", 1, JobPageWish.MOST, USUAL_PAGE);
        query.refuseOthers();
        if (!call.caller().isAdmin()) {
            throw Refusal.adminNeeded();
        }
        return replies.page(parked.list(limit));
    }

    /** What a job was made from, revisions merged in, so that it can be changed and run again. */
    private Reply request(Call call) {
        call.query().refuseOthers();
        JobId id = call.job();
        JobRecord job = read.read(call.owner(), id).orElseThrow(Refusal::noSuchJob);
        return Reply.json(200, OrderWriter.write(job.job().order())).about(id);
    }

    private Reply cancel(Call call) {
        call.query().refuseOthers();
        JobId id = call.job();
        CancelAnswer answer = cancel.cancel(call.owner(), id);
        audit.cancelled(call.owner(), id, answer);
        JobPhase phase = switch (answer) {
            case CANCELLED -> JobPhase.CANCELLED;
            case ASKED -> JobPhase.RUNNING;
            case ALREADY_FINISHED ->
                read.read(call.owner(), id)
                        .orElseThrow(Refusal::noSuchJob)
                        .state()
                        .phase();
            case UNKNOWN -> throw Refusal.noSuchJob();
        };
        return JobReplies.accepted(id, JobStatusWriter.cancelled(id, phase, answer));
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
}
