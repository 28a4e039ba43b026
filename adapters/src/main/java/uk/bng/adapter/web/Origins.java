package uk.bng.adapter.web;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.bng.adapter.json.ProblemType;

/** Which pages may call from a browser: those of the exact origins that are set, and the service's own. */
final class Origins {
    private static final String REQUEST_HEADERS =
            "Authorization, Content-Type, Idempotency-Key, If-None-Match, Last-Event-ID, X-Request-Id";
    private static final String SHOWN_HEADERS =
            "ETag, Idempotent-Replayed, Location, RateLimit, RateLimit-Policy, Retry-After, Session-Expires, "
                    + "X-Request-Id";
    private static final String SECONDS_KEPT = "600";

    private final Set<String> allowed;

    Origins(List<String> allowed) {
        this.allowed = Set.copyOf(allowed);
    }

    /** The headers that let a page of an origin read the answer; none for others. */
    List<ReplyHeader> headers(ServerRequest request) {
        if (allowed.isEmpty()) {
            return List.of();
        }
        String origin = Headers.value(request, HeaderNames.ORIGIN);
        var vary = new ReplyHeader("Vary", "Origin");
        return origin == null || !allowed.contains(origin)
                ? List.of(vary)
                : List.of(
                        vary,
                        new ReplyHeader("Access-Control-Allow-Origin", origin),
                        new ReplyHeader("Access-Control-Expose-Headers", SHOWN_HEADERS));
    }

    /**
     * Refuses to change anything for a page of an origin that is not allowed: where no key is asked for, nothing else
     * would tell a stranger's page from the user.
     */
    void refuseStrangers(ServerRequest request) {
        String origin = Headers.value(request, HeaderNames.ORIGIN);
        if (origin != null && !allowed.contains(origin) && !isOwn(origin, request)) {
            throw refused();
        }
    }

    /** The answer to a browser that asks before it calls; null where it is not one that asks. */
    @Nullable
    Reply preflight(ServerRequest request, String methods) {
        String origin = Headers.value(request, HeaderNames.ORIGIN);
        if (origin == null || !request.headers().contains(HeaderNames.ACCESS_CONTROL_REQUEST_METHOD)) {
            return null;
        }
        if (!allowed.contains(origin)) {
            throw refused();
        }
        return Reply.empty(
                204,
                new ReplyHeader("Access-Control-Allow-Methods", methods),
                new ReplyHeader("Access-Control-Allow-Headers", REQUEST_HEADERS),
                new ReplyHeader("Access-Control-Max-Age", SECONDS_KEPT));
    }

    private static boolean isOwn(String origin, ServerRequest request) {
        String host = Headers.value(request, HeaderNames.HOST);
        return host != null && (origin.equals("http://" + host) || origin.equals("https://" + host));
    }

    private static Refusal refused() {
        return Refusal.of(ProblemType.ORIGIN_REFUSED, "The origin must be one of those that are set.");
    }
}
