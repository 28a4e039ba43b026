package uk.bng.adapter.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.bng.adapter.json.RunRequestReader.Reading;
import uk.bng.application.job.QuoteOrder;
import uk.bng.domain.demand.DraftKnob;
import uk.bng.domain.demand.DraftLine;
import uk.bng.domain.demand.RequestDefaults;
import uk.bng.domain.demand.RequestDraft;
import uk.bng.domain.place.AreasGiven;
import uk.bng.domain.place.Site;
import uk.bng.domain.place.SiteQuery;

final class RunRequestReaderTest {
    private static final String WHOLE = """
            { "record_id": "R-1",
              "demand": [ { "habitat_name": "Moor", "units": 1.50 }, { "habitat_name": null, "units": 1e1 } ],
              "location": { "lpa_name": "Ashford", "nca_name": 120, "lnrs_name": "05",
                            "waterbody": "GB107040019640", "operational_catchment": "3501" },
              "contract_size": "large",
              "options": { "policy": "strict", "knobs": { "draw": "nominal", "companions": null },
                           "spatial_rule": "lpa-lnrs", "stock_hold": "hold-50", "engine": "choco",
                           "time_limit": "PT2S", "seed": -3, "bank_limit": 4, "exclude_banks": ["B1", "B2"],
                           "discount": { "type": "percentage", "value": 7.25 } },
              "revises": null }
            """;

    @Test
    void readsEveryMember() {
        assertThat(understood(WHOLE))
                .isEqualTo(new QuoteOrder(
                        "R-1",
                        List.of(new DraftLine("Moor", "1.50"), new DraftLine(null, "1e1")),
                        SiteQuery.of(new AreasGiven("Ashford", "120", "05", "GB107040019640", "3501")),
                        "large",
                        "strict",
                        List.of(new DraftKnob("draw", "nominal"), new DraftKnob("companions", null)),
                        "lpa-lnrs",
                        "hold-50",
                        "choco",
                        Duration.ofSeconds(2),
                        -3L,
                        "4",
                        List.of("B1", "B2"),
                        "percentage",
                        "7.25"));
    }

    @Test
    void readsAPlaceToLookUp() {
        assertThat(understood("""
                { "location": { "postcode": "tn23 1aa", "address": "1 High Street", "latitude": 51.1465,
                                "longitude": -8.755e-1, "lpa_name": "Ashford" } }""").location())
                .isEqualTo(new SiteQuery(
                        AreasGiven.of("Ashford", "", ""), "tn23 1aa", "1 High Street", "51.1465", "-0.8755"));
        assertThat(understood("{\"location\":{\"latitude\":1e39}}").location().latitude())
                .isEqualTo("1" + "0".repeat(39));
        assertThat(understood("{\"location\":{\"postcode\":\" \",\"address\":null}}")
                        .location())
                .isEqualTo(SiteQuery.NOWHERE);
    }

    @Test
    void readsNullAndAbsentAlike() {
        String nulls = """
                { "record_id": null, "demand": null, "location": null, "contract_size": null, "options": null }
                """;

        assertThat(understood(nulls)).isEqualTo(understood("{}"));
        assertThat(understood("{}").location()).isEqualTo(SiteQuery.NOWHERE);
    }

    @Test
    void makesADraftOfWhatItRead() {
        RequestDraft draft = understood(WHOLE).draft(Site.UNKNOWN, RequestDefaults.STANDARD);

        assertThat(draft)
                .isEqualTo(new RequestDraft(
                        List.of(new DraftLine("Moor", "1.50"), new DraftLine(null, "1e1")),
                        Site.UNKNOWN,
                        "strict",
                        List.of(new DraftKnob("draw", "nominal"), new DraftKnob("companions", null)),
                        "lpa-lnrs",
                        "hold-50",
                        "percentage",
                        "7.25",
                        "large",
                        "4",
                        List.of("B1", "B2"),
                        RequestDefaults.STANDARD));
    }

    @Test
    void overridesOnlyWhatIsGiven() {
        QuoteOrder request = understood(WHOLE);

        assertThat(request.overriddenBy(null, null, null)).isEqualTo(request);
        QuoteOrder other = request.overriddenBy("house", "ojalgo", Duration.ofSeconds(9));
        assertThat(other.policy()).isEqualTo("house");
        assertThat(other.engine()).isEqualTo("ojalgo");
        assertThat(other.timeLimit()).isEqualTo(Duration.ofSeconds(9));
        assertThat(other.demand()).isEqualTo(request.demand());
    }

    @Test
    void keepsThePositionsOfLinesAfterOneThatIsNone() {
        Reading reading = read("{ \"demand\": [ 7, { \"habitat_name\": \"Moor\", \"units\": 2 } ] }");

        Reading.Understood understood = (Reading.Understood) reading;
        assertThat(understood.order().demand()).containsExactly(new DraftLine(null, null), new DraftLine("Moor", "2"));
        assertThat(understood.issues()).extracting(FieldIssue::pointer).containsExactly("/demand/0");
    }

    private static QuoteOrder understood(String text) {
        Reading.Understood understood = (Reading.Understood) read(text);
        assertThat(understood.issues()).isEmpty();
        return understood.order();
    }

    private static Reading read(String text) {
        return RunRequestReader.read(text.getBytes(StandardCharsets.UTF_8));
    }
}
