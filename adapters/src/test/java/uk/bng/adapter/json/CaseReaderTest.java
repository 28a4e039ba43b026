package uk.bng.adapter.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.bng.adapter.json.CaseReader.Reading;
import uk.bng.adapter.json.CaseReader.Skipped;
import uk.bng.domain.bank.RawSheet;
import uk.bng.domain.demand.DraftLine;
import uk.bng.domain.demand.RequestDraft;
import uk.bng.domain.place.AreaName;
import uk.bng.domain.place.SpatialRule;

final class CaseReaderTest {
    private static final String INPUTS = """
            { "target": { "lpa": "Ashford", "nca": "Low Weald", "lnrs": "Kent", "waterbody": "Stour",
                          "operational_catchment": "Upper Stour", "lpa_neighbours": ["Swale"],
                          "nca_neighbours": ["High Weald"], "lnrs_neighbours": ["Surrey"] },
              "banks": [ { "bank_id": "B1", "bank_name": "Near", "lpa_name": null, "lat": 51.10 } ],
              "pricing": [ { "bank_id": "B1", "habitat_name": "Moor", "contract_size": "small", "tier": "local",
                             "price": 30000.0 } ],
              "catalog": [ { "habitat_name": "Moor", "broader_type": "Heath", "distinctiveness_name": "Medium",
                             "umbrella_type": "area" } ],
              "stock": [ { "stock_id": "S1", "bank_id": "B1", "habitat_name": "Moor", "quantity_available": null } ],
              "distinctiveness_levels": { "Low": 2, "Medium": 4 },
              "trading_rules": [],
              "demand": [ { "habitat_name": "Moor", "units_required": 1.0 }, { "units_required": "NaN" } ],
              "promoter_discount": { "type": "percentage", "value": 7.5 },
              "spatial_rule": "lpa-lnrs", "stock_hold": "hold-50" }
            """;

    @Test
    void readsTheTablesAsAWorkbookWouldHoldThem() {
        QuoteCase one = cases("{ \"id\": \"A\", \"inputs\": " + INPUTS + " }").getFirst();

        assertThat(one.sheets())
                .extracting(RawSheet::name)
                .containsExactly(
                        "Banks", "Pricing", "HabitatCatalog", "Stock", "DistinctivenessLevels", "TradingRules");
        assertThat(cell(one, "Pricing", "price")).isEqualTo("30000.0");
        assertThat(cell(one, "HabitatCatalog", "UmbrellaType")).isEqualTo("area");
        assertThat(cell(one, "Banks", "lat")).isEqualTo("51.10");
        assertThat(cell(one, "Banks", "lpa_name")).isNull();
        assertThat(cell(one, "Stock", "quantity_available")).isNull();
        RawSheet levels = sheet(one, "DistinctivenessLevels");
        assertThat(levels.rows()).extracting(row -> row.cells().toString()).containsExactly("[Low, 2]", "[Medium, 4]");
        assertThat(levels.rows().getFirst().number()).isEqualTo(2);
    }

    @Test
    void readsTheSiteWithItsNeighbours() {
        QuoteCase one = cases("{ \"id\": \"A\", \"inputs\": " + INPUTS + " }").getFirst();

        assertThat(one.site().lpa()).isEqualTo(AreaName.of("Ashford"));
        assertThat(one.site().operationalCatchment()).isEqualTo(AreaName.of("Upper Stour"));
        assertThat(one.site().lpaNeighbours()).containsExactly(AreaName.of("Swale"));
        assertThat(one.site().ncaNeighbours()).containsExactly(AreaName.of("High Weald"));
        assertThat(one.site().lnrsNeighbours()).containsExactly(AreaName.of("Surrey"));
    }

    @Test
    void makesADraftForAPreset() {
        QuoteCase one = cases("{ \"id\": \"A\", \"inputs\": " + INPUTS + " }").getFirst();
        RequestDraft draft = one.draft("strict");

        assertThat(draft.policy()).isEqualTo("strict");
        assertThat(draft.lines()).containsExactly(new DraftLine("Moor", "1.0"), new DraftLine(null, "NaN"));
        assertThat(draft.discountType()).isEqualTo("percentage");
        assertThat(draft.discountValue()).isEqualTo("7.5");
        assertThat(draft.spatialRule()).isEqualTo("lpa-lnrs");
        assertThat(draft.stockHold()).isEqualTo("hold-50");
        assertThat(one.rule()).isEqualTo(SpatialRule.LPA_LNRS);
    }

    @Test
    void readsAFileOfCasesAndSkipsOtherKinds() {
        String file = """
                { "note": "n", "cases": [ { "id": "A", "kind": "optimise", "inputs": {} },
                                          { "id": "B", "kind": "tier", "inputs": {} } ] }
                """;

        assertThat(CaseReader.read(file)).isInstanceOfSatisfying(Reading.Understood.class, understood -> {
            assertThat(understood.cases()).extracting(QuoteCase::id).containsExactly("A");
            assertThat(understood.skipped()).containsExactly(new Skipped("B", "tier"));
        });
    }

    @ParameterizedTest(name = "{0} is refused at {1} as {2}")
    @CsvSource(delimiter = '|', textBlock = """
            {}                                                    | /cases                  | no-cases
            {"cases": [{"inputs": {}}]}                           | /cases/0/id             | no-id
            {"cases": [{"id": "A"}]}                              | /cases/0/inputs         | no-inputs
            {"cases": ["A"]}                                      | /cases/0                | wrong-type
            {"id": "A", "inputs": {"banks": 7}}                   | /inputs/banks           | wrong-type
            {"id": "A", "inputs": {"banks": [7]}}                 | /inputs/banks/0         | wrong-type
            {"id": "A", "inputs": {"banks": [{"bank_id": []}]}}   | /inputs/banks/0/bank_id | wrong-type
            []                                                    | ''                      | wrong-type
            {"id": "A"                                            | ''                      | not-json
            """)
    void refusesWhatIsNoCase(String text, String pointer, String code) {
        assertThat(CaseReader.read(text))
                .isInstanceOfSatisfying(
                        Reading.Refused.class,
                        refused -> assertThat(refused.problem().errors())
                                .singleElement()
                                .satisfies(issue -> {
                                    assertThat(issue.pointer()).isEqualTo(pointer);
                                    assertThat(issue.code()).isEqualTo(code);
                                }));
    }

    private static List<QuoteCase> cases(String text) {
        return ((Reading.Understood) CaseReader.read(text)).cases();
    }

    private static RawSheet sheet(QuoteCase one, String name) {
        return one.sheets().stream()
                .filter(sheet -> sheet.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Object cell(QuoteCase one, String sheet, String header) {
        RawSheet table = sheet(one, sheet);
        return table.rows().getFirst().cells().get(table.headers().indexOf(header));
    }
}
