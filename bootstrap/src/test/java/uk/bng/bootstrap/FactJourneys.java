package uk.bng.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Asking what there is, and how the service fares. */
interface FactJourneys extends Journeys {
    /** What is no answer but the page. */
    Set<String> PAGE = Set.of("GET /", "GET /assets/{file}");

    @Test
    default void habitatsAreFoundByWordsAndLedger() {
        JsonNode all = api().get("/habitats?limit=200").json().get("items");
        JsonNode hedges =
                api().get("/habitats?ledger=hedgerow&limit=200").json().get("items");
        JsonNode found = api().get("/habitats?q=NEUTRAL%20grass").json().get("items");
        JsonNode one = api().get("/habitats?limit=1").json().get("items");

        assertThat(all.size()).isGreaterThan(hedges.size());
        assertThat(hedges)
                .isNotEmpty()
                .allSatisfy(
                        habitat -> assertThat(habitat.get("ledger").asString()).isEqualTo("hedgerow"));
        assertThat(found.valueStream().map(habitat -> habitat.get("name").asString()))
                .contains("Grassland - Other neutral grassland");
        assertThat(found.get(0).get("banks").asInt()).isPositive();
        assertThat(one).hasSize(1);
    }

    @Test
    default void theCatalogueShowsItsVersionAndSize() {
        ApiAnswer catalogue = api().get("/catalogue");
        ApiAnswer quote = api().postJson("/run?wait=30", Journeys.example("single"));

        assertThat(catalogue.text("/version")).isEqualTo(quote.text("/result/run/catalogue_version"));
        assertThat(catalogue.json().at("/counts/banks").asInt()).isPositive();
    }

    @Test
    default void theConfigurationIsThatOfTheServer() {
        ApiAnswer config = api().get("/config");

        assertThat(config.json().at("/limits/lines").asInt()).isEqualTo(200);
        assertThat(config.json().at("/limits/body_bytes").asInt()).isEqualTo(1 << 20);
        assertThat(config.text("/limits/time_limit")).isEqualTo("PT1M");
        assertThat(config.json().get("engines").valueStream().map(JsonNode::asString))
                .contains("ojalgo", "choco");
        assertThat(config.text("/crm/state")).isEqualTo("off");
        assertThat(config.text("/limits/job_time")).isEqualTo("PT4M30S");
        assertThat(config.json().at("/features/live_places").asBoolean()).isFalse();
        assertThat(config.json().at("/features/sessions").asBoolean()).isFalse();
        assertThat(config.json().at("/frame/parents").valueStream().map(JsonNode::asString))
                .containsExactly("https://app.attio.com");
    }

    @Test
    default void theServiceSaysThatItIsWell() {
        for (String path : new String[] {"/health", "/health/live", "/health/ready"}) {
            ApiAnswer health = api().get(path);

            assertThat(health.status()).as(health.toString()).isEqualTo(200);
            assertThat(health.text("/status")).isEqualTo("up");
        }
        assertThat(api().get("/health").json().get("checks")).isNotEmpty();
    }

    @Test
    default void theContractIsServedAsItIsWritten() {
        assertThat(api().get("/openapi.yaml").body()).isEqualTo(Contract.text());
    }

    @Test
    default void theFiguresCountWhatWasAnswered() {
        api().get("/status/" + NOBODYS);
        String figures = api().get("/metrics").body();

        assertThat(figures).contains("# HELP", "/status/{job_id}").doesNotContain(NOBODYS);
    }

    @Test
    default void answersAreKeptByNobodyAndTakenForNothingElse() {
        List<Asked> operations = Journeys.everyOperation().stream()
                .filter(asked -> !PAGE.contains(asked.operation()))
                .toList();
        for (Asked asked : operations) {
            ApiAnswer answer = asked.by(api());

            assertThat(answer.header("X-Content-Type-Options"))
                    .as(asked.toString())
                    .isEqualTo("nosniff");
            assertThat(answer.header("Cache-Control")).as(asked.toString()).contains("no-store");
        }
    }

    @Test
    default void thePageIsServedToEverybodyAndKept() {
        for (Asked asked : Journeys.everyOperation()) {
            if (PAGE.contains(asked.operation())) {
                ApiAnswer answer = asked.by(api());

                assertThat(answer.status()).isEqualTo(200);
                assertThat(api().get(asked.path(), "If-None-Match", answer.header("ETag"))
                                .status())
                        .isEqualTo(304);
            }
        }
        assertThat(api().get("/?embed=1").header("Content-Security-Policy"))
                .endsWith("frame-ancestors 'self' https://app.attio.com");
        assertThat(api().get("/assets/nothing.js").status()).isEqualTo(404);
    }

    @Test
    default void answersAreCompressedForThoseWhoAskForIt() throws IOException, InterruptedException {
        URI uri = URI.create("http://127.0.0.1:%d/habitats?limit=200".formatted(api().port()));
        HttpResponse<byte[]> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(uri)
                                .header("Accept-Encoding", "gzip")
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());

        assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
        try (var unzipped = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            assertThat(new String(unzipped.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(api().get("/habitats?limit=200").body());
        }
    }
}
