package uk.bng.adapter.web;

import io.helidon.http.DirectHandler;
import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.http.Status;
import io.helidon.webserver.http.DirectHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import uk.bng.adapter.json.ProblemDocument;
import uk.bng.adapter.json.ProblemType;

/** Answers what the web server refuses before any route sees it, in the same form as everything else. */
final class DirectProblems implements DirectHandler {
    private final RequestIds ids;
    private final RequestLog log;
    private final List<Header> always;

    DirectProblems(RequestIds ids, RequestLog log, List<Header> always) {
        this.ids = ids;
        this.log = log;
        this.always = List.copyOf(always);
    }

    DirectHandlers handlers() {
        DirectHandlers.Builder handlers = DirectHandlers.builder();
        for (EventType event : EventType.values()) {
            handlers.addHandler(event, this);
        }
        return handlers.build();
    }

    @Override
    public TransportResponse handle(
            TransportRequest request, EventType event, Status status, ServerResponseHeaders headers, String message) {
        ProblemDocument problem = problem(event, status);
        String given = request.headers().contains(Headers.REQUEST_ID)
                ? request.headers().get(Headers.REQUEST_ID).get()
                : null;
        String id = ids.of(given);
        log.refused(
                id,
                request.method(),
                problem.type().status(),
                problem.type().slug());
        TransportResponse.Builder response = TransportResponse.builder()
                .status(Status.create(problem.type().status()))
                .keepAlive(false)
                .header(HeaderNames.CONTENT_TYPE, MediaForm.PROBLEM.contentType())
                .header(Headers.REQUEST_ID, id)
                .entity(problem.toJson(path(request), id).getBytes(StandardCharsets.UTF_8));
        always.forEach(header -> response.header(header.headerName(), header.get()));
        return response.build();
    }

    private static ProblemDocument problem(EventType event, Status status) {
        return switch (event) {
            case PAYLOAD_TOO_LARGE -> RequestBody.tooLarge().problem();
            case BAD_REQUEST, FORBIDDEN, INTERNAL_ERROR, OTHER -> ofStatus(status.code());
        };
    }

    private static ProblemDocument ofStatus(int status) {
        return switch (status) {
            case 404 -> ProblemDocument.of(ProblemType.NOT_FOUND, "Nothing lives at this address.");
            case 413 -> RequestBody.tooLarge().problem();
            case 431 -> ProblemDocument.of(ProblemType.HEADERS_TOO_LARGE, "The headers must be at most 16 kB.");
            case 503 -> ProblemDocument.of(ProblemType.SHUTTING_DOWN, "The service takes no more requests now.");
            default ->
                status < 500
                        ? ProblemDocument.of(ProblemType.BAD_REQUEST, "The request must be HTTP/1.1, and well-formed.")
                        : ProblemDocument.of(
                                ProblemType.INTERNAL_ERROR,
                                "The service failed; the request id names this failure.");
        };
    }

    private static String path(TransportRequest request) {
        return request.path().startsWith("/") ? request.path() : "/";
    }
}
