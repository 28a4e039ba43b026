package uk.bng.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Quotes that were given: finding them again, quoting them again, and erasing what is personal. */
interface ArchiveJourneys extends Journeys {
    @Test
    default void aQuoteHasANumberAndIsFoundAgainAfterItsJobIsForgotten() {
        ApiAnswer job = api().finished(api().run(Journeys.example("typical")));
        String reference = job.text("/reference");
        assertThat(reference).matches("BNG-A-\\d{5,}");
        assertThat(api().get("/jobs?limit=1").text("/items/0/reference")).isEqualTo(reference);

        assertThat(api().delete("/jobs/" + job.text("/job_id")).status()).isEqualTo(204);
        ApiAnswer quote = api().get("/quotes/" + reference);

        assertThat(quote.status()).isEqualTo(200);
        assertThat(quote.text("/reference")).isEqualTo(reference);
        assertThat(quote.text("/quote_ref")).isEqualTo(job.text("/quote_ref"));
        assertThat(quote.json().at("/result")).isEqualTo(job.json().at("/result"));
        assertThat(quote.json().at("/request")).isEqualTo(Contract.JSON.readTree(Journeys.example("typical")));
        assertThat(quote.text("/catalogue_version")).isEqualTo(job.text("/result/run/catalogue_version"));
        assertThat(quote.text("/submitted_at")).isEqualTo(job.text("/created_at"));
        assertThat(quote.json().at("/erased_at").isNull()).isTrue();
        assertThat(quote.json().at("/editions")).hasSize(1);
    }

    @Test
    default void quotesAreFoundByWhatIsKnownOfThem() {
        ApiAnswer job = api().finished(api().run(Journeys.example("typical")));
        String reference = job.text("/reference");
        String bank = job.text("/result/banks/0/bank_name");
        String day = job.text("/updated_at").substring(0, 10);

        for (String query : List.of(
                "reference=" + reference,
                "reference=" + reference.toLowerCase(Locale.ROOT) + ".0",
                "place=Winchester",
                "place=e60000252",
                "place=" + encoded("winchester city council"),
                "bank=" + encoded(bank),
                "bank=" + job.text("/result/banks/0/bank_id"),
                "from=" + day + "&to=" + day,
                "state=" + job.text("/result/outcome/kind"),
                "client=open",
                "place=Winchester&bank=" + encoded(bank) + "&state=" + job.text("/result/outcome/kind") + "&from=" + day
                        + "&client=open&reference=" + reference)) {
            assertThat(found("/quotes?limit=100&" + query)).as(query).contains(reference);
        }
        for (String query : List.of(
                "place=Nowhere", "bank=Nobody", "to=2020-01-01", "from=2999-01-01T00%3A00%3A00Z", "client=others")) {
            assertThat(found("/quotes?" + query)).as(query).isEmpty();
        }
    }

    @Test
    default void quotesArePagedFromTheNewest() {
        List<String> given = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            given.addFirst(api().finished(api().run(Journeys.example("single"))).text("/reference"));
        }
        List<String> seen = new ArrayList<>();
        String path = "/quotes?limit=2";
        while (!seen.containsAll(given)) {
            ApiAnswer page = api().get(path);
            page.json()
                    .at("/items")
                    .valueStream()
                    .map(ArchiveJourneys::reference)
                    .forEach(seen::add);
            assertThat(page.json().get("next_cursor").isNull()).isFalse();
            path = "/quotes?limit=2&cursor=" + page.text("/next_cursor");
        }

