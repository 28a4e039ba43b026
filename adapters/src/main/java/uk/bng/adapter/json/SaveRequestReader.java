package uk.bng.adapter.json;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.bng.adapter.json.JsonNode.Members;
import uk.bng.adapter.json.JsonNode.Nothing;
import uk.bng.application.job.JobAnswer;
import uk.bng.application.save.RecordKey;

/** Reads the body of {@code POST /save} as strictly as that of {@code POST /run}. */
public final class SaveRequestReader {
    private static final String USUAL_OBJECT = "companies";
    private static final String RESULTS = "quote_results";
    private static final int LONGEST_ID = 200;

    private SaveRequestReader() {}

    /** What became of reading a body. Exhaustive: switch over it without a default. */
    public sealed interface Reading {
        /**
         * The text asks for a save.
         *
         * @param job as it is written
         * @param record where to save it
         * @param differences names what the body says of a stored result that is not so
         */
        record Understood(String job, RecordKey record, Function<JobAnswer, List<String>> differences)
                implements Reading {}

        /** It does not; the problem says why. */
        record Refused(ProblemDocument problem) implements Reading {}
    }

    /**
     * Reads UTF-8 text.
     *
     * @param quoteObject the object that holds quotes, the only one they can be saved as
     */
    public static Reading read(byte[] body, String quoteObject) {
        return switch (RequestText.parse(body)) {
            case RequestText.Refused refused -> new Reading.Refused(refused.problem());
            case RequestText.Document document -> read(document.root(), quoteObject);
        };
    }

    private static Reading read(JsonNode root, String quoteObject) {
        List<FieldIssue> issues = new ArrayList<>();
        Reading.Understood understood = ObjectReader.of(root, issues)
                .map(body -> understood(body, quoteObject))
                .orElse(null);
        return understood == null || !issues.isEmpty()
                ? new Reading.Refused(ProblemDocument.of(ProblemType.INVALID_REQUEST, issues))
                : understood;
    }

    /** Null where something was reported instead. */
    private static Reading.@Nullable Understood understood(ObjectReader body, String quoteObject) {
        String job = body.text("job_id");
        String record = body.text("record_id");
        String object = body.text("record_object");
        String type = body.text("object_type");
        JsonNode results = body.take(RESULTS);
        body.refuseOthers();
        if (type != null && !type.equals(quoteObject)) {
            body.refuse(
                    "object_type",
                    "unknown-object",
                    "The object type (%s) must be %s.".formatted(ObjectReader.clipped(type), quoteObject));
        }
        if (object != null && !RecordKey.isObject(object)) {
            body.refuse(
                    "record_object",
                    "unknown-object",
                    "The record object (%s) must be the name of one, such as companies."
                            .formatted(ObjectReader.clipped(object)));
            return null;
        }
        if (record == null || record.isBlank() || record.length() > LONGEST_ID) {
            body.refuse(
                    "record_id", "bad-record-id", "The record id must have 1 to %d characters.".formatted(LONGEST_ID));
        }
        String named = job == null ? jobOf(results) : job;
        if (named == null) {
            body.refuse("job_id", "job-needed", "The job must be named, here or in quote_results.");
        } else if (jobOf(results) != null && !named.equals(jobOf(results))) {
            body.refuse("job_id", "job-differs", "The job must be the one of quote_results.");
        }
        if (!(results instanceof Members) && !(results instanceof Nothing)) {
            body.refuse(RESULTS, results, "an object");
        }
        if (named == null || record == null) {
            return null;
        }
        return new Reading.Understood(
                named,
                new RecordKey(object == null ? USUAL_OBJECT : object, record),
                answer -> results instanceof Members given
                        ? StoredQuote.differences(answer, given, Pointer.ROOT.member(RESULTS))
                        : List.of());
    }

    private static @Nullable String jobOf(JsonNode results) {
        return results instanceof Members members && members.member("job_id") instanceof JsonNode.Text text
                ? text.value()
                : null;
    }
}
