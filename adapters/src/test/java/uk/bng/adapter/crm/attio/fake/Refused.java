package uk.bng.adapter.crm.attio.fake;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Locale;

/** Leaves the answering of a request with an error, in the words of Attio: the top message is generic. */
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final transient List<Issue> issues;

    private Refused(int status, String code, List<Issue> issues) {
        super(code, null, false, false);
        this.status = status;
        this.code = code;
        this.issues = List.copyOf(issues);
    }

    /** Something wrong with a part of the body; messages name attributes by their ids. */
    record Issue(List<String> path, String message) {}

    static Refused of(int status, String code) {
        return new Refused(status, code, List.of());
    }

    static Refused notFound() {
        return of(404, "not_found");
    }

    /** A value of an attribute that does not do. */
    static Refused value(FakeAttribute attribute, String code, String why) {
        return new Refused(
                400,
                code,
                List.of(new Issue(
                        List.of("data", "values", attribute.slug()),
                        "Invalid value for attribute with ID \"%s\": %s".formatted(attribute.id(), why))));
    }

    static Refused unknownAttribute(String slug) {
        return new Refused(
                400,
                "value_not_found",
                List.of(new Issue(
                        List.of("data", "values"), "Cannot find attribute with slug/ID \"%s\".".formatted(slug))));
    }

    int status() {
        return status;
    }

    JsonObject body() {
        JsonArrayBuilder listed = Json.createArrayBuilder();
        for (Issue issue : issues) {
            listed.add(Json.createObjectBuilder()
                    .add("path", Json.createArrayBuilder(issue.path()))
                    .add("message", issue.message())
                    .add("code", code));
        }
        var body = Json.createObjectBuilder()
                .add("status_code", status)
                .add("type", status == 403 ? "auth_error" : "invalid_request_error")
                .add("code", code)
                .add("message", "The request could not be processed (%s).".formatted(code.toUpperCase(Locale.ROOT)));
        return issues.isEmpty()
                ? body.build()
                : body.add("validation_errors", listed).build();
    }
}
