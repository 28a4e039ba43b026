package uk.bng.adapter.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.bng.adapter.json.RunRequestReader.Reading;
import uk.bng.application.job.QuoteOrder;
import uk.bng.domain.demand.DraftKnob;
import uk.bng.domain.demand.DraftLine;
import uk.bng.domain.place.AreasGiven;
import uk.bng.domain.place.SiteQuery;

class RevisionTest {
    private static final String WHOLE = """
            { "record_id": "R-1",
              "demand": [ { "habitat_name": "Moor \\"wet\\"", "units": 1.50 }, { "habitat_name": null, "units": 1e1 } ],
              "location": { "postcode": "TN23 1AA", "address": "1 High Street", "latitude": 51.1, "longitude": -0.5,
                            "lpa_name": "Ashford", "nca_name": 120, "lnrs_name": "05",
                            "waterbody": "GB107040019640", "operational_catchment": "3501" },
              "contract_size": "large",
              "options": { "policy": "strict", "knobs": { "draw": "nominal", "companions": null },
                           "spatial_rule": "lpa-lnrs", "stock_hold": "hold-50", "engine": "choco",
                           "time_limit": "PT2.5S", "seed": -3, "bank_limit": 4, "exclude_banks": ["B1", "B2"],
                           "discount": { "type": "percentage", "value": 7.25 } } }
            """;
    private static final QuoteOrder PARENT = order(RunRequestReader.read(bytes(WHOLE)));

    @ParameterizedTest
    @ValueSource(
            strings = {
                WHOLE,
                "{}",
                "{\"demand\":[{}],\"location\":{\"nca_name\":\"121\"}}",
                "{\"options\":{\"seed\":9223372036854775807,\"bank_limit\":1e2,\"discount\":{\"type\":\"tier_up\"}}}"
            })
    void readsAnOrderAsItWasWritten(String body) {
        QuoteOrder order = order(RunRequestReader.read(bytes(body)));

        assertThat(order(RunRequestReader.read(bytes(OrderWriter.write(order)))))
                .isEqualTo(order);
    }

    @Test
    void writesAnOrderOnOneLine() {
        assertThat(OrderWriter.write(PARENT))
                .doesNotContain("\n")
                .startsWith(
                        "{\"record_id\":\"R-1\",\"demand\":[{\"habitat_name\":\"Moor \\\"wet\\\"\",\"units\":1.50},")
                .contains("\"time_limit\":\"PT2.5S\",\"seed\":-3,\"bank_limit\":4");
        assertThat(OrderWriter.write(order(RunRequestReader.read(bytes("{}"))))).isEqualTo("{}");
    }

    @Test
    void takesEverythingThatIsNotGivenFromTheParent() {
        assertThat(revised("{\"revises\":\"J-1\"}")).isEqualTo(PARENT);
    }

    @Test
    void replacesMembersOfTheBodyAsAWhole() {
        QuoteOrder order = revised("""
                { "demand": [ { "habitat_name": "Bog", "units": 2 } ], "location": { "lpa_name": "Dover" } }
                """);

        assertThat(order.demand()).containsExactly(new DraftLine("Bog", "2"));
        assertThat(order.location()).isEqualTo(SiteQuery.of(AreasGiven.of("Dover", "", "")));
        assertThat(order.contractSize()).isEqualTo("large");
        assertThat(order.recordId()).isEqualTo("R-1");
    }

    @Test
    void replacesOptionsAndKnobsOneByOne() {
        QuoteOrder order = revised("""
                { "options": { "engine": "ojalgo", "time_limit": "PT9S", "exclude_banks": ["B9"],
                               "knobs": { "companions": "scoring", "splitting": "never" } } }
                """);

        assertThat(order.engine()).isEqualTo("ojalgo");
        assertThat(order.timeLimit()).isEqualTo(Duration.ofSeconds(9));
        assertThat(order.excludedBanks()).containsExactly("B9");
        assertThat(order.knobs())
                .containsExactly(
                        new DraftKnob("draw", "nominal"),
                        new DraftKnob("companions", "scoring"),
                        new DraftKnob("splitting", "never"));
        assertThat(order.policy()).isEqualTo("strict");
        assertThat(order.seed()).isEqualTo(-3);
    }

    @Test
    void replacesADiscountAsAWhole() {
        QuoteOrder order = revised("{\"options\":{\"discount\":{\"type\":\"tier_up\"}}}");

        assertThat(order.discountType()).isEqualTo("tier_up");
        assertThat(order.discountValue()).isNull();
    }

    @Test
    void putsMembersBackToTheirDefaultsByNull() {
        QuoteOrder order = revised("""
                { "record_id": null, "location": null, "contract_size": null,
                  "options": { "policy": null, "knobs": null, "seed": null, "discount": null, "exclude_banks": null } }
                """);

        assertThat(order.recordId()).isNull();
        assertThat(order.location()).isEqualTo(SiteQuery.NOWHERE);
        assertThat(order.contractSize()).isNull();
        assertThat(order.policy()).isNull();
        assertThat(order.knobs()).isEmpty();
        assertThat(order.seed()).isNull();
        assertThat(order.discountType()).isNull();
        assertThat(order.excludedBanks()).isEmpty();
        assertThat(order.engine()).isEqualTo("choco");
        assertThat(order.demand()).isEqualTo(PARENT.demand());
    }

    @Test
    void putsAllOptionsBackByNull() {
        assertThat(revised("{\"options\":null}").engine()).isNull();
    }

    @Test
    void reportsWhatIsWrongWithTheRevision() {
        var understood = (Reading.Understood) RunRequestReader.revised(
                PARENT, bytes("{\"options\":{\"seed\":1.5,\"polcy\":\"house\"},\"location\":7,\"extra\":1}"));

        assertThat(understood.issues())
                .extracting(FieldIssue::pointer)
                .containsExactlyInAnyOrder("/options/seed", "/options/polcy", "/location", "/extra");
        assertThat(understood.order().engine()).isEqualTo("choco");
        assertThat(RunRequestReader.revised(PARENT, bytes("[]"))).isInstanceOf(Reading.Refused.class);
        assertThat(RunRequestReader.revised(PARENT, bytes("{"))).isInstanceOf(Reading.Refused.class);
    }

    @Test
    void keepsTheNameOfTheJobThatIsRevised() {
        var understood = (Reading.Understood) RunRequestReader.read(bytes("{\"revises\":\"J-1\"}"));
        var wrong = (Reading.Understood) RunRequestReader.read(bytes("{\"revises\":1}"));

        assertThat(understood.revises()).isEqualTo("J-1");
        assertThat(understood.issues()).isEmpty();
        assertThat(wrong.revises()).isNull();
        assertThat(wrong.issues()).extracting(FieldIssue::pointer).containsExactly("/revises");
    }

    @Test
    void addsOptionsWhereTheParentHasNone() {
        QuoteOrder bare = order(RunRequestReader.read(bytes("{}")));

        QuoteOrder order = order(RunRequestReader.revised(
                bare, bytes("{\"options\":{\"knobs\":{\"draw\":\"nominal\"}},\"demand\":[]}")));

        assertThat(order.knobs()).isEqualTo(List.of(new DraftKnob("draw", "nominal")));
    }

    private static QuoteOrder revised(String body) {
        return order(RunRequestReader.revised(PARENT, bytes(body)));
    }

    private static QuoteOrder order(Reading reading) {
        Reading.Understood understood = (Reading.Understood) reading;
        assertThat(understood.issues()).isEmpty();
        return understood.order();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
