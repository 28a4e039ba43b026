package uk.bng.adapter.web;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import java.util.List;
import uk.bng.adapter.json.JobStatusWriter;
import uk.bng.adapter.json.ProblemType;
import uk.bng.application.job.CancelAnswer;
import uk.bng.application.job.JobId;
import uk.bng.application.job.JobPage;
import uk.bng.application.job.JobPageWish;
import uk.bng.application.job.JobPhase;
import uk.bng.application.usecase.CancelQuote;
import uk.bng.application.usecase.ForgetQuote;
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

    JobsRoutes(FrontDoor door, ListQuotes list, CancelQuote cancel, ForgetQuote forget, ReadQuote read) {
        this.door = door;
        this.list = list;
        this.cancel = cancel;
        this.forget = forget;
        this.read = read;
    }

    @Override
    public void routing(HttpRules rules) {
        door.open(rules, WebRoute.JOBS, this::list);
        door.open(rules, WebRoute.CANCEL, this::cancel);
        door.open(rules, WebRoute.FORGET, this::forget);
    }

    private Reply list(Call call) {
        Query query = call.query();
        JobPhase phase = query.choice("status", List.of(JobPhase.values()), JobPhase::code);
        int limit = query.whole("limit", 1, JobPageWish.MOST, USUAL_PAGE);
        String cursor = query.text("cursor");
        query.refuseOthers();
        JobPage page = list.list(call.owner(), new JobPageWish(phase, limit, cursor));
        return Reply.json(200, JobStatusWriter.page(page));
    }

    private Reply cancel(Call call) {
        call.query().refuseOthers();
        JobId id = call.job();
        CancelAnswer answer = cancel.cancel(call.owner(), id);
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
