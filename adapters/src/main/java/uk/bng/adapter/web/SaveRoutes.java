package uk.bng.adapter.web;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.bng.adapter.json.FieldIssue;
import uk.bng.adapter.json.ProblemDocument;
import uk.bng.adapter.json.ProblemType;
import uk.bng.adapter.json.SaveDocuments;
import uk.bng.adapter.json.SaveRequestReader;
import uk.bng.adapter.json.SaveRequestReader.Reading;
import uk.bng.application.job.JobId;
import uk.bng.application.port.LiveSession;
import uk.bng.application.port.PageSession;
import uk.bng.application.save.RecordKey;
import uk.bng.application.save.RecordLink;
import uk.bng.application.save.SaveOutcome;
import uk.bng.application.save.StockShort;
import uk.bng.application.usecase.PublishAnswer;
import uk.bng.application.usecase.PublishQuote;
import uk.bng.application.usecase.SaveWish;

/** {@code POST /save}: writes a finished quote to the CRM. */
final class SaveRoutes implements HttpService {
    private static final long RETRY_SECONDS = 5;

    private static final String STOCK_TAKEN =
            "Other quotes hold what this one needs; it was not saved. Maybe quote again: a new quote takes what is left.";

    private final FrontDoor door;
    private final PublishQuote publish;
    private final String quoteObject;
    private final InstantSource clock;

    SaveRoutes(FrontDoor door, PublishQuote publish, String quoteObject, InstantSource clock) {
        this.door = door;
        this.publish = publish;
        this.quoteObject = quoteObject;
        this.clock = clock;
    }

    @Override
    public void routing(HttpRules rules) {
        door.open(rules, WebRoute.SAVE, this::save);
    }

    private Reply save(Call call) {
        call.query().refuseOthers();
        return switch (SaveRequestReader.read(call.body(), quoteObject)) {
            case Reading.Refused refused -> throw Refusal.of(refused.problem());
            case Reading.Understood understood -> save(call, understood);
        };
    }

    private Reply save(Call call, Reading.Understood asked) {
        refuseOtherRecords(call.caller().session(), asked.record());
        JobId job = JobId.parse(asked.job()).orElseThrow(Refusal::noSuchJob);
        var wish = new SaveWish(call.owner(), job, asked.record(), asked.differences());
        return switch (publish.publish(wish)) {
            case PublishAnswer.Saved saved ->
                Reply.json(
                                200,
                                SaveDocuments.saved(
                                        saved.key(),
                                        saved.link(),
                                        saved.changed(),
                                        saved.warnings(),
                                        saved.heldUntil()))
                        .about(job);
            case PublishAnswer.Queued queued ->
                JobReplies.accepted(
                        job,
                        SaveDocuments.queued(queued.key(), queued.retryAt(), queued.heldUntil()),
                        new ReplyHeader("Retry-After", Long.toString(secondsUntil(queued.retryAt()))));
            case PublishAnswer.NotConfigured unused ->
                throw Refusal.of(ProblemType.CRM_NOT_CONFIGURED, "This service is not connected to Attio.");
            case PublishAnswer.NoSuchJob unused -> throw Refusal.noSuchJob();
            case PublishAnswer.NotReady unused ->
                throw Refusal.of(ProblemType.QUOTE_NOT_READY, "The job must be over before its quote is saved.");
            case PublishAnswer.Empty unused ->
                throw Refusal.of(ProblemType.QUOTE_EMPTY, "The job ended without a plan that could be saved.");
            case PublishAnswer.Differs differs -> throw mismatch(differs.pointers());
            case PublishAnswer.BadRecordId unused ->
                throw unfit("/record_id", "bad-record-id", "The record id must be one as the CRM gives them.");
            case PublishAnswer.UnknownRecord unknown -> throw unknown(unknown);
            case PublishAnswer.Superseded newer ->
                throw Refusal.of(ProblemDocument.of(
                        ProblemType.QUOTE_SUPERSEDED,
                        newer.revision() == null
                                ? "A newer revision is already saved."
                                : "A newer revision (%d) is already saved.".formatted(newer.revision()),
                        new ProblemDocument.Standing(url(newer.link()), newer.revision())));
            case PublishAnswer.StockTaken taken -> throw stockTaken(taken.rows());
            case PublishAnswer.Refused refused -> throw refused(refused.why());
            case PublishAnswer.NoRoom unused ->
                throw Refusal.forNow(ProblemType.SAVE_UNAVAILABLE, "Too many saves wait for the CRM.", RETRY_SECONDS);
        };
    }

