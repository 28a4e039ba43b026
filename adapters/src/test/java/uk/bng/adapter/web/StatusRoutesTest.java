package uk.bng.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.bng.adapter.web.Answers.assertProblem;
import static uk.bng.adapter.web.WebFixture.json;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.bng.application.job.CrmSaving;
import uk.bng.application.job.JobId;
import uk.bng.application.job.JobLog;
import uk.bng.application.job.JobProgress;
import uk.bng.application.job.Lease;
import uk.bng.application.port.JobStoreUnavailable;

final class StatusRoutesTest {
    private final WebFixture web = WebFixture.open();

    @AfterEach
    void end() {
        web.close();
    }

    @Test
    void tellsWhenToAskAgainWhileAJobLives() {
        HttpResponse<String> live = web.get("/status/" + web.submitted());

        assertThat(live.statusCode()).isEqualTo(200);
        assertThat(json(live).getString("status")).isEqualTo("pending");
        assertThat(live.headers().firstValueAsLong("Retry-After").orElseThrow()).isPositive();
        assertThat(live.headers().firstValue("ETag").orElseThrow()).matches("\"\\d+\"");
    }

    @Test
    void tellsTheAnswerOfAFinishedJob() {
        String id = web.submitted();
        web.work();
        HttpResponse<String> answer = web.get("/status/" + id);

        assertThat(json(answer).getString("status")).isEqualTo("completed");
        assertThat(answer.body()).contains("\"total_cost\":2304.00");
        assertThat(answer.headers().firstValue("Retry-After")).isEmpty();
    }

    @Test
    void sendsNothingThatTheClientHas() {
        String path = "/status/" + web.submitted();
        String tag = web.get(path).headers().firstValue("ETag").orElseThrow();

        for (String known : new String[] {tag, "W/" + tag, "\"x\", " + tag, "*", tag.replace("\"", "") + "x, " + tag}) {
            HttpResponse<String> answer = web.get(path, "If-None-Match", known);
            assertThat(answer.statusCode()).isEqualTo(304);
            assertThat(answer.body()).isEmpty();
            assertThat(answer.headers().firstValue("ETag")).contains(tag);
        }
        web.claim();
        assertThat(web.get(path, "If-None-Match", tag).statusCode()).isEqualTo(200);
    }

    @Test
    void waitsUntilTheJobChanges() throws Exception {
        String path = "/status/" + web.submitted();
        try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
            Future<HttpResponse<String>> waiting = threads.submit(() -> web.get(path + "?wait=15"));
            Lease lease = web.claim();
            // The request may have come in before the claim or after it: something changes while it waits.
            WebFixture.await(
                    () -> {
                        web.store.report(
                                lease,
                                new JobProgress(JobProgress.Step.SOLVING, null, null, Duration.ZERO, JobLog.EMPTY));
                        return waiting.isDone();
                    },
                    () -> "The wait did not end.");

            assertThat(json(waiting.get()).getString("status")).isEqualTo("running");
        }
    }

    @Test
    void waitsForWhatTheClientDoesNotHave() throws Exception {
        String path = "/status/" + web.submitted();
        String tag = web.get(path).headers().firstValue("ETag").orElseThrow();
        try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
            Future<HttpResponse<String>> waiting =
                    threads.submit(() -> web.get(path + "?wait=15", "If-None-Match", tag));
            web.claim();
            HttpResponse<String> answer = waiting.get(20, TimeUnit.SECONDS);

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(json(answer).getString("status")).isEqualTo("running");
        }
        assertThat(web.get(path + "?wait=15", "If-None-Match", tag).statusCode())
                .isEqualTo(200);
    }

    @Test
    void tellsHowItStandsWhenTheWaitIsOver() {
        String path = "/status/" + web.submitted();
        String tag = web.get(path).headers().firstValue("ETag").orElseThrow();

        assertThat(web.get(path + "?wait=1").statusCode()).isEqualTo(200);
        assertThat(web.get(path + "?wait=1", "If-None-Match", tag).statusCode()).isEqualTo(304);
    }

    @Test
    void waitsForNothingOnceAJobIsOver() {
        String id = web.submitted();
        web.work();

        assertThat(json(web.get("/status/" + id + "?wait=30")).getString("status"))
                .isEqualTo("completed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "00000000-0000-4000-8000-000000000000",
                "..%2fhealth",
                "%00",
                "A0000000-0000-4000-8000-000000000000"
            })
    void knowsNoOtherJob(String id) {
        assertThat(web.get("/status/" + id).statusCode()).isIn(400, 404);
        assertThat(web.get("/status/" + id + "/events").statusCode()).isIn(400, 404);
    }

    @Test
    void tellsAProblemForAnUnknownJob() {
        assertProblem(web.get("/status/00000000-0000-4000-8000-000000000000"), 404, "not-found");
        assertProblem(web.get("/status/nonsense"), 404, "not-found");
    }

    @Test
    void refusesABadWait() {
        assertProblem(web.get("/status/" + web.submitted() + "?wait=31"), 400, "bad-query");
    }

    @Test
    void tellsHowTheSavingOfAQuoteStandsAndTagsItApart() {
        String id = web.submitted();
        web.work();
        HttpResponse<String> unsaved = web.get("/status/" + id);
        web.savings.put(new JobId(id), new CrmSaving(CrmSaving.State.SAVED, 1, null, "https://crm.example/1", null));
        HttpResponse<String> saved = web.get("/status/" + id, "If-None-Match", tag(unsaved));

        assertThat(json(unsaved).getJsonObject("crm").getString("state")).isEqualTo("none");
        assertThat(saved.statusCode()).isEqualTo(200);
        assertThat(json(saved).getJsonObject("crm").getString("web_url")).isEqualTo("https://crm.example/1");
        assertThat(web.get("/status/" + id, "If-None-Match", tag(saved)).statusCode())
                .isEqualTo(304);
        assertThat(web.get("/jobs").body()).contains("\"state\":\"saved\"");
    }

    @Test
    void keepsTheLogOfTheWork() {
        String id = web.submitted();
        web.work();

        assertThat(web.get("/status/" + id).body())
                .contains("\"seq\":1,", "Ranked ", "First plan: £", "Proved: no plan costs less than £", "referee");
    }

    private static String tag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    @Test
    void tellsThatTheStoreIsDown() {
        String id = web.submitted();
        web.failing.failWith(new JobStoreUnavailable("down", null));

        assertProblem(web.get("/status/" + id), 503, "job-store-unavailable");
    }
}
