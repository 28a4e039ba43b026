package uk.bng.adapter.web;

import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes replies: the headers that all have, compression, and what HEAD leaves out. */
final class ReplyWriter {
    /** Shorter texts are not worth compressing. */
    private static final int WORTH_COMPRESSING = 1_024;

    private static final Header NO_SNIFFING = HeaderValues.create("X-Content-Type-Options", "nosniff");
    private static final Header COMPRESSED = HeaderValues.create("Content-Encoding", "gzip");
    private static final Header VARIES = HeaderValues.create("Vary", "Accept-Encoding");
    private static final Header UNBUFFERED = HeaderValues.create("X-Accel-Buffering", "no");

    /** The headers of every answer but for its request's id, and for the page. */
    static final List<Header> ALWAYS = List.of(
            NO_SNIFFING,
            HeaderValues.create("Cache-Control", "no-store"),
            HeaderValues.create("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'"));

    void write(Reply reply, List<ReplyHeader> extra, String requestId, ServerRequest request, ServerResponse response) {
        ALWAYS.forEach(response.headers()::set);
        response.headers().set(Headers.REQUEST_ID, requestId);
        extra.forEach(header -> add(response, header));
        boolean isHead = request.prologue().method().text().equals("HEAD");
        switch (reply) {
            case Reply.Whole whole -> whole(whole, isHead, request, response);
            case Reply.File file -> file(file, isHead, request, response);
            case Reply.Stream stream -> stream(stream, isHead, response);
        }
    }

    private static void add(ServerResponse response, ReplyHeader header) {
        if (header.equals(Headers.CLOSE)) {
            response.headers().set(HeaderValues.CONNECTION_CLOSE);
        } else {
            response.headers().add(HeaderValues.create(header.name(), header.value()));
        }
    }

    private static void whole(Reply.Whole reply, boolean isHead, ServerRequest request, ServerResponse response) {
        response.status(Status.create(reply.status()));
        reply.headers().forEach(header -> add(response, header));
        if (reply.form() == null) {
            response.send();
            return;
        }
        response.headers().set(HeaderNames.CONTENT_TYPE, reply.form().contentType());
        byte[] body = reply.text().getBytes(StandardCharsets.UTF_8);
        if (body.length > WORTH_COMPRESSING) {
            response.headers().add(VARIES);
            if (takesGzip(request)) {
                body = PageFile.compressed(body);
                response.headers().set(COMPRESSED);
                markCompressed(response);
            }
        }
        send(body, isHead, response);
    }

    private static void file(Reply.File reply, boolean isHead, ServerRequest request, ServerResponse response) {
        PageFile file = reply.file();
        response.status(Status.create(reply.status()));
        reply.headers().forEach(header -> response.headers().set(HeaderValues.create(header.name(), header.value())));
        response.headers().set(HeaderValues.create("ETag", file.tag()));
        response.headers().add(VARIES);
        boolean isPacked = takesGzip(request);
        if (isPacked) {
            markCompressed(response);
        }
        if (reply.isKnown()) {
            response.send();
            return;
        }
        if (isPacked) {
            response.headers().set(COMPRESSED);
        }
        response.headers().set(HeaderNames.CONTENT_TYPE, file.form().contentType());
        send(isPacked ? file.packed() : file.plain(), isHead, response);
    }

    private static boolean takesGzip(ServerRequest request) {
        return Accepted.isGzip(Headers.value(request, HeaderNames.ACCEPT_ENCODING));
    }

    private static void send(byte[] body, boolean isHead, ServerResponse response) {
        if (isHead) {
            response.headers().contentLength(body.length);
            response.send();
        } else {
            response.send(body);
        }
    }

    /** Another sequence of bytes is another entity to a strong tag. */
    private static void markCompressed(ServerResponse response) {
        if (response.headers().contains(HeaderNames.ETAG)) {
            String tag = response.headers().get(HeaderNames.ETAG).get();
            response.headers().set(HeaderNames.ETAG, EntityTags.compressed(tag));
        }
    }

    private static void stream(Reply.Stream reply, boolean isHead, ServerResponse response) {
        try {
            response.status(Status.OK_200);
            response.headers().set(HeaderNames.CONTENT_TYPE, MediaForm.EVENTS.contentType());
            response.headers().set(UNBUFFERED);
            if (isHead) {
                response.send();
                return;
            }
            try (OutputStream out = response.outputStream()) {
                reply.body().writeTo(out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            reply.after().run();
        }
    }
}
