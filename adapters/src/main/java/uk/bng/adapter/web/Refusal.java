package uk.bng.adapter.web;

import java.util.List;
import uk.bng.adapter.json.FieldIssue;
import uk.bng.adapter.json.ProblemDocument;
import uk.bng.adapter.json.ProblemType;
import uk.bng.application.port.Scope;

/** Leaves the answering of a request with the problem to answer instead. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** By then the few addresses that may wait have had their turn. */
    private static final long BUSY_SECONDS = 5;

    private final transient ProblemDocument problem;
    private final transient List<ReplyHeader> headers;

    private Refusal(ProblemDocument problem, List<ReplyHeader> headers) {
        super(problem.type().slug(), null, false, false);
        this.problem = problem;
        this.headers = List.copyOf(headers);
    }

    static Refusal of(ProblemType type, String detail, ReplyHeader... headers) {
        return new Refusal(ProblemDocument.of(type, detail), List.of(headers));
    }

    static Refusal of(ProblemType type, List<FieldIssue> issues) {
        return of(ProblemDocument.of(type, issues));
    }

    /** A problem as it stands; one that ends by itself says when to come back. */
    static Refusal of(ProblemDocument problem) {
        return new Refusal(
                problem, problem.type() == ProblemType.ADDRESS_BUSY ? List.of(retryAfter(BUSY_SECONDS)) : List.of());
    }

    /** A refusal that ends by itself after some seconds. */
    static Refusal forNow(ProblemType type, String detail, long seconds) {
        return of(type, detail, retryAfter(Math.max(1, seconds)));
    }

    private static ReplyHeader retryAfter(long seconds) {
        return new ReplyHeader("Retry-After", Long.toString(seconds));
    }

    /** What only those may see who may see what concerns all owners. */
    static Refusal adminNeeded() {
        return of(
                ProblemType.SCOPE_MISSING,
                "The key must have the scope %s.".formatted(Scope.ADMIN.code()),
                new ReplyHeader(
                        "WWW-Authenticate",
                        "Bearer realm=\"bng\", error=\"insufficient_scope\", scope=\"" + Scope.ADMIN.code() + '"'));
    }

    /** The same answer for what is not there and for what is somebody else's. */
    static Refusal noSuchJob() {
        return of(ProblemType.NOT_FOUND, "There is no such job.\nMaybe it was kept long enough, or has another key.");
    }

    ProblemDocument problem() {
        return problem;
    }

    List<ReplyHeader> headers() {
        return headers;
    }
}
