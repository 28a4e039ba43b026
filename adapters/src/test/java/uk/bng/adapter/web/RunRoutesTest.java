package uk.bng.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.bng.adapter.web.Answers.assertProblem;
import static uk.bng.adapter.web.WebFixture.ORDER;
import static uk.bng.adapter.web.WebFixture.json;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.bng.application.job.JobRules;
import uk.bng.application.port.JobStoreUnavailable;

final class RunRoutesTest {
    private final WebFixture web = WebFixture.open();

    @AfterEach
    void end() {
        web.close();
    }

    @Test
    void acceptsAnOrder() {
        HttpResponse<String> answer = web.post("/run", ORDER);

        assertThat(answer.statusCode()).isEqualTo(202);
        String id = json(answer).getString("job_id");
        assertThat(answer.headers().firstValue("Location")).contains("/status/" + id);
        assertThat(json(answer).getString("status")).isEqualTo("pending");
        assertThat(json(answer).getJsonObject("links").getString("events")).isEqualTo("/status/" + id + "/events");
    }

    @Test
    void tellsTheEndToOneWhoWaits() throws Exception {
        try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
            Future<HttpResponse<String>> waiting = threads.submit(() -> web.post("/run?wait=20", ORDER));
            WebFixture.await(() -> web.store.census().pending() == 1, () -> "No job was handed in.");
            web.work();
            HttpResponse<String> answer = waiting.get(20, TimeUnit.SECONDS);

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(json(answer).getString("status")).isEqualTo("completed");
            assertThat(json(answer)
                            .getJsonObject("result")
                            .getJsonObject("outcome")
                            .getString("kind"))
                    .isEqualTo("optimal");
            assertThat(answer.headers().firstValue("ETag")).isPresent();
        }
    }

    @Test
    void tellsThatTheJobWaitsWhenTheWaitIsOver() {
        assertThat(web.post("/run?wait=1", ORDER).statusCode()).isEqualTo(202);
    }

    @ParameterizedTest
    @ValueSource(strings = {"31", "-1", "soon", "", "1.5", "99999999999"})
    void refusesOtherWaits(String wait) {
        assertProblem(web.post("/run?wait=" + wait, ORDER), 400, "bad-query");
        assertThat(web.store.census().pending()).isZero();
    }

    @Test
    void answersARepeatedKeyAsBefore() {
        HttpResponse<String> first = web.post("/run", ORDER, "Idempotency-Key", "k1");
        HttpResponse<String> second = web.post("/run", " " + ORDER + "\n", "Idempotency-Key", "k1");

        assertThat(second.statusCode()).isEqualTo(202);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(first.headers().firstValue("Idempotent-Replayed")).isEmpty();
        assertThat(second.headers().firstValue("Idempotent-Replayed")).contains("true");
        assertThat(web.store.census().pending()).isEqualTo(1);
    }

    @Test
    void refusesAKeyWithAnotherBody() {
        web.submitted("Idempotency-Key", "k1");

        assertProblem(
                web.post("/run", ORDER.replace("0.08", "0.09"), "Idempotency-Key", "k1"),
                422,
                "idempotency-key-reused");
    }

    @ParameterizedTest
    @ValueSource(strings = {"two words", "é"})
    void refusesAKeyThatIsNotVisibleAscii(String key) {
        String answer = web.raw(
                "POST /run HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/json\r\n"
                        + "Idempotency-Key: " + key + "\r\nContent-Length: " + ORDER.length() + "\r\n\r\n" + ORDER);

        assertThat(answer).startsWith("HTTP/1.1 400").contains("urn:bng:problem:bad-idempotency-key");
    }

    @Test
    void refusesAKeyThatIsTooLong() {
        assertProblem(web.post("/run", ORDER, "Idempotency-Key", "k".repeat(201)), 400, "bad-idempotency-key");
        assertThat(web.post("/run", ORDER, "Idempotency-Key", "k".repeat(200)).statusCode())
                .isEqualTo(202);
    }

    @Test
    void makesOneJobOfFiftyAtOnce() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(50)) {
            List<Future<HttpResponse<String>>> answers = threads.invokeAll(
                    Collections.nCopies(50, () -> web.post("/run", ORDER, "Idempotency-Key", "once")));
            long replays = 0;
            for (Future<HttpResponse<String>> answer : answers) {
                assertThat(answer.get().statusCode()).isEqualTo(202);
                replays +=
                        answer.get().headers().firstValue("Idempotent-Replayed").isPresent() ? 1 : 0;
            }
            assertThat(replays).isEqualTo(49);
            assertThat(web.store.census().pending()).isEqualTo(1);
        }
    }

    @Test
    void revisesAnEarlierJob() {
        String parent = web.submitted();

        HttpResponse<String> answer =
                web.post("/run", "{\"revises\":\"" + parent + "\",\"options\":{\"bank_limit\":1}}");

        assertThat(answer.statusCode()).isEqualTo(202);
        var lineage =
                json(web.get("/status/" + json(answer).getString("job_id"))).getJsonObject("lineage");
        assertThat(lineage.getString("origin")).isEqualTo(parent);
        assertThat(lineage.getString("parent")).isEqualTo(parent);
        assertThat(lineage.getInt("revision")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-id", "00000000-0000-4000-8000-000000000000"})
    void refusesToReviseWhatIsNotThere(String parent) {
        HttpResponse<String> answer = web.post("/run", "{\"revises\":\"" + parent + "\"}");

        assertProblem(answer, 422, "invalid-request");
        var error = json(answer).getJsonArray("errors").getJsonObject(0);
        assertThat(error.getString("pointer")).isEqualTo("/revises");
        assertThat(error.getString("code")).isEqualTo("unknown-job");
    }

    @Test
    void namesEveryIssueAtOnce() {
        HttpResponse<String> answer = web.post(
                "/run",
                "{\"demand\":[{\"habitat_name\":\"Nothing\",\"units\":\"1\"},{\"habitat_name\":\"Native hedgerow\","
                        + "\"units\":-1}],\"options\":{\"engine\":\"none\"},\"extra\":1}");

        assertProblem(answer, 422, "invalid-request");
        assertThat(json(answer).getJsonArray("errors").getValuesAs(JsonObject.class))
                .extracting(issue -> issue.getString("pointer"))
                .containsExactlyInAnyOrder(
                        "/demand/0/habitat_name", "/demand/0/units", "/demand/1/units", "/extra", "/options/engine");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[1,]", "{} {}", "{\"a\":1,\"a\":2}", "nonsense"})
    void refusesWhatIsNotJson(String body) {
        assertProblem(web.post("/run", body), 400, "malformed-json");
    }

    @Test
    void tellsThatTheQueueIsFull() {
        try (var small = WebFixture.under(new JobRules(1, 10, 3, Duration.ofHours(1)))) {
            small.submitted();

            HttpResponse<String> answer = small.post("/run", ORDER);
            assertProblem(answer, 429, "queue-full");
            assertThat(answer.headers().firstValueAsLong("Retry-After").orElseThrow())
                    .isPositive();
        }
    }

    @Test
    void tellsThatAKeyHasEnoughLiveJobs() {
        try (var small = WebFixture.under(new JobRules(10, 1, 3, Duration.ofHours(1)))) {
            small.submitted();

            HttpResponse<String> answer = small.post("/run", ORDER);
            assertProblem(answer, 429, "too-many-live-jobs");
            assertThat(answer.headers().firstValueAsLong("Retry-After").orElseThrow())
                    .isPositive();
        }
    }

    @Test
    void tellsThatTheStoreIsDownAndWorksAgain() {
        web.failing.failWith(new JobStoreUnavailable("secret host name", null));
        HttpResponse<String> answer = web.post("/run", ORDER);

        assertProblem(answer, 503, "job-store-unavailable");
        assertThat(answer.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isPositive();
        assertThat(answer.body()).doesNotContain("secret host");
        web.failing.recover();
        assertThat(web.post("/run", ORDER).statusCode()).isEqualTo(202);
    }

    @Test
    void neverTellsWhatAnExceptionSays() {
        web.failing.failWith(new IllegalStateException("secret text"));
        HttpResponse<String> answer = web.post("/run", ORDER);

        assertProblem(answer, 500, "internal-error");
        assertThat(answer.body()).doesNotContain("secret text");
    }

    @Test
    void takesNoJobsOnceTheDoorsAreClosed() {
        String id = web.submitted();
        web.doors.close();

        HttpResponse<String> answer = web.post("/run", ORDER);
        assertProblem(answer, 503, "shutting-down");
        assertThat(answer.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isPositive();
        assertThat(web.get("/status/" + id).statusCode()).isEqualTo(200);
    }
}
