package uk.bng.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.bng.adapter.web.Answers.assertProblem;
import static uk.bng.adapter.web.WebFixture.ORDER;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.bng.application.port.AccessKey;
import uk.bng.application.port.Scope;

final class KeyGateTest {
    private static final String ID = "00000000-0000-4000-8000-000000000000";

    private final WebFixture web = WebFixture.open();
    private final Instant now = web.clock.instant();
    private final String writer = web.keys.add("writer01", now, Scope.QUOTES_WRITE, Scope.QUOTES_READ);
    private final String reader = web.keys.add("reader01", now, Scope.QUOTES_READ);

    @AfterEach
    void end() {
        web.close();
    }

    static Stream<WebRoute> routesWithScopes() {
        return Arrays.stream(WebRoute.values()).filter(route -> route.scope().isPresent());
    }

    static Stream<WebRoute> routesForEverybody() {
        // What Attio tells is let in by its signature, where there is a secret to check it by.
        return Arrays.stream(WebRoute.values())
                .filter(route -> route.scope().isEmpty() && route != WebRoute.ATTIO_WEBHOOK);
    }

    @ParameterizedTest
    @MethodSource("routesWithScopes")
    void asksForAKey(WebRoute route) {
        HttpResponse<String> answer = web.send(route.method(), path(route), null);

        assertProblem(answer, 401, "key-needed");
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow())
                .startsWith("Bearer");
    }

    @ParameterizedTest
    @MethodSource("routesWithScopes")
    void asksForTheScope(WebRoute route) {
        Scope[] others = Arrays.stream(Scope.values())
                .filter(scope -> scope != route.scope().orElseThrow())
                .toArray(Scope[]::new);
        String key = web.keys.add("others01", now, others);

        assertProblem(web.send(route.method(), path(route), null, "Authorization", key), 403, "scope-missing");
    }

    @ParameterizedTest
    @MethodSource("routesForEverybody")
    void asksForNoKeyWhereEverybodyMayLook(WebRoute route) {
        assertThat(web.send(route.method(), path(route).replace("/" + ID, "/typical"), null)
                        .statusCode())
                .isIn(200, 503);
    }

    @Test
    void letsTheRightKeyIn() {
        assertThat(web.post("/run", ORDER, "Authorization", writer).statusCode())
                .isEqualTo(202);
        assertThat(web.get("/jobs", "Authorization", reader).statusCode()).isEqualTo(200);
        assertThat(web.get("/jobs", "Authorization", reader.replace("Bearer", "bearer"))
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer",
                "Bearer ",
                "Bearer bng_reader01_",
                "Bearer bng_reader01_wrong",
                "Bearer bng_nobody01_secret0of0nobody01",
                "Bearer bng_reader01-secret0of0reader01",
                "Bearer reader01_secret0of0reader01",
                "Basic cmVhZGVyMDE6c2VjcmV0",
                "bng_reader01_secret0of0reader01"
            })
    void refusesEveryOther(String header) {
        HttpResponse<String> answer = web.get("/jobs", "Authorization", header);

        assertProblem(answer, 401, "key-needed");
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow())
                .contains("invalid_token");
        assertThat(answer.body()).doesNotContain("secret0of0");
    }

    @Test
    void refusesRevokedAndExpiredKeys() {
        AccessKey key = web.keys.find("reader01").orElseThrow();
        web.keys.put(new AccessKey(
                key.id(), key.client(), key.digest(), key.scopes(), key.createdAt(), key.expiresAt(), now));
        assertProblem(web.get("/jobs", "Authorization", reader), 401, "key-needed");

        web.keys.put(new AccessKey(
                key.id(),
                key.client(),
                key.digest(),
                key.scopes(),
                key.createdAt(),
                now.minus(Duration.ofDays(1)),
                null));
        assertProblem(web.get("/jobs", "Authorization", reader), 401, "key-needed");
    }

    @Test
    void tellsAStrangerNothingOfAJob() {
        String id = web.submitted("Authorization", writer);
        String stranger = web.keys.add("other001", now, Scope.QUOTES_WRITE, Scope.QUOTES_READ);

        assertProblem(web.get("/status/" + id, "Authorization", stranger), 404, "not-found");
        assertProblem(web.get("/status/" + id + "/events", "Authorization", stranger), 404, "not-found");
        assertProblem(web.post("/jobs/" + id + "/cancel", null, "Authorization", stranger), 404, "not-found");
        assertProblem(web.send("DELETE", "/jobs/" + id, null, "Authorization", stranger), 404, "not-found");
        assertProblem(
                web.post("/run", "{\"revises\":\"" + id + "\"}", "Authorization", stranger), 422, "invalid-request");
        assertThat(web.get("/jobs", "Authorization", stranger).body()).doesNotContain(id);
        assertThat(web.get("/status/" + id, "Authorization", writer).statusCode())
                .isEqualTo(200);
    }

    @Test
    void tellsOnlySoManyTimesThatAKeyIsWrong() {
        for (int i = 0; i < KeyGate.FAILURES; i++) {
            assertThat(web.get("/jobs", "Authorization", "Bearer bng_reader01_guess" + i)
                            .statusCode())
                    .isEqualTo(401);
        }
        HttpResponse<String> answer = web.get("/jobs", "Authorization", "Bearer bng_reader01_again");
        assertProblem(answer, 429, "too-many-requests");
        assertThat(answer.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isPositive();
        assertThat(web.get("/jobs", "Authorization", reader).statusCode()).isEqualTo(200);

        web.skip(Duration.ofMinutes(1));
        assertThat(web.get("/jobs", "Authorization", "Bearer bng_reader01_again")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void asksForNoKeyOnLoopbackWhileThereIsNone() {
        try (var keyless = WebFixture.open()) {
            assertThat(keyless.get("/jobs").statusCode()).isEqualTo(200);
            keyless.keys.add("first001", now, Scope.QUOTES_READ);
            assertProblem(keyless.get("/jobs"), 401, "key-needed");
        }
    }

    @Test
    void asksForAKeyOnOtherAddressesEvenWhileThereIsNone() {
        try (var wide = WebFixture.with(terms -> at(terms, "0.0.0.0", KeyMode.AUTO))) {
            assertProblem(wide.get("/jobs"), 401, "key-needed");
        }
    }

    @Test
    void opensToEverybodyByTheOperatorsWord() {
        try (var wide = WebFixture.with(terms -> at(terms, "127.0.0.1", KeyMode.OPEN))) {
            wide.keys.add("first001", now, Scope.QUOTES_READ);
            assertThat(wide.get("/jobs").statusCode()).isEqualTo(200);
        }
        try (var narrow = WebFixture.with(terms -> at(terms, "127.0.0.1", KeyMode.REQUIRED))) {
            assertProblem(narrow.get("/jobs"), 401, "key-needed");
        }
    }

    @Test
    void writesNoSecretIntoTheJournal() {
        assertThat(web.told(web.get("/jobs", "Authorization", reader)).keyId()).isEqualTo("reader01");
        assertThat(web.told(web.get("/jobs", "Authorization", "Bearer bng_reader01_guess"))
                        .keyId())
                .isNull();
        assertThat(web.journal.toString()).doesNotContain("secret0of0", "guess");
    }

    private static WebTerms at(WebTerms terms, String host, KeyMode mode) {
        return new WebTerms(
                host,
                terms.port(),
                mode,
                terms.limits(),
                terms.origins(),
                terms.frameParents(),
                terms.version(),
                terms.heartbeat());
    }

    private static String path(WebRoute route) {
        return route.pattern()
                .replace("{job_id}", ID)
                .replace("{reference}", "BNG-A-00001")
                .replace("{name}", ID)
                .replace("{file}", WebFixture.ASSET);
    }
}
