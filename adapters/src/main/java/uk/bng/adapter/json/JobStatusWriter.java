package uk.bng.adapter.json;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.bng.application.job.AnswerFigures;
import uk.bng.application.job.CancelAnswer;
import uk.bng.application.job.CrmSaving;
import uk.bng.application.job.JobAnswer;
import uk.bng.application.job.JobEnding;
import uk.bng.application.job.JobFault;
import uk.bng.application.job.JobId;
import uk.bng.application.job.JobLog;
import uk.bng.application.job.JobPage;
import uk.bng.application.job.JobPhase;
import uk.bng.application.job.JobProgress;
import uk.bng.application.job.JobRecord;
import uk.bng.application.job.JobState;
import uk.bng.application.job.JobSummary;
import uk.bng.application.job.Lineage;
import uk.bng.application.job.Reference;
import uk.bng.domain.unit.Fraction;

/** Writes what clients read of jobs, each document on one line. */
public final class JobStatusWriter {
    private static final int GAP_DECIMALS = 6;

    private JobStatusWriter() {}

    /**
     * A job as it stands, with its answer where it has one: the answer is embedded as it was kept.
     *
     * @param saving how the saving of its quote stands
     */
    public static String status(JobRecord job, CrmSaving saving) {
        JobState state = job.state();
        JobAnswer answer = answer(state);
        Fields head = new Fields()
                .text("job_id", job.job().id().value())
                .text("status", state.phase().code())
                .text("quote_ref", job.quoteRef().value())
                .text("reference", reference(answer == null ? null : answer.figures()))
                .text("progress", progress(state))
                .put("progress_detail", detail(state))
                .put("progress_log", log(state.log()));
        Fields tail = new Fields()
                .put("error", error(state))
                .text("record_id", job.job().order().recordId())
                .put("crm", saving(saving))
                .text("created_at", time(job.createdAt()))
                .text("updated_at", time(job.updatedAt()))
                .text("expires_at", expiry(state))
                .whole("attempt", job.attempt())
                .put("lineage", lineage(job.job().lineage()))
                .put("links", links(job.job().id()));
        return joined(head.node(), "result", answer == null ? "null" : answer.document(), tail.node());
    }

    /** A job that was just handed in; a repeated submit is answered the same. */
    public static String accepted(JobId id) {
        return JsonPrinter.line(new Fields()
                .text("job_id", id.value())
                .text("status", JobPhase.PENDING.code())
                .text("message", "Job queued")
                .put("links", links(id))
                .node());
    }

    /** What became of asking for a job to be ended, and where it stood then; only for a job that there is. */
    public static String cancelled(JobId id, JobPhase phase, CancelAnswer answer) {
        String message = switch (answer) {
            case CANCELLED -> "Job cancelled";
            case ASKED -> "Cancel asked for; the job ends with the best plan it has";
            case ALREADY_FINISHED -> "The job was over already; nothing was changed";
            case UNKNOWN ->
                throw new IllegalArgumentException("The job (%s) must be known to be cancelled.".formatted(id));
        };
        return JsonPrinter.line(new Fields()
                .text("job_id", id.value())
                .text("status", phase.code())
                .text("message", message)
                .put("links", links(id))
                .node());
    }

    /**
     * Some of an owner's jobs, without their answers.
     *
     * @param savings how the saving of their quotes stands; of those that are absent, nobody asked for it
     */
    public static String page(JobPage page, Map<JobId, CrmSaving> savings) {
        return JsonPrinter.line(new Fields()
                .items("items", page.items(), job -> summary(job, savings.getOrDefault(job.id(), CrmSaving.NONE)))
                .text("next_cursor", page.next())
                .node());
    }

    /** Everything that is wrong with a request; nothing, when it is valid. */
    public static String validation(List<FieldIssue> errors) {
        return JsonPrinter.line(new Fields()
                .flag("valid", errors.isEmpty())
                .items("errors", errors, FieldIssue::node)
                .node());
    }

    private static JsonNode summary(JobSummary job, CrmSaving saving) {
        Instant expiresAt = job.expiresAt();
        AnswerFigures figures = job.figures();
        return new Fields()
                .text("job_id", job.id().value())
                .text("status", job.phase().code())
                .text("quote_ref", job.quoteRef().value())
                .text("reference", reference(figures))
                .text("outcome", figures == null ? null : figures.outcome())
                .money("total", figures == null ? null : figures.total())
                .text(
                        "priced_size",
                        figures == null ? null : figures.pricedSize().code())
                .text(
                        "location_accuracy",
                        figures == null ? null : figures.accuracy().code())
                .text("record_id", job.recordId())
                .put("crm", saving(saving))
                .text("created_at", time(job.createdAt()))
                .text("updated_at", time(job.updatedAt()))
                .text("expires_at", expiresAt == null ? null : time(expiresAt))
                .whole("attempt", job.attempt())
                .put("lineage", lineage(job.lineage()))
                .put("links", links(job.id()))
                .node();
    }

    private static @Nullable String reference(@Nullable AnswerFigures figures) {
        Reference given = figures == null ? null : figures.reference();
        return given == null ? null : given.toString();
    }

