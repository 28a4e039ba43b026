package uk.bng.adapter.json;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A problem as RFC 9457 describes it: its kind, a sentence about this occurrence, and every single issue. */
public record ProblemDocument(
        ProblemType type,
        String detail,
        List<FieldIssue> errors,
        @Nullable Standing standing) {
    public ProblemDocument {
        errors = List.copyOf(errors);
    }

    /** A problem that nothing in the CRM has to do with. */
    public ProblemDocument(ProblemType type, String detail, List<FieldIssue> errors) {
        this(type, detail, errors, null);
    }

    /** What stands in the CRM instead, as far as it is known. */
    public record Standing(
            @Nullable String webUrl, @Nullable Integer revision) {}

    /** A problem with what stands in the CRM instead. */
    public static ProblemDocument of(ProblemType type, String detail, Standing standing) {
        return new ProblemDocument(type, detail, List.of(), standing);
    }

    /** A problem that one sentence says all about. */
    public static ProblemDocument of(ProblemType type, String detail) {
        return new ProblemDocument(type, detail, List.of());
    }

    /** A problem of issues, counted in its sentence. */
    public static ProblemDocument of(ProblemType type, List<FieldIssue> errors) {
        String count = errors.size() == 1 ? "There is 1 thing" : "There are %d things".formatted(errors.size());
        return new ProblemDocument(type, count + " to put right.", errors);
    }

    /** The document as {@code application/problem+json}, indented. */
    public String toJson() {
        return JsonPrinter.pretty(node());
    }

    /** The same on one line for an answer to the request of this id, about this path. */
    public String toJson(String instance, String requestId) {
        return JsonPrinter.line(withErrors(about().text("instance", instance).text("request_id", requestId))
                .node());
    }

    JsonNode node() {
        return withErrors(about()).node();
    }

    private Fields about() {
        return new Fields()
                .text("type", type.urn())
                .text("title", type.title())
                .whole("status", type.status())
                .text("detail", detail);
    }

    private Fields withErrors(Fields fields) {
        if (standing != null) {
            fields.text("web_url", standing.webUrl());
            if (standing.revision() != null) {
                fields.whole("revision", standing.revision());
            }
        }
        return errors.isEmpty() ? fields : fields.items("errors", errors, FieldIssue::node);
    }
}
