package uk.bng.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.core.joran.spi.JoranException;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.slf4j.LoggerFactory;
import uk.bng.adapter.crm.attio.fake.AttioFault;
import uk.bng.adapter.postgres.RealPostgres;
import uk.bng.adapter.telemetry.MicrometerJournal;
import uk.bng.application.job.Census;
import uk.bng.application.job.JobId;
import uk.bng.application.job.Owner;
import uk.bng.application.job.WorkerName;
import uk.bng.application.port.JobEvent;

@ResourceLock(Resources.SYSTEM_OUT)
final class LogLinesTest {
    private final PrintStream usual = System.out;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void logAsTheServiceDoes() throws JoranException {
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        configure("/logback.xml");
    }

    @AfterEach
    void logAsTestsDo() throws JoranException {
        configure("/logback-test.xml");
        System.setOut(usual);
        client.close();
    }

    @Test
    void tellsEachRequestAndJobInOneLineWithoutAnythingPersonal() throws IOException, InterruptedException {
        String key = Program.run(
                        "keys",
                        "create",
                        "--client",
                        "Planted Client Ltd",
                        "--file",
                        keyFile().toString())
                .out()
                .strip();
        String secret = key.substring("bng_AAAAaaaa_".length());
        String body = Files.readString(Program.EXAMPLES.resolve("single.json"), StandardCharsets.UTF_8)
                .replaceFirst("\\{", "{ \"record_id\": \"planted-record\",");
        try (var service = RunningService.start(
                Map.of("SERVER_PORT", "0", "BNG_KEYS_FILE", keyFile().toString(), "BNG_JOBS_WORKERS", "1"))) {
            assertThat(post(service, "/run?wait=20", key, body)).isEqualTo(200);
            assertThat(post(service, "/run", key, "{\"demand\": [], \"location\": {\"postcode\": \"PL1 1AN\"}}"))
                    .isEqualTo(422);
            assertThat(post(service, "/run", key.replace(secret, "plantedsecret"), body))
                    .isEqualTo(401);
            assertThat(post(service, "/health", key, "")).isEqualTo(405);
            get(service, "/health");
            get(service, "/metrics");
        }

        List<JsonObject> lines = lines();
        assertThat(lines).extracting(LogLinesTest::event).contains("request.finished", "job.finished");
        Map<String, String> request = fields(only(lines, "request.finished", "200"));
        assertThat(request.keySet())
                .containsExactlyInAnyOrder("request_id", "method", "route", "status", "ms", "key_id", "job_id");
        assertThat(request)
                .containsEntry("method", "POST")
                .containsEntry("route", "/run")
                .containsEntry("key_id", key.substring(4, 12));
        Map<String, String> job = fields(lines.stream()
                .filter(line -> event(line).equals("job.finished"))
                .findFirst()
                .orElseThrow());
        assertThat(job)
                .containsEntry("job_id", request.get("job_id"))
                .containsEntry("ending", "completed")
                .containsEntry("outcome", "optimal")
                .containsEntry("engine", "ojalgo")
                .containsKeys("worker", "attempt", "options", "waited_ms", "built_ms", "solved_ms", "ms", "gap");
        assertThat(lines)
                .extracting(line -> fields(line).getOrDefault("route", ""))
                .doesNotContain("/metrics");
        assertThat(out.toString(StandardCharsets.UTF_8))
                .doesNotContain(secret, "plantedsecret", "Planted", "planted-record", "PL1 1AN", "neutral grassland");
    }

    @Test
    void tellWhyThereIsNoCatalogueAndNothingOfTheDatabase() {
        String full = RealPostgres.empty().url();
        String nowhere = "jdbc:postgresql://127.0.0.1:1/planted_name";
        for (String url : List.of(full, nowhere)) {
            Map<String, String> environment = Map.of(
                    "SERVER_PORT", "0",
                    "BNG_CATALOGUE_SOURCE", "postgres",
                    "BNG_POSTGRES_URL", url,
                    "BNG_POSTGRES_USER", "postgres",
                    "BNG_POSTGRES_PASSWORD", "planted-word");
            try (var service = RunningService.start(environment)) {
                assertThat(new ApiClient(service.port()).get("/catalogue").status())
                        .isEqualTo(503);
            }
        }

        assertThat(lines().stream().filter(line -> event(line).startsWith("catalogue.unreadable")))
                .hasSize(2);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("bng catalogue import FILE.xlsx", "The database (postgres) does not answer.")
                .doesNotContain(
                        "jdbc:",
                        ":" + RealPostgres.port(),
                        "127.0.0.1",
                        "planted",
                        "flyway",
                        "idleTimeout",
                        "Exception");
    }

