package uk.bng.adapter.web;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import org.jspecify.annotations.Nullable;

/** The names of headers that are read here, and how. */
final class Headers {
    static final HeaderName REQUEST_ID = HeaderNames.create("X-Request-Id");
    static final HeaderName IDEMPOTENCY_KEY = HeaderNames.create("Idempotency-Key");
    static final HeaderName LAST_EVENT_ID = HeaderNames.create("Last-Event-ID");

    private Headers() {}

    /** All values of a header, joined as RFC 9110 allows; null where there is none. */
    static @Nullable String value(ServerRequest request, HeaderName name) {
        if (!request.headers().contains(name)) {
            return null;
        }
        var header = request.headers().get(name);
        return header.valueCount() == 1 ? header.get() : String.join(", ", header.allValues());
    }
}
