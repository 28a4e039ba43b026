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
    private static final int LAST_OF_CLIENTS = 499;
    /** In the words of the web server, which gives no status of its own to it. */
    private static final String HEADERS_TOO_LARGE = "Header size exceeded";

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
        ProblemDocument problem = problem(request, event, status, message);
        String given = request.headers().contains(Headers.REQUEST_ID)
                ? request.headers().get(Headers.REQUEST_ID).get()
                : null;
        String id = ids.of(given);
        log.refused(
                id, request.method(), problem.type().status(), problem.type().slug());
        TransportResponse.Builder response = TransportResponse.builder()
                .status(Status.create(problem.type().status()))
                .keepAlive(false)
                .header(HeaderNames.CONTENT_TYPE, MediaForm.PROBLEM.contentType())
                .header(Headers.REQUEST_ID, id)
                .entity(problem.toJson(path(request), id).getBytes(StandardCharsets.UTF_8));
        always.forEach(header -> response.header(header.headerName(), header.get()));
        return response.build();
    }

    private static ProblemDocument problem(TransportRequest request, EventType event, Status status, String message) {
        if (status.code() == Status.REQUEST_ENTITY_TOO_LARGE_413.code()) {
            return RequestBody.tooLarge().problem();
        }
        if (event == EventType.BAD_REQUEST && request.headers().contains(HeaderNames.CONTENT_ENCODING)) {
            return RequestBody.compressed().problem();
        }
        if (event == EventType.BAD_REQUEST && message.equals(HEADERS_TOO_LARGE)) {
            return ProblemDocument.of(ProblemType.HEADERS_TOO_LARGE, "The headers must have at most 16 kB.");
        }
        // What fails before there is a method is no fault of the service.
        return ofStatus(request.method().isEmpty() ? Math.min(status.code(), LAST_OF_CLIENTS) : status.code());
    }

    private static ProblemDocument ofStatus(int status) {
        if (status == Status.REQUEST_URI_TOO_LONG_414.code()) {
            return ProblemDocument.of(ProblemType.URI_TOO_LONG, "The request line must have at most 4 kB.");
        }
        if (status == Status.SERVICE_UNAVAILABLE_503.code()) {
            return ProblemDocument.of(ProblemType.SHUTTING_DOWN, "The service takes no more requests now.");
        }
        return status <= LAST_OF_CLIENTS
                ? ProblemDocument.of(ProblemType.BAD_REQUEST, "The request must be HTTP/1.1, and well-formed.")
                : ProblemDocument.of(
                        ProblemType.INTERNAL_ERROR, "The service failed; the request id names this failure.");
    }

    private static String path(TransportRequest request) {
        return request.path().startsWith("/") ? request.path() : "/";
    }
}
