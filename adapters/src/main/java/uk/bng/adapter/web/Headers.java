package uk.bng.adapter.web;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The names of headers that are read here, and how. */
final class Headers {
    static final HeaderName REQUEST_ID = HeaderNames.create("X-Request-Id");
    static final HeaderName IDEMPOTENCY_KEY = HeaderNames.create("Idempotency-Key");
    static final HeaderName LAST_EVENT_ID = HeaderNames.create("Last-Event-ID");

    /** On the last answer of a connection. */
    static final ReplyHeader CLOSE = new ReplyHeader("Connection", "close");

    private Headers() {}

    /** All values of a header, joined as RFC 9110 allows; null where there is none. */
    static @Nullable String value(ServerRequest request, HeaderName name) {
        if (!request.headers().contains(name)) {
            return null;
        }
        var header = request.headers().get(name);
        return header.valueCount() == 1 ? header.get() : String.join(", ", header.allValues());
    }

    /** Whether the client wants the connection to end with the answer. */
    static boolean asksToClose(ServerRequest request) {
        String connection = value(request, HeaderNames.CONNECTION);
        return connection != null && connection.toLowerCase(Locale.ROOT).contains("close");
    }

    /** Whether everybody who reads the headers finds the same end of the body (RFC 9112, section 6.3). */
    static boolean frameOneBody(ServerRequest request) {
        String length = value(request, HeaderNames.CONTENT_LENGTH);
        if (length == null) {
            return true;
        }
        boolean isNumber =
                !length.isEmpty() && length.length() < 19 && length.chars().allMatch(c -> c >= '0' && c <= '9');
        return isNumber && !request.headers().contains(HeaderNames.TRANSFER_ENCODING);
    }
}
