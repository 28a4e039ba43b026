package uk.bng.domain.bank;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.bng.domain.bank.CatalogueReading.Accepted;
import uk.bng.domain.bank.TableIssue.Code;

/** One row added to a valid catalogue, and the one issue it must give. */
final class TableIssueTest {
    @ParameterizedTest(name = "{0}: {1} gives {2} in {3}")
    @CsvSource(delimiter = '|', textBlock = """
        Banks                 | ,Gamma,Winchester,,,,,,,,                  | BLANK_KEY          | bank_id
        Banks                 | B3,,Winchester,,,,,,,,                     | BLANK_KEY          | bank_name
        Banks                 | B3,Gamma,,,Hampshire,,,,,,                 | NO_LOCATION        | lpa_name
        Banks                 | B3,Gamma,City Council,,,,,,,,              | NO_LOCATION        | lpa_name
        Banks                 | B3,Gamma,Winchester,,,,,,,91,1             | BAD_COORDINATE     | lat
        Pricing               | ,Ditches,small,local,1                     | BLANK_KEY          | bank_id
        Pricing               | B1,,small,local,1                          | BLANK_KEY          | habitat_name
        Pricing               | B1,Ditches,,local,1                        | BLANK_KEY          | contract_size
        Pricing               | B1,Ditches,small,,1                        | BLANK_KEY          | tier
        Pricing               | B1,Ditches,small,local,                    | BAD_NUMBER         | price
        Pricing               | B1,Ditches,small,local,NaN                 | BAD_NUMBER         | price
        Pricing               | B1,Ditches,small,local,Infinity            | BAD_NUMBER         | price
        Pricing               | B1,Ditches,small,local,1e999999999         | BAD_NUMBER         | price
        Pricing               | B1,Ditches,small,local,£5                  | BAD_NUMBER         | price
        Pricing               | B1,Ditches,small,local,0                   | PRICE_NOT_POSITIVE | price
        Pricing               | B1,Ditches,small,local,-0.001              | PRICE_NOT_POSITIVE | price
        Pricing               | B1,Ditches,small,local,0.0000000004        | PRICE_NOT_POSITIVE | price
        Pricing               | B1,Ditches,small,local,100.005             | PRICE_SCALE        | price
        Pricing               | b1,Ditches,small,local,1                   | UNKNOWN_BANK       | bank_id
        Pricing               | B1,Moon dust,small,local,1                 | UNKNOWN_HABITAT    | habitat_name
        Pricing               | B1,Ditches,huge,local,1                    | UNKNOWN_SIZE       | contract_size
        Pricing               | B1,Ditches,small,next door,1               | UNKNOWN_TIER       | tier
        HabitatCatalog        | ,Grassland,Low,area                        | BLANK_KEY          | habitat_name
        HabitatCatalog        | Mud,Grassland,,area                        | BLANK_KEY          | distinctiveness_name
        HabitatCatalog        | Mud,Grassland,Superb,area                  | UNKNOWN_BAND       | distinctiveness_name
        HabitatCatalog        | Mud,Grassland,Low,sea                      | UNKNOWN_LEDGER     | UmbrellaType
        HabitatCatalog        | net gain (area),Grassland,Low,area         | RESERVED_NAME      | habitat_name
        HabitatCatalog        | Mud,,Low,area                              | NO_GROUP           | broader_type
        HabitatCatalog        | Ditches,Other,Medium,watercourse           | CONFLICT           | habitat_name
        Stock                 | ,S9,Ditches,1                              | BLANK_KEY          | bank_id
        Stock                 | B1,,Ditches,1                              | BLANK_KEY          | stock_id
        Stock                 | B1,S9,,1                                   | BLANK_KEY          | habitat_name
        Stock                 | B1,S9,Ditches,                             | BAD_NUMBER         | quantity_available
        Stock                 | B1,S9,Ditches,-1                           | NEGATIVE_STOCK     | quantity_available
        Stock                 | B1,S9,Ditches,1.0000009                    | STOCK_SCALE        | quantity_available
        Stock                 | B9,S9,Ditches,1                            | UNKNOWN_BANK       | bank_id
        Stock                 | B1,S9,Moon dust,1                          | UNKNOWN_HABITAT    | habitat_name
        Stock                 | B2,S2,Ditches,1                            | CONFLICT           | stock_id
        DistinctivenessLevels | ,9                                         | BLANK_KEY          | distinctiveness_name
        DistinctivenessLevels | Superb,9                                   | UNKNOWN_BAND       | distinctiveness_name
        DistinctivenessLevels | V.High,many                                | BAD_NUMBER         | level_value
        DistinctivenessLevels | V.High,8.5                                 | BAD_NUMBER         | level_value
        DistinctivenessLevels | V.High,1e10                                | BAD_NUMBER         | level_value
        TradingRules          | ,Ditches,                                  | BLANK_KEY          | demand_habitat
        TradingRules          | Ditches,,                                  | BLANK_KEY          | allowed_supply_habitat
        TradingRules          | Moon dust,Ditches,                         | UNKNOWN_HABITAT    | demand_habitat
        TradingRules          | Ditches,Moon dust,                         | UNKNOWN_HABITAT    | allowed_supply_habitat
        TradingRules          | Ditches,Ditches,Superb                     | UNKNOWN_BAND       | min_distinctiveness_name
        SRM                   | ,1                                         | BLANK_KEY          | tier
        SRM                   | local,one                                  | BAD_NUMBER         | multiplier
        SRM                   | adjacent,1.35                              | SRM_IGNORED        | multiplier
        SRM                   | next door,1                                | SRM_IGNORED        | tier
        """)
    void namesTheRowAndColumnOfEachFault(String sheet, String row, Code code, String column) {
        RawTables tables = RawTables.valid().adding(sheet, row);
        int number = tables.sheet(sheet).rows().getLast().number();
        var reading = (Accepted) RawTables.reader().read(tables.sheets());

        assertThat(reading.issues())
                .filteredOn(issue -> issue.row() == number && issue.sheet().equals(sheet))
                .singleElement()
                .satisfies(issue -> {
                    assertThat(issue.code()).isEqualTo(code);
                    assertThat(issue.column()).isEqualTo(column);
                    assertThat(issue.reason()).matches("The .*\\(.*\\).*\\.");
                });
    }
}
