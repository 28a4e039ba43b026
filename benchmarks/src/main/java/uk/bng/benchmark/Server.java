package uk.bng.benchmark;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One instance of the service, which is killed and started again on the same port. Thread-safe. */
final class Server implements AutoCloseable {
    private static final int WAIT_MS = 50;

    private final Path app;
    private final int port;
    private final Map<String, String> environment;
    private Process process;

    private Server(Path app, int port, Map<String, String> environment, Process process) {
        this.app = app;
        this.port = port;
        this.environment = Map.copyOf(environment);
        this.process = process;
    }

    /** An instance on a free port, which may not answer yet. */
    static Server start(Path app, Map<String, String> environment) throws IOException {
        int port = freePort();
        return new Server(app, port, environment, launch(app, port, environment));
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Kills it without a warning and starts it again. */
    synchronized void restart() throws IOException, InterruptedException {
        process.destroyForcibly().waitFor();
        process = launch(app, port, environment);
    }

    /** Returns when it answers. */
    void awaitReady() throws InterruptedException {
        while (true) {
            try (var wire = new Wire(uri())) {
                if (wire.get("/health/ready").status() == 200) {
                    return;
                }
            } catch (IOException e) {
                // It does not listen yet.
            }
            TimeUnit.MILLISECONDS.sleep(WAIT_MS);
        }
    }

    @Override
    public synchronized void close() {
        process.destroyForcibly();
    }

    private static Process launch(Path app, int port, Map<String, String> environment) throws IOException {
        var command = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-jar",
                        app.toString(),
                        "serve",
                        "--port",
                        Integer.toString(port))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        command.environment().putAll(environment);
        return command.start();
    }
}
