package uk.bng.adapter.web;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import uk.bng.adapter.json.ProblemType;
import uk.bng.application.job.JobId;
import uk.bng.application.job.JobRecord;
import uk.bng.application.job.Owner;
import uk.bng.application.usecase.ReadQuote;

/** {@code GET /status/{job_id}} and its events. */
final class StatusRoutes implements HttpService {
    private static final long RETRY_SECONDS = 5;

    private final FrontDoor door;
    private final ReadQuote read;
    private final Following following;
    private final EventStreams events;
    private final OpenStreams open;
    private final JobReplies replies;

    StatusRoutes(
            FrontDoor door,
            ReadQuote read,
            Following following,
            EventStreams events,
            OpenStreams open,
            JobReplies replies) {
        this.door = door;
        this.read = read;
        this.following = following;
        this.events = events;
        this.open = open;
        this.replies = replies;
    }

    @Override
    public void routing(HttpRules rules) {
        door.open(rules, WebRoute.STATUS, this::status);
        door.open(rules, WebRoute.EVENTS, this::events);
    }

    /** With a wait, what the client already has is what it waits to see changed. */
    private Reply status(Call call) {
        Query query = call.query();
        int wait = query.whole("wait", 0, Following.LONGEST_WAIT, 0);
        query.refuseOthers();
        JobId id = call.job();
        String known = call.header(HeaderNames.IF_NONE_MATCH);
        JobRecord job = read.read(call.owner(), id).orElseThrow(Refusal::noSuchJob);
        if (wait > 0 && !job.state().phase().isFinished() && (known == null || replies.isKnown(job, known))) {
            job = following
                    .changed(call.owner(), id, job.sequence(), Duration.ofSeconds(wait))
                    .orElseThrow(Refusal::noSuchJob);
        }
        return known == null ? replies.status(job) : replies.statusUnlessKnown(job, known);
    }

    private Reply events(Call call) {
        Query query = call.query();
        query.refuseOthers();
        JobId id = call.job();
        Owner owner = call.owner();
        JobRecord job = read.read(owner, id).orElseThrow(Refusal::noSuchJob);
        long seen = seen(call.header(Headers.LAST_EVENT_ID));
        if (job.state().phase().isFinished() && seen >= job.sequence()) {
            // The browser's way to be told that there is nothing to come back for.
            return Reply.empty(204).about(id);
        }
        if (!open.open(owner.value())) {
            throw Refusal.forNow(
                    ProblemType.TOO_MANY_STREAMS, "The key has as many open streams as it may have.", RETRY_SECONDS);
        }
        return new Reply.Stream(out -> events.write(out, owner, job, seen), () -> open.close(owner.value()), id);
    }

    /** The sequence that a client saw last; below all where it says nothing that can be one. */
    private static long seen(@Nullable String lastEventId) {
        if (lastEventId == null || lastEventId.length() > 18 || lastEventId.isEmpty()) {
            return -1;
        }
        return lastEventId.chars().allMatch(c -> c >= '0' && c <= '9') ? Long.parseLong(lastEventId) : -1;
    }
}
