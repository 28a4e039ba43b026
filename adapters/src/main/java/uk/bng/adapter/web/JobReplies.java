package uk.bng.adapter.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import uk.bng.adapter.json.JobStatusWriter;
import uk.bng.application.job.CrmSaving;
import uk.bng.application.job.CrmSavings;
import uk.bng.application.job.JobId;
import uk.bng.application.job.JobPage;
import uk.bng.application.job.JobRecord;
import uk.bng.application.job.JobSummary;
import uk.bng.application.job.QuoteRef;

/** The replies that tell of jobs, and of the saving of their quotes. Thread-safe. */
final class JobReplies {
    /** When asking again makes sense, in seconds. */
    private static final String POLL_SECONDS = "1";

    private final CrmSavings savings;

    JobReplies(CrmSavings savings) {
        this.savings = savings;
    }

    /** How a job stands. */
    Reply.Whole status(JobRecord job, ReplyHeader... headers) {
        return status(job, saving(job), headers);
    }

    /** How a job stands, or that the client of this {@code If-None-Match} has it so. */
    Reply.Whole statusUnlessKnown(JobRecord job, String ifNoneMatch) {
        CrmSaving saving = saving(job);
        String tag = EntityTags.of(job.sequence(), saving);
        return EntityTags.isKnown(ifNoneMatch, tag)
                ? Reply.empty(304, new ReplyHeader("ETag", tag)).about(job.job().id())
                : status(job, saving);
    }

    /** A job in one line of text. */
    String document(JobRecord job) {
        return JobStatusWriter.status(job, saving(job));
    }

    /** Some jobs. */
    Reply.Whole page(JobPage page) {
        List<QuoteRef> quotes =
                page.items().stream().map(JobSummary::quoteRef).distinct().toList();
        return Reply.json(200, JobStatusWriter.page(page, quotes.isEmpty() ? Map.of() : savings.of(quotes)));
    }

    /** Whether a client of this {@code If-None-Match} has a job as it stands. */
    boolean isKnown(JobRecord job, String ifNoneMatch) {
        return EntityTags.isKnown(ifNoneMatch, EntityTags.of(job.sequence(), saving(job)));
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

    private static Reply.Whole status(JobRecord job, CrmSaving saving, ReplyHeader... headers) {
        List<ReplyHeader> all = new ArrayList<>(List.of(headers));
        all.add(new ReplyHeader("ETag", EntityTags.of(job.sequence(), saving)));
        if (!job.state().phase().isFinished()) {
            all.add(new ReplyHeader("Retry-After", POLL_SECONDS));
        }
        return new Reply.Whole(
                200,
                MediaForm.JSON,
                JobStatusWriter.status(job, saving),
                all,
                job.job().id());
    }

    /** Only what is finished can have been saved. */
    private CrmSaving saving(JobRecord job) {
        return job.state().phase().isFinished()
                ? savings.of(List.of(job.quoteRef())).getOrDefault(job.job().id(), CrmSaving.NONE)
                : CrmSaving.NONE;
    }
}
