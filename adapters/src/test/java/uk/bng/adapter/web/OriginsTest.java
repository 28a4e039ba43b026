package uk.bng.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.bng.adapter.web.Answers.assertProblem;
import static uk.bng.adapter.web.WebFixture.ORDER;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

final class OriginsTest {
    private static final String PAGE = "https://app.example";

    @Test
    void letsNoPageCallUnlessItIsSet() {
        try (var web = WebFixture.open()) {
            HttpResponse<String> read = web.get("/jobs", "Origin", PAGE);
            assertThat(read.headers().map().keySet()).noneMatch(name -> name.startsWith("access-control-"));
            assertProblem(web.post("/run", ORDER, "Origin", PAGE), 403, "origin-refused");
            assertProblem(preflight(web, PAGE), 403, "origin-refused");
        }
    }

    @Test
    void letsAPageOfTheServiceItselfCall() {
        try (var web = WebFixture.open()) {
            String own = "http://127.0.0.1:" + web.port();
            assertThat(web.post("/run", ORDER, "Origin", own).statusCode()).isEqualTo(202);
        }
    }

    @Test
    void letsAPageOfASetOriginCall() {
        try (var web = allowing(PAGE)) {
            HttpResponse<String> asked = preflight(web, PAGE);
            assertThat(asked.statusCode()).isEqualTo(204);
            assertThat(asked.headers().firstValue("Access-Control-Allow-Origin"))
                    .contains(PAGE);
            assertThat(asked.headers()
                            .firstValue("Access-Control-Allow-Methods")
                            .orElseThrow())
                    .contains("POST");
            assertThat(asked.headers()
                            .firstValue("Access-Control-Allow-Headers")
                            .orElseThrow())
                    .contains("Authorization", "Idempotency-Key");

            HttpResponse<String> called = web.post("/run", ORDER, "Origin", PAGE);
            assertThat(called.statusCode()).isEqualTo(202);
            assertThat(called.headers().firstValue("Access-Control-Allow-Origin"))
                    .contains(PAGE);
            assertThat(called.headers().firstValue("Access-Control-Allow-Credentials"))
                    .isEmpty();
            assertThat(called.headers().allValues("Vary")).contains("Origin");
        }
    }

    @Test
    void letsNoOtherOriginCallThatLooksLikeIt() {
        try (var web = allowing(PAGE)) {
            for (String other : List.of("http://app.example", PAGE + ":8443", PAGE + ".evil.example", "null")) {
                assertProblem(preflight(web, other), 403, "origin-refused");
                assertThat(web.get("/jobs", "Origin", other).headers().firstValue("Access-Control-Allow-Origin"))
                        .isEmpty();
            }
        }
    }

    private static HttpResponse<String> preflight(WebFixture web, String origin) {
        return web.send("OPTIONS", "/run", null, "Origin", origin, "Access-Control-Request-Method", "POST");
    }

    private static WebFixture allowing(String origin) {
        return WebFixture.with(terms -> new WebTerms(
                terms.host(),
                terms.port(),
                terms.keys(),
                terms.limits(),
                List.of(origin),
                terms.frameParents(),
                terms.version(),
                terms.heartbeat()));
    }
}
