package uk.bng.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.bng.adapter.web.Answers.assertProblem;
import static uk.bng.adapter.web.WebFixture.ORDER;
import static uk.bng.adapter.web.WebFixture.json;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.bng.application.port.AccessKey;
import uk.bng.application.port.LiveSession;
import uk.bng.application.port.Scope;

final class SessionsRoutesTest {
    private static final String RECORD = "{\"record_id\":\"rec-7\",\"object\":\"companies\"}";

    private final WebFixture web = WebFixture.open();
    private final Instant now = web.clock.instant();
    private final String key = web.keys.add("writer01", now, Scope.QUOTES_WRITE, Scope.QUOTES_READ, Scope.ADMIN);

    @AfterEach
    void end() {
        web.close();
    }

    @Test
    void opensASessionForAPage() {
        HttpResponse<String> answer = web.post("/sessions", RECORD, "Authorization", key);
        JsonObject session = json(answer);

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(session.keySet()).containsExactlyInAnyOrder("url", "token", "expires_at");
        assertThat(session.getString("url")).isEqualTo("/?embed=1");
        assertThat(session.getString("token")).matches("bngs_[A-Za-z0-9]{43}");
        assertThat(Instant.parse(session.getString("expires_at")))
                .isBetween(now.plus(Duration.ofMinutes(15)), now.plus(Duration.ofMinutes(16)));
    }

    @Test
    void letsAPageDoWhatItsOwnerMayAndNoMore() {
        String token = token();
        HttpResponse<String> run = web.post("/run", ORDER, "Authorization", token);
        String job = json(run).getString("job_id");

        assertThat(run.statusCode()).isEqualTo(202);
        assertThat(web.get("/status/" + job, "Authorization", key).statusCode()).isEqualTo(200);
        assertThat(web.get("/jobs", "Authorization", token).body()).contains(job);
        assertThat(web.told(run).keyId()).isEqualTo("writer01");
        assertProblem(web.get("/metrics", "Authorization", token), 403, "scope-missing");
        assertProblem(web.post("/sessions", RECORD, "Authorization", token), 403, "scope-missing");
        String stranger = web.keys.add("other001", now, Scope.QUOTES_READ);
        assertProblem(web.get("/status/" + job, "Authorization", stranger), 404, "not-found");
    }

    @Test
    void tellsAPageUntilWhenItsSessionLasts() {
        String token = token();
        web.skip(Duration.ofMinutes(10));
        HttpResponse<String> answer = web.get("/config", "Authorization", token);

        assertThat(expiry(answer)).isAfter(now.plus(Duration.ofMinutes(24)));
        assertThat(expiry(web.get("/status/nonsense", "Authorization", token))).isAfter(now);
        assertThat(web.get("/config", "Authorization", key).headers().firstValue("Session-Expires"))
                .isEmpty();
    }

    @Test
    void endsASessionThatIsNotUsed() {
        String token = token();
        web.skip(Duration.ofMinutes(15));

        assertProblem(web.get("/jobs", "Authorization", token), 401, "key-needed");
    }

    @Test
    void endsASessionWithItsKey() {
        String token = token();
        AccessKey open = web.keys.find("writer01").orElseThrow();
        web.keys.put(new AccessKey(
                open.id(), open.client(), open.digest(), open.scopes(), open.createdAt(), open.expiresAt(), now));

        assertProblem(web.get("/jobs", "Authorization", token), 401, "key-needed");
    }

    @Test
    void givesAPageNoScopeThatItsKeyLacks() {
        String writer = web.keys.add("writer02", now, Scope.QUOTES_WRITE);
        String token = "Bearer "
                + json(web.post("/sessions", RECORD, "Authorization", writer)).getString("token");

        assertProblem(web.get("/jobs", "Authorization", token), 403, "scope-missing");
        assertThat(web.post("/run", ORDER, "Authorization", token).statusCode()).isEqualTo(202);
    }

    @Test
    void knowsTheRecordOfTheSession() {
        String token = token().substring("Bearer ".length());
        LiveSession session = web.sessions.use(SharedFacts.sha256(token)).orElseThrow();

        assertThat(session.session().recordId()).isEqualTo("rec-7");
        assertThat(session.session().recordObject()).isEqualTo("companies");
    }

    @Test
    void worksWhereNoKeyIsNeeded() {
        try (var open = WebFixture.open()) {
            String token = "Bearer " + json(open.post("/sessions", RECORD)).getString("token");
            HttpResponse<String> run = open.post("/run", ORDER, "Authorization", token);

            assertThat(run.statusCode()).isEqualTo(202);
            assertThat(run.headers().firstValue("Session-Expires")).isPresent();
            assertThat(open.get("/jobs").body()).contains(json(run).getString("job_id"));
            assertThat(open.get("/jobs", "Authorization", "Bearer bngs_nobodys").statusCode())
                    .isEqualTo(200);

            open.keys.add("first001", now, Scope.QUOTES_READ);
            assertProblem(open.get("/jobs", "Authorization", token), 401, "key-needed");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer bngs_", "Bearer bngs_guess", "bngs_guess", "Bearer BNGS_guess"})
    void refusesEveryOtherToken(String header) {
        assertProblem(web.get("/jobs", "Authorization", header), 401, "key-needed");
        assertThat(web.journal.toString()).doesNotContain("guess");
    }

    @Test
    void namesEverythingThatIsWrongWithARequest() {
        HttpResponse<String> answer =
                web.post("/sessions", "{\"record_id\":\"\",\"object\":7,\"more\":1}", "Authorization", key);

        assertProblem(answer, 422, "invalid-request");
        assertThat(json(answer).getJsonArray("errors").getValuesAs(JsonObject.class))
                .extracting(issue -> issue.getString("pointer") + " " + issue.getString("code"))
                .containsExactlyInAnyOrder("/record_id bad-record-name", "/object wrong-type", "/more unknown-field");
        assertProblem(web.post("/sessions", "[]", "Authorization", key), 422, "invalid-request");
        assertProblem(
                web.post(
                        "/sessions",
                        "{\"record_id\":\"%s\",\"object\":\"o\"}".formatted("r".repeat(201)),
                        "Authorization",
                        key),
                422,
                "invalid-request");
    }

    private String token() {
        return "Bearer "
                + json(web.post("/sessions", RECORD, "Authorization", key)).getString("token");
    }

    private static Instant expiry(HttpResponse<String> answer) {
        return Instant.parse(answer.headers().firstValue("Session-Expires").orElseThrow());
    }
}
