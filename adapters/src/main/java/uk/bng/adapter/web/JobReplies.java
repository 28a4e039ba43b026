package uk.bng.adapter.web;

import java.util.ArrayList;
import java.util.List;
import uk.bng.adapter.json.JobStatusWriter;
import uk.bng.application.job.JobId;
import uk.bng.application.job.JobRecord;

/** The replies that tell of one job. */
final class JobReplies {
    /** When asking again makes sense, in seconds. */
    private static final String POLL_SECONDS = "1";

    private JobReplies() {}

    /** How a job stands. */
    static Reply.Whole status(JobRecord job, ReplyHeader... headers) {
        List<ReplyHeader> all = new ArrayList<>(List.of(headers));
        all.add(new ReplyHeader("ETag", EntityTags.of(job.sequence())));
        if (!job.state().phase().isFinished()) {
            all.add(new ReplyHeader("Retry-After", POLL_SECONDS));
        }
        return new Reply.Whole(
                200, MediaForm.JSON, JobStatusWriter.status(job), all, job.job().id());
    }

    /** The client has it as it stands. */
    static Reply.Whole notModified(JobRecord job) {
        return Reply.empty(304, new ReplyHeader("ETag", EntityTags.of(job.sequence())))
                .about(job.job().id());
    }

    /** Something was accepted that concerns a job. */
    static Reply.Whole accepted(JobId id, String document, ReplyHeader... headers) {
        List<ReplyHeader> all = new ArrayList<>(List.of(headers));
        all.add(location(id));
        return Reply.json(202, document, all.toArray(ReplyHeader[]::new)).about(id);
    }

    static ReplyHeader location(JobId id) {
        return new ReplyHeader("Location", "/status/" + id.value());
    }
}
