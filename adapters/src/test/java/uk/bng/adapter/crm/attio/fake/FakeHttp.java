package uk.bng.adapter.crm.attio.fake;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * As much of an HTTP server as is played with: one request on each connection, every header as the player says, the date
 * included, and connections that end without an answer. The JDK's own server writes its own date.
 */
final class FakeHttp implements AutoCloseable {
    private final Player player;
    private final ServerSocket socket;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /** A request as it came; the target is its path and query. */
    record Asked(String method, String target, Map<String, String> headers, String body) {
        byte[] bytes() {
            return body.getBytes(StandardCharsets.UTF_8);
        }
    }

    /** An answer. */
    record Told(int status, Map<String, String> headers, String body) {
        byte[] bytes() {
            return body.getBytes(StandardCharsets.UTF_8);
        }
    }

    /** Answers; null ends the connection instead. */
    @FunctionalInterface
    interface Player {
        @Nullable
        Told play(Asked asked);
    }

    FakeHttp(int port, Player player) throws IOException {
        this.player = player;
        this.socket = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        // No daemon: as a program of its own it plays on until it is told to end.
        Thread.ofPlatform().name("attio").start(this::accept);
    }

    int port() {
        return socket.getLocalPort();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                threads.execute(() -> serve(connection));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            Asked asked = read(new BufferedInputStream(connection.getInputStream()));
            Told told = asked == null ? null : player.play(asked);
            if (told != null) {
                write(connection.getOutputStream(), told);
            }
        } catch (IOException e) {
            // The client hung up, as it may.
        }
    }

    private static @Nullable Asked read(InputStream in) throws IOException {
        String[] first = line(in).split(" ", -1);
        if (first.length != 3) {
            return null;
        }
        Map<String, String> headers = new LinkedHashMap<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        byte[] body = in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
        return new Asked(first[0], first[1], headers, new String(body, StandardCharsets.UTF_8));
    }

    private static String line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            if (next != '\r') {
                line.write(next);
            }
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    private static void write(OutputStream out, Told told) throws IOException {
        StringBuilder head =
                new StringBuilder("HTTP/1.1 ").append(told.status()).append(" Played\r\n");
        told.headers()
                .forEach((name, value) ->
                        head.append(name).append(": ").append(value).append("\r\n"));
        head.append("Connection: close\r\nContent-Length: ")
                .append(told.bytes().length)
                .append("\r\n\r\n");
        out.write(head.toString().getBytes(StandardCharsets.UTF_8));
        out.write(told.bytes());
        out.flush();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.shutdownNow();
    }
}
