package uk.bng.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Finding where a site is, and what there is to choose from. */
interface PlaceJourneys extends Journeys {
    @Test
    default void aPostcodeIsLocatedWithItsWarning() {
        ApiAnswer located = locate("{\"postcode\": \"tn23 1aa\"}");

        assertThat(located.status()).as(located.toString()).isEqualTo(200);
        assertThat(located.text("/site/lpa")).isEqualTo("Ashford");
        assertThat(located.text("/site/nca")).isEqualTo("Wealden Greensand");
        assertThat(located.text("/site/lnrs")).isEqualTo("Kent and Medway");
        assertThat(located.text("/site/accuracy")).isEqualTo("approximate");
        assertThat(located.text("/site/source")).isEqualTo("tables");
        assertThat(located.text("/warnings/0/code")).isEqualTo("location-approximate");
        assertThat(located.text("/attribution")).contains("Office for National Statistics");
    }

    @Test
    default void aChosenAuthorityListsTheAreasToChooseFrom() {
        ApiAnswer located = locate("{\"lpa_name\": \"E60000253\"}");

        assertThat(located.text("/site/accuracy")).isEqualTo("chosen");
        assertThat(located.text("/warnings/0/code")).isEqualTo("nca-missing");
        assertThat(strings(located.json().at("/warnings/0/areas")))
                .containsExactly(
                        "Low Weald",
                        "Wealden Greensand",
                        "North Downs",
                        "Romney Marshes",
                        "High Weald",
                        "North Kent Plain");
    }

    @Test
    default void whatCannotBeLocatedIsRefusedWithEveryReason() {
        ApiAnswer refused = locate("{\"postcode\": \"CF10 1EP\", \"lpa_name\": \"Atlantis\", \"colour\": 1}");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problem()).isEqualTo("invalid-request");
        assertThat(refused.errors())
                .containsExactly(
                        "/location/colour unknown-field",
                        "/location/lpa_name unknown-area",
                        "/location/postcode outside-england");
        assertThat(refused.body()).contains("CF10 1EP is in Wales.");
        assertThat(locate("7").status()).isEqualTo(422);
        assertThat(api().postJson("/locate", "[]").status()).isEqualTo(422);
        assertThat(api().postJson("/locate", "{").status()).isEqualTo(400);
        assertThat(api().postJson("/locate", "{}").text("/site/accuracy")).isEqualTo("none");
    }

    @Test
    default void aQuoteByPostcodeSaysThatItsTiersAreApproximate() {
        ApiAnswer quote = api().postJson("/run?wait=30", Journeys.example("postcode"));

        assertThat(quote.text("/result/site/accuracy")).isEqualTo("approximate");
        assertThat(quote.json().at("/result/allocations").valueStream())
                .isNotEmpty()
                .allSatisfy(row -> {
                    assertThat(row.get("tier_basis").asString()).isEqualTo("approximate");
                    assertThat(strings(row.get("warnings"))).contains("approximate-tier");
                });
        assertThat(quote.json()
                        .at("/result/warnings")
                        .valueStream()
                        .map(warning -> warning.get("code").asString()))
                .contains("location-approximate", "approximate-tier");
    }

    @Test
    default void placesAreFoundByWordsAndByTheAuthorityTheyOverlap() {
        JsonNode all = places("kind=lpa&limit=500");
        JsonNode named = places("kind=lpa&q=hull");
        JsonNode near = places("kind=nca&q=low+weld");
        JsonNode inside = places("kind=nca&lpa=E60000253");
        JsonNode water = places("kind=waterbody&q=GB107040019640");

        assertThat(all).hasSize(309);
        assertThat(named.get(0).get("name").asString()).isEqualTo("Kingston upon Hull, City of");
        assertThat(named.get(0).get("latitude").isNumber()).isTrue();
        assertThat(near.get(0).get("name").asString()).isEqualTo("Low Weald");
        assertThat(inside.get(0).get("name").asString()).isEqualTo("Low Weald");
        assertThat(inside.get(0).get("share").asDouble()).isBetween(0.1, 1.0);
        assertThat(water).hasSize(1);
        assertThat(water.get(0).get("latitude").isNull()).isTrue();
        assertThat(places("kind=catchment&limit=500")).hasSize(500);
    }

    @Test
    default void aSearchForPlacesMustMakeSense() {
        for (String query : List.of("", "?kind=town", "?kind=nca&lpa=Atlantis", "?kind=lpa&limit=0", "?kind=lpa&x=1")) {
            ApiAnswer refused = api().get("/places" + query);

            assertThat(refused.status()).as(query).isEqualTo(400);
            assertThat(refused.problem()).as(query).isEqualTo("bad-query");
        }
    }

    private JsonNode places(String query) {
        return api().get("/places?" + query).json().get("items");
    }

    private ApiAnswer locate(String location) {
        return api().postJson("/locate", "{\"location\": %s}".formatted(location));
    }

    private static Stream<String> strings(JsonNode array) {
        return array.valueStream().map(JsonNode::asString);
    }
}
