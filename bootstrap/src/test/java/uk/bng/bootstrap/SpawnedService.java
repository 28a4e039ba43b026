package uk.bng.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The service as it ships, in a process of its own that a test can pause, end and kill. */
final class SpawnedService implements AutoCloseable {
    private static final Path APP = Path.of("target", "app", "bng-bootstrap.jar");
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Pattern LISTENING = Pattern.compile("listening on http://127\\.0\\.0\\.1:(\\d+)");

    private final Process process;
    private final Path log;
    private final int port;

    private SpawnedService(Process process, Path log, int port) {
        this.process = process;
        this.log = log;
        this.port = port;
    }

    /** A service that listens, with settings such as {@code "BNG_JOBS_WORKERS", "1"} over those of the environment. */
    static SpawnedService start(Map<String, String> environment, String... settings) {
        try {
            Path log = Files.createTempFile(Files.createDirectories(Path.of("target", "processes")), "service", ".log");
            var command = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-jar",
                            APP.toString(),
                            "serve",
                            "--port",
                            "0")
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            command.environment().keySet().removeIf(name -> name.startsWith("BNG_") || name.startsWith("SERVER_"));
            command.environment().putAll(environment);
            for (int i = 0; i < settings.length; i += 2) {
                command.environment().put(settings[i], settings[i + 1]);
            }
            Process process = command.start();
            try {
                return new SpawnedService(process, log, port(process, log));
            } catch (AssertionError | UncheckedIOException e) {
                process.destroyForcibly();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until something is so; fails after a minute and a half. */
    static void await(String what, BooleanSupplier isSo) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!isSo.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited for " + what).isLessThan(deadline);
            pauseBriefly();
        }
    }

    ApiClient client() {
        return new ApiClient(port);
    }

    /** Everything it has printed. */
    String printed() {
        return read(log);
    }

    /** Ends it without a warning. */
    void kill() {
        process.destroyForcibly();
        exitCode();
    }

    /** Stops it in its tracks, as a machine that sleeps. */
    void pause() {
        signal("-STOP");
    }

    void resume() {
        signal("-CONT");
    }

    /** Asks it to end. */
    void terminate() {
        signal("-TERM");
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** How it ended; waits for that. */
    int exitCode() {
        try {
            assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                    .as("the service still runs: %s", printed())
                    .isTrue();
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while a service was to end.", e);
        }
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            kill();
        }
    }

    private void signal(String name) {
        try {
            assertThat(new ProcessBuilder(List.of("kill", name, Long.toString(process.pid())))
                            .start()
                            .waitFor())
                    .isZero();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while a signal was sent.", e);
        }
    }

    private static int port(Process process, Path log) {
        await("a service to listen", () -> LISTENING.matcher(read(log)).find() || !process.isAlive());
        Matcher found = LISTENING.matcher(read(log));
        assertThat(found.find()).as("the service ended: %s", read(log)).isTrue();
        return Integer.parseInt(found.group(1));
    }

    private static String read(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void pauseBriefly() {
        try {
            TimeUnit.MILLISECONDS.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting.", e);
        }
    }
}
