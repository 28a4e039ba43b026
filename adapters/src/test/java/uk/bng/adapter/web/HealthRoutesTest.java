package uk.bng.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.bng.adapter.web.WebFixture.json;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

final class HealthRoutesTest {
    @Test
    void isUpWhileAllIsWell() {
        try (var web = WebFixture.needing(new HealthCheck("jobs", () -> HealthCheck.State.UP))) {
            for (String path : new String[] {"/health", "/health/ready", "/health/live"}) {
                HttpResponse<String> answer = web.get(path);
                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(json(answer).getString("status")).isEqualTo("up");
                assertThat(json(answer).getString("version")).isEqualTo("test");
            }
            assertThat(web.get("/health").body()).contains("\"name\":\"jobs\"");
        }
    }

    @Test
    void isNotReadyWhileSomethingIsDown() {
        var state = new AtomicReference<>(HealthCheck.State.down("The store does not answer."));
        try (var web = WebFixture.needing(new HealthCheck("jobs", state::get))) {
            HttpResponse<String> answer = web.get("/health");

            assertThat(answer.statusCode()).isEqualTo(503);
            JsonObject check = json(answer).getJsonArray("checks").getJsonObject(1);
            assertThat(check.getString("status")).isEqualTo("down");
            assertThat(check.getString("detail")).isEqualTo("The store does not answer.");
            assertThat(web.get("/health/ready").statusCode()).isEqualTo(503);
            assertThat(web.get("/health/live").statusCode()).isEqualTo(200);
            state.set(HealthCheck.State.UP);
            web.skip(Duration.ofSeconds(1));
            assertThat(web.get("/health").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void isNotReadyOnceTheDoorsAreClosed() {
        try (var web = WebFixture.open()) {
            assertThat(web.get("/health/ready").statusCode()).isEqualTo(200);
            web.doors.close();
            assertThat(web.get("/health/ready").statusCode()).isEqualTo(503);
            assertThat(web.get("/health/live").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void countsACheckThatFailsAsDownWithoutItsWords() {
        try (var web = WebFixture.needing(new HealthCheck("jobs", () -> {
            throw new IllegalStateException("secret");
        }))) {
            HttpResponse<String> answer = web.get("/health");

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).doesNotContain("secret");
        }
    }

    @Test
    void looksOnceForManyWhoAsk() {
        var looks = new AtomicInteger();
        try (var web = WebFixture.needing(new HealthCheck("jobs", () -> {
            looks.incrementAndGet();
            return HealthCheck.State.UP;
        }))) {
            web.get("/health");
            web.skip(Duration.ofSeconds(1));
            web.get("/health");
            assertThat(looks.get()).isEqualTo(2);
        }
    }
}