    /** D40. */
    @Test
    void savesLeaveNothingPersonalInTheLog() {
        try (PlayedAttio played = PlayedAttio.prepared()) {
            Map<String, String> environment = new HashMap<>(played.environment());
            environment.put("SERVER_PORT", "0");
            try (var service = RunningService.start(environment)) {
                var api = new ApiClient(service.port());
                String job = api.run("""
                        {"demand": [{"habitat_name": "Grassland - Other neutral grassland", "units": 0.1}],
                         "location": {"address": "1 Planted Street, TN23 1AA"}}""");
                api.finished(job);
                played.attio.fail("POST /notes", new AttioFault.Code(400, "Planted words of Attio"));
                assertThat(api.postJson("/save", played.saving(job)).problem()).isEqualTo("crm-value-refused");
                assertThat(api.postJson("/save", played.saving(job)).status()).isEqualTo(200);
                assertThat(api.postJson("/webhooks/attio", "{}", "Attio-Signature", "planted-signature")
                                .status())
                        .isEqualTo(401);
            }
            assertThat(played.attio.workspace().noteTexts()).contains("neutral grassland");
        }

        List<JsonObject> lines = lines();
        assertThat(lines).extracting(LogLinesTest::event).contains("crm.call", "crm.save", "audit");
        assertThat(fields(lines.stream()
                        .filter(line -> event(line).equals("crm.save"))
                        .toList()
                        .getLast()))
                .containsEntry("outcome", "saved")
                .containsKeys("ref", "revision", "steps", "ms", "attempts");
        assertThat(lines.stream()
                        .filter(line -> event(line).equals("audit"))
                        .map(line -> fields(line).get("action")))
                .containsExactly("run", "save", "save");
        assertThat(out.toString(StandardCharsets.UTF_8))
                .doesNotContainIgnoringCase("planted")
                .doesNotContain("TN23", "1AA", "neutral grassland", "BNG quote");
    }

    @Test
    void aPlanThatBrokeTheAuditNeedsAHuman() {
        try (var journal = new MicrometerJournal(() -> new Census(0, 0, Duration.ZERO))) {
            journal.job(new JobEvent(
                    JobId.of(new UUID(1, 2)),
                    Owner.OPEN,
                    new WorkerName("here-1"),
                    1,
                    "failed",
                    null,
                    "internal-error",
                    true,
                    "ojalgo",
                    1,
                    1,
                    Duration.ZERO,
                    Duration.ZERO,
                    Duration.ZERO,
                    Duration.ZERO,
                    null));
        }

        assertThat(lines()).singleElement().satisfies(line -> {
            assertThat(line.getString("level")).isEqualTo("ERROR");
            assertThat(fields(line)).containsEntry("audit_failed", "true").containsEntry("fault", "internal-error");
        });
    }

    private int post(RunningService service, String path, String key, String body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address(service, path))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        return client.send(request, BodyHandlers.discarding()).statusCode();
    }

    private void get(RunningService service, String path) throws IOException, InterruptedException {
        client.send(HttpRequest.newBuilder(address(service, path)).build(), BodyHandlers.discarding());
    }

    private static URI address(RunningService service, String path) {
        return URI.create("http://127.0.0.1:" + service.port() + path);
    }

    private List<JsonObject> lines() {
        return out.toString(StandardCharsets.UTF_8)
                .lines()
                .map(line -> Json.createReader(new StringReader(line)).readObject())
                .toList();
    }

    private static JsonObject only(List<JsonObject> lines, String event, String status) {
        List<JsonObject> found = lines.stream()
                .filter(line ->
                        event(line).equals(event) && status.equals(fields(line).get("status")))
                .toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static String event(JsonObject line) {
        return line.getString("formattedMessage");
    }

    private static Map<String, String> fields(JsonObject line) {
        Map<String, String> fields = new TreeMap<>();
        if (line.containsKey("kvpList")) {
            for (JsonObject pair : line.getJsonArray("kvpList").getValuesAs(JsonObject.class)) {
                pair.forEach((name, value) -> fields.put(name, ((JsonString) value).getString()));
            }
        }
        return fields;
    }

    private Path keyFile() {
        return folder.resolve("keys.json");
    }

    private static void configure(String resource) throws JoranException {
        var context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.reset();
        var configurator = new JoranConfigurator();
        configurator.setContext(context);
        configurator.doConfigure(Objects.requireNonNull(LogLinesTest.class.getResource(resource)));
    }
}