        assertThat(seen).doesNotHaveDuplicates();
        assertThat(seen.stream().filter(given::contains)).containsExactlyElementsOf(given);
    }

    @Test
    default void anOldQuoteIsQuotedAgainAndTheDifferenceExplained() {
        ApiAnswer first = api().finished(api().run(Journeys.example("typical")));
        String reference = first.text("/reference");
        assertThat(api().get("/quotes/" + reference + "/changes").status()).isEqualTo(404);
        api().delete("/jobs/" + first.text("/job_id"));

        ApiAnswer again = api().post("/quotes/" + reference + "/requote", "Idempotency-Key", reference);
        assertThat(again.status()).isEqualTo(202);
        ApiAnswer second = api().finished(again.text("/job_id"));
        assertThat(second.text("/reference")).isEqualTo(reference + ".1");
        assertThat(second.text("/lineage/parent")).isEqualTo(first.text("/job_id"));
        assertThat(second.text("/quote_ref")).isEqualTo(first.text("/quote_ref"));
        assertThat(second.json().at("/result/total")).isEqualTo(first.json().at("/result/total"));
        ApiAnswer replayed = api().post("/quotes/" + reference + ".0/requote?wait=30");
        assertThat(replayed.status()).isEqualTo(200);
        assertThat(replayed.text("/reference")).isEqualTo(reference + ".2");
        assertThat(api().post("/quotes/" + reference + "/requote", "Idempotency-Key", reference)
                        .header("Idempotent-Replayed"))
                .isEqualTo("true");

        ApiAnswer changed = api().postJson("/run?wait=30", """
                {"revises": "%s", "options": {"policy": "strict", "discount": {"type": "percentage", "value": 5}}}""".formatted(second.text("/job_id")));
        assertThat(changed.text("/reference")).isEqualTo(reference + ".3");
        ApiAnswer changes = api().get("/quotes/" + reference + "/changes");

        assertThat(changes.status()).isEqualTo(200);
        assertThat(changes.text("/before/reference")).isEqualTo(reference + ".1");
        assertThat(changes.text("/after/reference")).isEqualTo(reference + ".3");
        assertThat(changes.json().at("/difference").decimalValue())
                .isEqualByComparingTo(changed.json()
                        .at("/result/total")
                        .decimalValue()
                        .subtract(first.json().at("/result/total").decimalValue()));
        assertThat(changes.json()
                        .at("/terms")
                        .valueStream()
                        .map(term -> term.get("term").asString()))
                .contains("policy", "discount");
        assertThat(changes.json().at("/lines/0/reasons")).isNotEmpty();
        assertThat(api().get("/quotes/" + reference + ".1/changes").json().at("/lines"))
                .isEmpty();
        assertThat(api().get("/quotes/" + reference).json().at("/editions")).hasSize(4);
    }

    @Test
    default void aKeyOfOneQuoteIsRefusedForAnother() {
        String one = api().finished(api().run(Journeys.example("single"))).text("/reference");
        String other = api().finished(api().run(Journeys.example("single"))).text("/reference");

        assertThat(api().post("/quotes/" + one + "/requote", "Idempotency-Key", one)
                        .status())
                .isEqualTo(202);
        ApiAnswer refused = api().post("/quotes/" + other + "/requote", "Idempotency-Key", one);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problem()).isEqualTo("idempotency-key-reused");
    }

    @Test
    default void whatIsPersonalIsErasedAndTheFiguresStay() {
        ApiAnswer job = api().finished(api().run("""
                {"demand": [{"habitat_name": "Grassland - Modified grassland", "units": 0.08}], "record_id": "rec-77",
                 "location": {"postcode": "TN23 1AA"}}"""));
        String reference = job.text("/reference");

        ApiAnswer erased = api().delete("/quotes/" + reference + "/personal");
        assertThat(erased.status()).isEqualTo(200);
        assertThat(erased.text("/erased")).isEqualTo("1");
        assertThat(api().delete("/quotes/" + reference + "/personal").text("/erased"))
                .isEqualTo("0");

        ApiAnswer quote = api().get("/quotes/" + reference);
        assertThat(quote.json().at("/erased_at").isNull()).isFalse();
        assertThat(quote.json().at("/record_id").isNull()).isTrue();
        assertThat(quote.json().at("/result/site/latitude").isNull()).isTrue();
        assertThat(quote.text("/place/outcode")).isEqualTo("TN23");
        assertThat(quote.json().at("/total")).isEqualTo(job.json().at("/result/total"));
        assertThat(quote.body()).doesNotContain("TN23 1AA", "rec-77");
        assertThat(api().post("/quotes/" + reference + "/requote?wait=30").text("/result/site/lpa"))
                .isEqualTo(job.text("/result/site/lpa"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"reference", "client", "place", "bank", "from", "to", "state", "limit", "cursor"})
    default void noParameterIsTakenForAnythingButItsValue(String name) {
        String own = api().finished(api().run(Journeys.example("single"))).text("/reference");
        for (String text : List.of(
                "' or '1'='1",
                "'; drop table archive_quote; --",
                "1-1; select pg_sleep(9)",
                "%",
                "\\",
                "\u0000",
                " ")) {
            ApiAnswer answer = api().get("/quotes?" + name + "=" + encoded(text));

            assertThat(answer.status()).isIn(200, 400);
            if (answer.status() == 200) {
                assertThat(answer.json().at("/items")).isEmpty();
            }
        }
        assertThat(api().get("/quotes/" + own).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"BNG-A-99999999", "BNG-A-00000", "BNG-B-00001", "Q-2026-00000000", "x", "BNG-A-1.9", "'--"})
    default void whatWasNeverGivenIsNotFound(String reference) {
        String path = "/quotes/" + encoded(reference);

        assertThat(api().get(path).status()).isEqualTo(404);
        assertThat(api().get(path + "/changes").status()).isEqualTo(404);
        assertThat(api().post(path + "/requote").status()).isEqualTo(404);
    }

    private List<String> found(String path) {
        ApiAnswer page = api().get(path);
        assertThat(page.status()).as(page.toString()).isEqualTo(200);
        return page.json()
                .at("/items")
                .valueStream()
                .map(ArchiveJourneys::reference)
                .toList();
    }

    private static String reference(JsonNode item) {
        return item.get("reference").asString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
