package uk.bng.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.bng.adapter.web.WebFixture.ORDER;
import static uk.bng.adapter.web.WebFixture.json;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.bng.application.port.SampleSaves;
import uk.bng.application.port.Scope;
import uk.bng.application.save.Readiness;
import uk.bng.application.save.RecordKey;
import uk.bng.application.save.SaveCause;
import uk.bng.application.save.SaveOutcome;

/** What {@code POST /save} answers in every situation, and to whom. */
final class SaveRoutesTest {
    private static final String RECORD = SampleSaves.COMPANY.id();
    private static final String OTHER = SampleSaves.DEAL.id();

    private final WebFixture web = WebFixture.open();
    private final String key =
            web.keys.add("writer01", web.clock.instant(), Scope.QUOTES_WRITE, Scope.QUOTES_READ, Scope.ADMIN);

    @BeforeEach
    void connect() {
        web.sight.see(new Readiness.Ready(List.of(), List.of("companies", "deals")));
    }

    @AfterEach
    void end() {
        web.close();
    }

    private String finished(String authorization) {
        String job =
                json(web.post("/run", ORDER, "Authorization", authorization)).getString("job_id");
        web.work();
        return job;
    }

    private HttpResponse<String> save(String authorization, String job, String record) {
        return web.post(
                "/save",
                "{\"job_id\":\"%s\",\"record_id\":\"%s\"}".formatted(job, record),
                "Authorization",
                authorization);
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String slug) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(json(answer).getString("type")).isEqualTo("urn:bng:problem:" + slug);
    }

    @Test
    void savesTheStoredFigures() {
        String job = finished(key);

        HttpResponse<String> saved = save(key, job, RECORD);

        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(200);
        assertThat(json(saved).getJsonObject("record").getString("web_url")).isEqualTo(SampleSaves.LINK.webUrl());
        String total = json(web.get("/status/" + job, "Authorization", key))
                .getJsonObject("result")
                .getJsonNumber("total")
                .toString();
        assertThat(web.crm.sheets().getFirst().facts().total()).hasToString(total);
        assertThat(web.told(saved).jobId()).isEqualTo(job);
    }

    @Test
    void aSessionSavesToItsRecordAlone() {
        String token = "Bearer "
                + json(web.post(
                                "/sessions",
                                "{\"record_id\":\"%s\",\"object\":\"companies\"}".formatted(RECORD),
                                "Authorization",
                                key))
                        .getString("token");
        String job = finished(token);

        assertProblem(save(token, job, OTHER), 403, "scope-missing");
        assertProblem(
                web.post(
                        "/save",
                        "{\"job_id\":\"%s\",\"record_id\":\"%s\",\"record_object\":\"deals\"}".formatted(job, RECORD),
                        "Authorization",
                        token),
                403,
                "scope-missing");
        assertThat(web.crm.sheets()).isEmpty();
        assertThat(save(token, job, RECORD).statusCode()).isEqualTo(200);
    }

    @Test
    void aJobOfAnotherKeyIsNotFound() {
        String stranger = web.keys.add("other001", web.clock.instant(), Scope.QUOTES_WRITE);
        String job = finished(key);

        assertProblem(save(stranger, job, RECORD), 404, "not-found");
        assertProblem(save(key, "not-an-id", RECORD), 404, "not-found");
    }

    @ParameterizedTest
    @CsvSource({
        "UNAUTHORISED, 503, crm-unauthorised",
        "SCOPE_MISSING, 503, crm-scope-missing",
        "NOT_INSTALLED, 503, crm-not-installed",
        "PLAN, 503, crm-plan",
        "CONFLICT, 409, crm-conflict",
        "VALUE_REFUSED, 422, crm-value-refused"
    })
    void namesWhatStandsInTheWay(SaveCause cause, int status, String slug) {
        String job = finished(key);
        web.crm.answer(new SaveOutcome.Refused(cause, List.of("total"), SampleSaves.LINK));

        HttpResponse<String> refused = save(key, job, RECORD);

        assertProblem(refused, status, slug);
        assertThat(refused.headers().firstValue("Retry-After")).isEmpty();
    }

    @Test
    void showsWhatStandsThereInstead() {
        String job = finished(key);
        web.crm.answer(
                new SaveOutcome.Superseded(3, SampleSaves.LINK),
                new SaveOutcome.Refused(SaveCause.CONFLICT, List.of(), SampleSaves.LINK));

        HttpResponse<String> superseded = save(key, job, RECORD);
        HttpResponse<String> conflict = save(key, job, RECORD);

        assertProblem(superseded, 409, "quote-superseded");
        assertThat(json(superseded).getInt("revision")).isEqualTo(3);
        assertThat(json(conflict).getString("web_url")).isEqualTo(SampleSaves.LINK.webUrl());
    }

    @Test
    void pointsToTheRecordOrItsObject() {
        String job = finished(key);
        web.crm.answer(
                new SaveOutcome.UnknownRecord(SampleSaves.COMPANY, true),
                new SaveOutcome.UnknownRecord(new RecordKey("companies", RECORD), false));

        assertThat(pointer(save(key, job, RECORD))).isEqualTo("/record_id");
        assertThat(pointer(save(key, job, RECORD))).isEqualTo("/record_object");
        assertThat(pointer(save(key, job, "7"))).isEqualTo("/record_id");
    }

    private static String pointer(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        return json(answer).getJsonArray("errors").getJsonObject(0).getString("pointer");
    }

    @Test
    void tellsWhenItIsTriedAgain() {
        String job = finished(key);
        web.crm.answer(new SaveOutcome.TryLater(Duration.ofSeconds(60), SaveCause.BUSY));

        HttpResponse<String> queued = save(key, job, RECORD);

        assertThat(queued.statusCode()).isEqualTo(202);
        assertThat(queued.headers().firstValue("Location")).contains("/status/" + job);
        assertThat(Long.parseLong(queued.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(50L, 61L);
        assertThat(json(queued).getBoolean("queued")).isTrue();
    }

    @Test
    void showsParkedSavesOfAllOwnersToAdministratorsAlone() {
        String writer = web.keys.add("other001", web.clock.instant(), Scope.QUOTES_WRITE, Scope.QUOTES_READ);
        String job = finished(writer);
        web.crm.answer(SaveOutcome.Refused.of(SaveCause.PLAN, List.of()));
        save(writer, job, RECORD);

        assertThat(web.get("/jobs?crm=parked", "Authorization", key).body()).contains(job);
        assertProblem(web.get("/jobs?crm=parked", "Authorization", writer), 403, "scope-missing");
        assertProblem(web.get("/jobs?crm=parked&status=failed", "Authorization", key), 400, "bad-query");
        assertProblem(web.get("/jobs?crm=lost", "Authorization", key), 400, "bad-query");
    }

    @Test
    void hearsNobodyWhereNoSecretIsSet() {
        assertProblem(web.post("/webhooks/attio", "{}"), 404, "not-found");
    }

    @Test
    void withoutACrmNothingIsTriedOrKept() {
        web.sight.see(new Readiness.Off());

        HttpResponse<String> refused = save(key, finished(key), RECORD);

        assertProblem(refused, 503, "crm-not-configured");
        assertThat(refused.headers().firstValue("Retry-After")).isEmpty();
        assertThat(web.crm.sheets()).isEmpty();
    }
}
