package uk.bng.bootstrap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

/** Sends bytes that no client library would send. */
final class RawHttp {
    private static final int PATIENCE_MS = 20_000;

    private RawHttp() {}

    /** What came back until the server closed the connection, or had said all that it announced. */
    record Answer(int status, String head, String body) {}

    static Answer send(int port, String request) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MS);
            write(socket, request);
            var read = new StringBuilder();
            int length = -1;
            int start = -1;
            while (start < 0 || length < 0 || read.length() < start + length) {
                int next = socket.getInputStream().read();
                if (next < 0) {
                    break;
                }
                read.append((char) next);
                if (start < 0 && read.toString().endsWith("\r\n\r\n")) {
                    start = read.length();
                    length = length(read.toString());
                }
            }
            return answer(read.toString(), Math.max(start, 0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The server may stop reading before all is written. */
    private static void write(Socket socket, String request) throws IOException {
        try {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
        } catch (SocketException e) {
            if (socket.isInputShutdown()) {
                throw e;
            }
        }
    }

    private static Answer answer(String read, int start) {
        String[] words = read.split(" ", 3);
        int status = words.length > 1 ? Integer.parseInt(words[1]) : 0;
        String body = new String(read.substring(start).getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        return new Answer(status, read.substring(0, start), body);
    }

    private static int length(String head) {
        return head.lines()
                .filter(line -> line.regionMatches(true, 0, "content-length:", 0, 15))
                .map(line -> Integer.parseInt(line.substring(15).strip()))
                .findFirst()
                .orElse(-1);
    }
}