    /** The page inside a record may save to this record alone. */
    private static void refuseOtherRecords(@Nullable LiveSession live, RecordKey record) {
        if (live != null) {
            PageSession session = live.session();
            if (!session.recordId().equals(record.id())
                    || !session.recordObject().equals(record.object())) {
                throw Refusal.of(
                        ProblemType.SCOPE_MISSING, "The session must save to the record that it was opened for.");
            }
        }
    }

    private long secondsUntil(Instant then) {
        return Math.max(
                1, Duration.between(clock.instant(), then).plusMillis(999).toSeconds());
    }

    private static Refusal mismatch(List<String> pointers) {
        return Refusal.of(
                ProblemType.QUOTE_MISMATCH,
                pointers.stream()
                        .map(pointer -> new FieldIssue(
                                pointer, "differs", "The figure must be the stored one.\nMaybe leave it out."))
                        .toList());
    }

    private static Refusal stockTaken(List<StockShort> rows) {
        return Refusal.of(new ProblemDocument(
                ProblemType.STOCK_TAKEN,
                STOCK_TAKEN,
                rows.stream()
                        .map(row -> new FieldIssue(
                                "/job_id",
                                "stock-taken",
                                "The stock (%s) must have %s units free for this quote; it has %s."
                                        .formatted(row.stock(), row.wanted(), row.free())))
                        .toList()));
    }

    private static Refusal unknown(PublishAnswer.UnknownRecord unknown) {
        return unknown.isObjectKnown()
                ? Refusal.of(
                        ProblemType.CRM_RECORD_UNKNOWN,
                        List.of(new FieldIssue("/record_id", "unknown-record", "The CRM must have such a record.")))
                : unfit(
                        "/record_object",
                        "unknown-object",
                        "The record object (%s) must be one that the CRM has."
                                .formatted(unknown.record().object()));
    }

    private static Refusal unfit(String pointer, String code, String detail) {
        return Refusal.of(ProblemType.INVALID_REQUEST, List.of(new FieldIssue(pointer, code, detail)));
    }

    private static Refusal refused(SaveOutcome.Refused why) {
        String names = String.join(", ", why.fields());
        return switch (why.cause()) {
            case UNAUTHORISED ->
                Refusal.of(ProblemType.CRM_UNAUTHORISED, "Attio does not accept the token of this service.");
            case SCOPE_MISSING ->
                Refusal.of(ProblemType.CRM_SCOPE_MISSING, "The token of this service lacks %s.".formatted(names));
            case NOT_INSTALLED ->
                Refusal.of(
                        ProblemType.CRM_NOT_INSTALLED,
                        names.isEmpty()
                                ? "Run `bng crm install`."
                                : "Run `bng crm install`; missing: %s.".formatted(names));
            case PLAN -> Refusal.of(ProblemType.CRM_PLAN, "The plan of the Attio workspace does not allow it.");
            case CONFLICT ->
                Refusal.of(ProblemDocument.of(
                        ProblemType.CRM_CONFLICT,
                        "Another record of the CRM has the reference of this quote.",
                        new ProblemDocument.Standing(url(why.link()), null)));
            case RECORD_UNKNOWN -> Refusal.of(ProblemType.CRM_RECORD_UNKNOWN, "The CRM has no such record any more.");
            case VALUE_REFUSED ->
                Refusal.of(
                        ProblemType.CRM_VALUE_REFUSED,
                        names.isEmpty() ? "The CRM refuses the quote." : "The CRM refuses %s.".formatted(names));
            case SUPERSEDED -> Refusal.of(ProblemType.QUOTE_SUPERSEDED, "A newer revision is already saved.");
            case STOCK_TAKEN -> Refusal.of(ProblemType.STOCK_TAKEN, STOCK_TAKEN);
            case QUOTE_GONE, RECORD_GONE -> Refusal.noSuchJob();
            case BUSY, UNREACHABLE, DEPENDENCY_DOWN, OUR_FAULT ->
                Refusal.forNow(ProblemType.SAVE_UNAVAILABLE, "The quote could not be saved for days.", RETRY_SECONDS);
        };
    }

    private static @Nullable String url(@Nullable RecordLink link) {
        return link == null ? null : link.webUrl();
    }
}