    private static String progress(JobState state) {
        return switch (state) {
            case JobState.Pending unused -> "Job queued";
            case JobState.Running running -> running.cancelAsked() ? "Cancelling" : step(running.progress());
            case JobState.Finished finished ->
                switch (finished.ending()) {
                    case JobEnding.Completed unused -> "Optimisation completed";
                    case JobEnding.Failed unused -> "The service failed";
                    case JobEnding.Cancelled unused -> "Job cancelled";
                };
        };
    }

    private static String step(@Nullable JobProgress progress) {
        if (progress == null) {
            return "Job started";
        }
        return switch (progress.step()) {
            case PREPARING -> "Finding what can be bought";
            case SOLVING -> "Searching for the cheapest plan";
        };
    }

    private static JsonNode detail(JobState state) {
        if (!(state instanceof JobState.Running running) || running.progress() == null) {
            return JsonNode.Nothing.NULL;
        }
        JobProgress progress = running.progress();
        return new Fields()
                .text("phase", progress.step().code())
                .number("best_cost", pounds(progress.bestCost()))
                .number("bound", pounds(progress.bound()))
                .number("gap", gap(progress.bestCost(), progress.bound()))
                .text(
                        "elapsed",
                        progress.elapsed().truncatedTo(ChronoUnit.MILLIS).toString())
                .node();
    }

    private static JsonNode log(JobLog log) {
        List<JsonNode> lines = new ArrayList<>();
        for (JobLog.Line line : log.lines()) {
            lines.add(new Fields()
                    .whole("seq", lines.size() + 1)
                    .text("at", line.at().truncatedTo(ChronoUnit.MILLIS).toString())
                    .text("text", line.text())
                    .node());
        }
        return new JsonNode.Items(lines);
    }

    private static JsonNode saving(CrmSaving saving) {
        Instant nextAt = saving.nextAt();
        return new Fields()
                .text("state", saving.state().code())
                .whole("attempts", saving.attempts())
                .text("next_at", nextAt == null ? null : time(nextAt))
                .text("web_url", saving.webUrl())
                .text("problem", saving.problem())
                .node();
    }

    private static @Nullable BigDecimal pounds(@Nullable Fraction pence) {
        return pence == null ? null : Shown.pounds(pence);
    }

    /** The share of the best cost that is not proven; rounded up, so that no gap looks smaller than it is. */
    private static @Nullable BigDecimal gap(@Nullable Fraction bestCost, @Nullable Fraction bound) {
        if (bestCost == null || bound == null) {
            return null;
        }
        if (bestCost.compareTo(bound) <= 0) {
            return BigDecimal.ZERO;
        }
        return bestCost.minus(bound).dividedBy(bestCost).toDecimal(GAP_DECIMALS, RoundingMode.CEILING);
    }

    private static @Nullable JobAnswer answer(JobState state) {
        if (!(state instanceof JobState.Finished finished)) {
            return null;
        }
        return switch (finished.ending()) {
            case JobEnding.Completed completed -> completed.answer();
            case JobEnding.Failed unused -> null;
            case JobEnding.Cancelled cancelled -> cancelled.best();
        };
    }

    private static JsonNode error(JobState state) {
        return state instanceof JobState.Finished finished && finished.ending() instanceof JobEnding.Failed failed
                ? ProblemDocument.of(type(failed.fault().kind()), failed.fault().detail())
                        .node()
                : JsonNode.Nothing.NULL;
    }

    private static ProblemType type(JobFault.Kind kind) {
        return switch (kind) {
            case WORKER_LOST -> ProblemType.WORKER_LOST;
            case DEPENDENCY_DOWN -> ProblemType.DEPENDENCY_UNAVAILABLE;
            case CATALOGUE_GONE -> ProblemType.CATALOGUE_GONE;
            case INVALID -> ProblemType.INVALID_REQUEST;
            case OUR_FAULT -> ProblemType.INTERNAL_ERROR;
        };
    }

    private static @Nullable String expiry(JobState state) {
        return state instanceof JobState.Finished finished ? time(finished.expiresAt()) : null;
    }

    static JsonNode lineage(@Nullable Lineage lineage) {
        if (lineage == null) {
            return JsonNode.Nothing.NULL;
        }
        return new Fields()
                .text("origin", lineage.origin().value())
                .text("parent", lineage.parent().value())
                .whole("revision", lineage.revision())
                .node();
    }

    private static JsonNode links(JobId id) {
        String self = "/status/" + id.value();
        return new Fields().text("self", self).text("events", self + "/events").node();
    }

    static String time(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS).toString();
    }

    /** One object of the members of two and, between them, one whose value is written already. */
    static String joined(JsonNode head, String name, String document, JsonNode tail) {
        String before = JsonPrinter.line(head);
        String after = JsonPrinter.line(tail);
        return new StringBuilder(before.length() + document.length() + after.length() + name.length() + 5)
                .append(before, 0, before.length() - 1)
                .append(",\"")
                .append(name)
                .append("\":")
                .append(document)
                .append(',')
                .append(after, 1, after.length())
                .toString();
    }
}
