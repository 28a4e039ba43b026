package uk.bng.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import uk.bng.adapter.postgres.DatabaseAddress;
import uk.bng.adapter.postgres.RealPostgres;

/**
 * Saved quotes hold their stock, end to end. The shipped catalogue has 18.44 units of reedbed in one bank near the site, and
 * next to none elsewhere.
 */
interface HoldJourneys extends Journeys {
    @Test
    default void nothingIsHeldUnlessThatIsSet() {
        String job = api().run(Journeys.example("single"));

        assertThat(api().finished(job).json().at("/result/run/reservations").isMissingNode())
                .isTrue();
    }

    @Test
    default void aSavedQuoteHoldsItsStock() {
        try (PlayedAttio played = PlayedAttio.prepared();
                RunningService service = service(holding(played))) {
            var client = new ApiClient(service.port());
            SaveJourneys.awaitReady(client);
            String first = quoted(client, "10");
            String second = quoted(client, "10");
            assertThat(client.get("/status/" + second).text("/result/run/reservations"))
                    .isEqualTo("all");

            ApiAnswer saved = client.postJson("/save", played.saving(first));
            assertThat(saved.status()).as(saved.toString()).isEqualTo(200);
            assertThat(saved.text("/held_until")).matches("\\d{4}-.*Z");
            assertThat(client.postJson("/save", played.saving(first)).text("/held_until"))
                    .isEqualTo(saved.text("/held_until"));

            ApiAnswer taken = client.postJson("/save", played.saving(second));
            assertThat(taken.status()).isEqualTo(409);
            assertThat(taken.problem()).isEqualTo("stock-taken");
            assertThat(taken.text("/errors/0/pointer")).isEqualTo("/job_id");
            assertThat(taken.text("/errors/0/detail"))
                    .startsWith("The stock (DM13/DM13-")
                    .endsWith(") must have 10 units free for this quote; it has 8.44.");
            assertThat(client.get("/status/" + second).text("/crm/state")).isEqualTo("none");

            ApiAnswer third = client.get("/status/" + quoted(client, "8"));
            assertThat(third.text("/result/run/held_stock_rows")).isEqualTo("1");
            assertThat(third.text("/result/explanation/lines/0/best/0/most_units"))
                    .isEqualTo("8.44");

            String revision = client.run(
                    "{\"revises\":\"%s\",%s".formatted(first, demand("15").substring(1)));
            assertThat(client.finished(revision).text("/result/outcome/kind")).isEqualTo("optimal");
            assertThat(client.postJson("/save", played.saving(revision)).status())
                    .isEqualTo(200);
            assertThat(client.postJson("/save", played.saving(third.text("/job_id")))
                            .text("/errors/0/detail"))
                    .endsWith("it has 3.44.");
            assertThat(played.attio.workspace().count("quotes")).isEqualTo(1);
        }
    }

    @Test
    default void ofManyWhoSaveAtOnceNoMoreAreSavedThanThereIsStock() {
        try (PlayedAttio played = PlayedAttio.prepared();
                RunningService service = service(holding(played))) {
            var client = new ApiClient(service.port());
            SaveJourneys.awaitReady(client);
            List<String> jobs =
                    IntStream.range(0, 6).mapToObj(i -> quoted(client, "5")).toList();

            List<Integer> answers = jobs.parallelStream()
                    .map(job -> client.postJson("/save", played.saving(job)).status())
                    .sorted()
                    .toList();

            assertThat(answers).containsExactly(200, 200, 200, 409, 409, 409);
            assertThat(played.attio.workspace().count("quotes")).isEqualTo(3);
        }
    }

    private static String quoted(ApiClient client, String units) {
        String job = client.run(demand(units));
        client.finished(job);
        return job;
    }

    private static String demand(String units) {
        return "{\"demand\":[{\"habitat_name\":\"Wetland - Reedbeds\",\"units\":%s}],\"location\":{\"lpa_name\":\"West Oxfordshire\",\"nca_name\":\"Cotswolds\"}}"
                .formatted(units);
    }

    /** In a database where instances share their jobs, else where the jobs are. */
    private String[] holding(PlayedAttio played) {
        List<String> settings = new ArrayList<>(List.of(played.settings()));
        settings.addAll(List.of("BNG_RESERVATIONS_HOLD", "all"));
        Map<String, String> store = emptyStore();
        if (store.containsKey("BNG_REDIS_URL") && !store.containsKey("BNG_POSTGRES_URL")) {
            kept(RealPostgres.fresh()).forEach((key, value) -> settings.addAll(List.of(key, value)));
        }
        return settings.toArray(String[]::new);
    }

    /** The settings that keep quotes in a database. */
    static Map<String, String> kept(DatabaseAddress database) {
        return Map.of(
                "BNG_ARCHIVE_STORE", "postgres",
                "BNG_POSTGRES_URL", database.url(),
                "BNG_POSTGRES_USER", database.user(),
                "BNG_POSTGRES_PASSWORD", database.password(),
                "BNG_POSTGRES_CONNECTIONS", "4");
    }
}
