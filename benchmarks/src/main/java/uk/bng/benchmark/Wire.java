package uk.bng.benchmark;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One connection that asks one thing after another. Leaner than a client of the library, so that the load costs the
 * machine little beside what it measures. Of one thread at a time.
 */
final class Wire implements AutoCloseable {
    private static final int PATIENCE_MS = 60_000;

    private final URI server;
    private final Socket socket;
    private final InputStream in;

    /** A connection to {@code http://host:port}. */
    Wire(URI server) throws IOException {
        this.server = server;
        this.socket = new Socket(server.getHost(), server.getPort());
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MS);
        this.in = new BufferedInputStream(socket.getInputStream());
    }

    /** What was answered. */
    record Answer(int status, String body) {
        /** The value of a text member, found by its name alone. */
        String text(String name) {
            int at = body.indexOf("\"" + name + "\"");
            int start = body.indexOf('"', body.indexOf(':', at)) + 1;
            return at < 0 ? "" : body.substring(start, body.indexOf('"', start));
        }
    }

    Answer get(String path) throws IOException {
        return ask("GET " + path, "", "");
    }

    /** Posts JSON with further header lines, each ended by a line break. */
    Answer post(String path, String headers, String body) throws IOException {
        return ask("POST " + path, headers + "Content-Type: application/json\r\n", body);
    }

    private Answer ask(String line, String headers, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String head = "%s HTTP/1.1\r\nHost: %s\r\n%sContent-Length: %d\r\n\r\n"
                .formatted(line, server.getAuthority(), headers, bytes.length);
        byte[] top = head.getBytes(StandardCharsets.US_ASCII);
        byte[] whole = new byte[top.length + bytes.length];
        System.arraycopy(top, 0, whole, 0, top.length);
        System.arraycopy(bytes, 0, whole, top.length, bytes.length);
        socket.getOutputStream().write(whole);
        int status = Integer.parseInt(line().split(" ", 3)[1]);
        int length = 0;
        boolean isChunked = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length =
                        Integer.parseInt(lower.substring(lower.indexOf(':') + 1).strip());
            }
            isChunked |= lower.startsWith("transfer-encoding:") && lower.contains("chunked");
        }
        return new Answer(status, isChunked ? chunks() : text(length));
    }

    private String chunks() throws IOException {
        var text = new StringBuilder();
        for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            text.append(text(size));
            line();
        }
        line();
        return text.toString();
    }

    private String text(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("The server closed the connection.");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("The server closed the connection.");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
