package uk.bng.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.bng.adapter.web.Answers.assertProblem;
import static uk.bng.adapter.web.Answers.assertSafe;
import static uk.bng.adapter.web.WebFixture.ORDER;
import static uk.bng.adapter.web.WebFixture.json;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class FactRoutesTest {
    private static final List<String> WITHOUT_PLAN = List.of("bank-limit", "infeasible");

    private WebFixture web = WebFixture.open();

    @BeforeAll
    void begin() {
        web.get("/catalogue");
    }

    @AfterAll
    void end() {
        web.close();
    }

    @Test
    void saysThatABodyIsValidAndStoresNothing() {
        HttpResponse<String> answer = web.post("/validate", ORDER);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).getBoolean("valid")).isTrue();
        assertThat(json(answer).getJsonArray("errors")).isEmpty();
        assertThat(web.store.census().pending()).isZero();
    }

    @Test
    void saysEverythingThatIsWrongWithABody() {
        HttpResponse<String> answer = web.post(
                "/validate",
                "{\"demand\":[{\"habitat_name\":\"Nothing\",\"units\":0}],\"location\":{\"postcode\":\"HELLO\"}}");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).getBoolean("valid")).isFalse();
        assertThat(json(answer).getJsonArray("errors").getValuesAs(JsonObject.class))
                .extracting(issue -> issue.getString("code"))
                .contains("unknown-habitat", "units-not-positive", "postcode-malformed");
        assertProblem(web.post("/validate", "{"), 400, "malformed-json");
    }

    @Test
    void findsHabitatsWhateverTheirCaseAndOrder() {
        JsonObject found = json(web.get("/habitats?q=NEUTRAL%20gr%C3%A1ss&limit=5"));

        List<JsonObject> items = found.getJsonArray("items").getValuesAs(JsonObject.class);
        assertThat(items).isNotEmpty();
        assertThat(items.getFirst().getString("name")).isEqualTo("Grassland - Other neutral grassland");
    }

    @Test
    void findsHabitatsOfALedger() {
        List<JsonObject> items = json(web.get("/habitats?ledger=hedgerow&limit=200"))
                .getJsonArray("items")
                .getValuesAs(JsonObject.class);

        assertThat(items).isNotEmpty().allSatisfy(item -> {
            assertThat(item.getString("ledger")).isEqualTo("hedgerow");
            assertThat(item.getInt("banks"))
                    .isEqualTo(item.getJsonArray("offered_by").size());
            assertThat(item.getString("distinctiveness")).matches("[a-z-]+");
        });
    }

    @Test
    void refusesBadSearches() {
        HttpResponse<String> answer = web.get("/habitats?ledger=sky&limit=201&q=" + "x".repeat(201));

        assertProblem(answer, 400, "bad-query");
        assertThat(json(answer).getJsonArray("errors")).hasSize(3);
    }

    @Test
    void tellsAPageWhatItNeeds() {
        JsonObject config = json(web.get("/config"));

        assertThat(config.getJsonObject("limits").getInt("body_bytes")).isEqualTo(1 << 20);
        assertThat(config.getJsonObject("limits").getInt("wait")).isEqualTo(30);
        assertThat(config.getJsonObject("policy_knobs").getJsonObject("house").getString("draw"))
                .isEqualTo("physical");
        assertThat(config.getJsonObject("defaults").getString("engine")).isEqualTo("ojalgo");
        assertThat(config.getJsonObject("crm").getString("kind")).isEqualTo("none");
        assertThat(config.getString("attribution")).contains("Natural England");
        assertThat(config.getString("version")).isEqualTo("test");
        assertThat(config.getJsonArray("nearness"))
                .hasToString("[{\"code\":\"lpa-nca\",\"in_force_from\":\"2024-02-12\",\"label\":\"planning authority or"
                        + " national character area\"},{\"code\":\"lpa-lnrs\",\"in_force_from\":null,\"label\":\"planning"
                        + " authority or nature recovery strategy area\"}]");
    }

    @Test
    void tellsWhichCatalogueIsQuotedFrom() {
        JsonObject facts = json(web.get("/catalogue"));

        assertThat(facts.getString("version")).startsWith("sha256:");
        assertThat(facts.getJsonObject("counts").getInt("banks")).isPositive();
        assertThat(facts.getJsonArray("rejected")).isNotNull();
    }

    @Test
    void givesExamplesThatWork() {
        List<JsonObject> items =
                json(web.get("/examples")).getJsonArray("items").getValuesAs(JsonObject.class);

        assertThat(items).hasSizeGreaterThanOrEqualTo(8);
        for (JsonObject item : items) {
            assertThat(item.getString("title")).isNotBlank();
            assertThat(item.getString("description")).isNotBlank();
            String body = web.get(item.getString("href")).body();
            HttpResponse<String> accepted = web.post("/run", body);
            assertThat(accepted.statusCode())
                    .as(item.getString("name") + accepted.body())
                    .isEqualTo(202);
            web.work();
            JsonObject job = json(web.get("/status/" + json(accepted).getString("job_id")));
            assertThat(job.getString("status")).isEqualTo("completed");
            assertThat(job.getJsonObject("result").getJsonObject("outcome").getString("kind"))
                    .as(item.getString("name"))
                    .isEqualTo(WITHOUT_PLAN.contains(item.getString("name")) ? "infeasible" : "optimal");
        }
        assertProblem(web.get("/examples/none"), 404, "not-found");
        assertProblem(web.get("/examples/..%2fopenapi.yaml"), 404, "not-found");
    }

    @Test
    void servesItsContract() {
        HttpResponse<String> answer = web.get("/openapi.yaml");

        assertThat(answer.headers().firstValue("Content-Type")).contains("application/yaml");
        assertThat(answer.body()).startsWith("openapi: 3.1");
        for (WebRoute route : WebRoute.values()) {
            assertThat(answer.body()).contains("\n  " + route.pattern() + ":\n");
        }
        assertSafe(answer);
    }

    @Test
    void servesMetricsAsText() {
        HttpResponse<String> answer = web.get("/metrics");

        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/plain; version=0.0.4");
        assertThat(answer.body()).isEqualTo("bng_up 1\n");
    }
}
