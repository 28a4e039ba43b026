package uk.bng.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * The journeys through the page in a real browser, against the service as it ships. They are written where the page is
 * ({@code widget/quote-web/e2e}) and report for themselves; here they are given the Java and the classes that they need. With
 * {@code -Dpage.stores=postgres} every service keeps its jobs in a real Redis, its catalogue and quotes in a real PostgreSQL.
 */
final class PageIT {
    private static final Path WIDGET = Path.of("..", "widget");
    private static final String STORES = System.getProperty("page.stores", "memory");
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    @Test
    void thePageCarriesItsUsersThroughEveryJourney() throws IOException, InterruptedException {
        if (STORES.equals("postgres")) {
            try (var stores = new StockedStores();
                    var tap = StoreTap.over(stores)) {
                journeys(Map.of("E2E_STORES", tap.url()));
            }
        } else {
            journeys(Map.of());
        }
    }

    private static void journeys(Map<String, String> handedIn) throws IOException, InterruptedException {
        Path log = Files.createDirectories(Path.of("target", "processes")).resolve("page.log");
        var command = new ProcessBuilder("npm", "run", "e2e")
                .directory(WIDGET.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        command.environment()
                .put(
                        "E2E_JAVA",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.environment().putAll(handedIn);
        command.environment().put("E2E_CLASSPATH", System.getProperty("java.class.path"));
        Process process = command.start();
        boolean ended = process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();

        assertThat(ended).as("the journeys go on: %s", Files.readString(log)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(log)).isZero();
    }
}
