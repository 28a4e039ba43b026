package uk.bng.adapter.web;

import io.helidon.http.HeaderNames;
import io.helidon.http.RequestException;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import uk.bng.adapter.json.ProblemType;
import uk.bng.adapter.json.RunRequestReader;

/** Reads the body of a request: JSON in UTF-8, by its headers, as it stands, and no larger than is read. */
final class RequestBody {
    /**
     * The largest body that is heard to its end, in bytes. A connection that is closed with words unheard takes the
     * answer with it, so the web server hears what is somewhat too large after it was refused, and forgets it.
     */
    static final int MOST_HEARD = 8 * RunRequestReader.MOST_BYTES;

    private RequestBody() {}

    static byte[] read(ServerRequest request) {
        if (request.content().hasEntity()) {
            refuseUnlessJson(Headers.value(request, HeaderNames.CONTENT_TYPE));
        }
        return read(request, RunRequestReader.MOST_BYTES);
    }

    /** The body as it stands, whatever form its headers say it has; no larger than {@code most} bytes. */
    static byte[] read(ServerRequest request, int most) {
        if (!request.content().hasEntity()) {
            return new byte[0];
        }
        if (request.headers().contentLength().orElse(0) > most) {
            throw tooLarge(most);
        }
        byte[] body = bytes(request, most);
        if (body.length > most) {
            throw tooLarge(most);
        }
        return body;
    }

    /** Left open on purpose: closing would wait for the rest of a body that never comes. */
    private static byte[] bytes(ServerRequest request, int most) {
        try {
            return request.content().inputStream().readNBytes(most + 1);
        } catch (RequestException e) {
            if (e.status().code() == Status.REQUEST_ENTITY_TOO_LARGE_413.code()) {
                throw tooLarge(most);
            }
            throw broken();
        } catch (IOException | RuntimeException e) {
            throw broken();
        }
    }

    static Refusal compressed() {
        return Refusal.of(ProblemType.UNSUPPORTED_MEDIA_TYPE, "The body must not be compressed.");
    }

    private static Refusal broken() {
        return Refusal.of(ProblemType.BAD_REQUEST, "The body must come as its headers say.", Headers.CLOSE);
    }

    static Refusal tooLarge() {
        return tooLarge(RunRequestReader.MOST_BYTES);
    }

    private static Refusal tooLarge(int most) {
        return Refusal.of(ProblemType.BODY_TOO_LARGE, "The body must be at most %d bytes.".formatted(most));
    }

    private static void refuseUnlessJson(@Nullable String contentType) {
        if (contentType == null || !isJson(contentType.toLowerCase(Locale.ROOT))) {
            throw Refusal.of(
                    ProblemType.UNSUPPORTED_MEDIA_TYPE,
                    "The body must be said to be application/json, in UTF-8.",
                    new ReplyHeader("Accept", MediaForm.JSON.contentType()));
        }
    }

    private static boolean isJson(String contentType) {
        if (contentType.equals(MediaForm.JSON.contentType())) {
            return true;
        }
        String[] parts = contentType.split(";", -1);
        if (!parts[0].strip().equals(MediaForm.JSON.contentType())) {
            return false;
        }
        for (int i = 1; i < parts.length; i++) {
            String parameter = parts[i].replace(" ", "").replace("\"", "");
            if (parameter.startsWith("charset=") && !parameter.equals("charset=utf-8")) {
                return false;
            }
        }
        return true;
    }
}
