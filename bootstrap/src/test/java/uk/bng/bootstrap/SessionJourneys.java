package uk.bng.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.bng.bootstrap.FaultJourneys.assertProblem;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Working from a page that stands in a CRM record. */
interface SessionJourneys extends Journeys {
    @Test
    default void aPageWorksWithItsSessionAndNoMore(@TempDir Path folder) {
        Path keys = folder.resolve("keys.json");
        String key = KeyJourneys.created(keys, "--client", "host");
        try (RunningService service = service("BNG_KEYS_FILE", keys.toString())) {
            var host = new ApiClient(service.port(), key);
            ApiAnswer opened = host.postJson("/sessions", SESSION);
            assertThat(opened.status()).as(opened.toString()).isEqualTo(201);
            var page = new ApiClient(service.port(), opened.text("/token"));

            ApiAnswer done = page.postJson("/run?wait=30", Journeys.example("single"));
            assertThat(done.text("/status")).isEqualTo("completed");
            assertThat(Instant.parse(done.header("Session-Expires")))
                    .isAfter(Instant.now().plus(Duration.ofMinutes(10)));
            assertThat(page.get("/config").json().at("/features/sessions").asBoolean())
                    .isTrue();
            assertThat(host.get("/status/" + done.text("/job_id")).status()).isEqualTo(200);
            assertProblem(page.postJson("/sessions", SESSION), 403, "scope-missing");
            assertProblem(page.get("/metrics"), 403, "scope-missing");
            assertThat(page.get(done.header("Location")).body()).doesNotContain(opened.text("/token"));
        }
    }

    @Test
    default void aSessionIsKnownToWhoeverSharesTheStore() {
        ApiAnswer opened = api().postJson("/sessions", SESSION);
        var page = new ApiClient(api().port(), opened.text("/token"));

        assertThat(page.get("/jobs").header("Session-Expires")).isNotEmpty();
        assertThat(api().get("/jobs").header("Session-Expires")).isEmpty();
    }

    @Test
    default void aSessionNeedsARecord() {
        assertProblem(api().postJson("/sessions", "{"), 400, "malformed-json");
        assertProblem(api().postJson("/sessions", "{\"record_id\": \"rec-7\"}"), 422, "invalid-request");
        assertProblem(
                api().postJson("/sessions", SESSION, "Content-Type", "text/plain"), 415, "unsupported-media-type");
        assertProblem(api().postJson("/sessions", SESSION + " ".repeat(1 << 20)), 413, "body-too-large");
    }
}
