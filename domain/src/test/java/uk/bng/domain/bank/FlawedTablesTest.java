package uk.bng.domain.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import uk.bng.domain.bank.CatalogueReading.Accepted;
import uk.bng.domain.bank.TableIssue.Code;
import uk.bng.domain.place.Tier;
import uk.bng.domain.unit.Ledger;
import uk.bng.domain.unit.Units;

/** The tables of case H-08, the one that states its table issues. */
final class FlawedTablesTest {
    private static final RawTables H_08 = RawTables.valid()
            .without("TradingRules")
            .without("SRM")
            .with(
                    "Banks",
                    "bank_id,bank_name,lpa_name,nca_name",
                    "B1,Bank B1,Winchester,South Downs",
                    "B2,Bank B2,Test Valley,Hampshire Downs")
            .with(
                    "HabitatCatalog",
                    "habitat_name,broader_type,distinctiveness_name,UmbrellaType",
                    "Cropland - Arable field margins tussocky,Cropland,Medium,area",
                    "Cropland - Non-cereal crops,Cropland,Low,area")
            .with(
                    "Pricing",
                    "bank_id,habitat_name,contract_size,tier,price",
                    "B1,Cropland - Arable field margins tussocky,fractional,local,30000",
                    "B1,Cropland - Arable field margins tussocky,small,local,30000",
                    "B1,Cropland - Arable field margins tussocky,medium,local,30000",
                    "B1,Cropland - Arable field margins tussocky,large,local,30000",
                    "B2,Cropland - Arable field margins tussocky,fractional,adjacent,25000",
                    "B2,Cropland - Arable field margins tussocky,small,adjacent,25000",
                    "B2,Cropland - Arable field margins tussocky,medium,adjacent,25000",
                    "B2,Cropland - Arable field margins tussocky,large,adjacent,25000",
                    "B2,Cropland - Non-cereal crops,fractional,adjacent,21000",
                    "B2,Cropland - Non-cereal crops,small,adjacent,21000",
                    "B2,Cropland - Non-cereal crops,medium,adjacent,21000",
                    "B2,Cropland - Non-cereal crops,large,adjacent,21000",
                    "B2,Cropland - Arable field margins tussocky,huge,local,1",
                    "B2,Cropland - Arable field margins tussocky,Small,Next door,1",
                    "B1,Cropland - Arable field margins tussocky,small,local,n/a",
                    "B1,Cropland - Arable field margins tussocky,small,local,-5",
                    "B1,Cropland - Arable field margins tussocky,small,local,100.005",
                    "B2,Cropland - Arable field margins tussocky, SMALL ,Adjacent,24000")
            .with(
                    "Stock",
                    "stock_id,bank_id,habitat_name,quantity_available",
                    "S1,B1,Cropland - Arable field margins tussocky,2",
                    "S2,B2,Cropland - Arable field margins tussocky,5",
                    "S2,B2,Cropland - Non-cereal crops,5",
                    "S3,B9,Cropland - Arable field margins tussocky,5",
                    "S4,B2,Moon dust,5",
                    "S5,B2,Cropland - Arable field margins tussocky,-1",
                    "S6,B2,Cropland - Arable field margins tussocky,",
                    "S7,B2,Cropland - Arable field margins tussocky,1.0000009");

    private final Accepted reading = (Accepted) RawTables.reader().read(H_08.sheets());

    @Test
    void reportsEveryBadRowInOrder() {
        assertThat(reading.issues())
                .extracting(TableIssue::sheet, TableIssue::row, TableIssue::code)
                .containsExactly(
                        tuple("Pricing", 7, Code.DUPLICATE_PRICE),
                        tuple("Pricing", 14, Code.UNKNOWN_SIZE),
                        tuple("Pricing", 15, Code.UNKNOWN_TIER),
                        tuple("Pricing", 16, Code.BAD_NUMBER),
                        tuple("Pricing", 17, Code.PRICE_NOT_POSITIVE),
                        tuple("Pricing", 18, Code.PRICE_SCALE),
                        tuple("Stock", 3, Code.CONFLICT),
                        tuple("Stock", 4, Code.CONFLICT),
                        tuple("Stock", 5, Code.UNKNOWN_BANK),
                        tuple("Stock", 6, Code.UNKNOWN_HABITAT),
                        tuple("Stock", 7, Code.NEGATIVE_STOCK),
                        tuple("Stock", 8, Code.BAD_NUMBER),
                        tuple("Stock", 9, Code.STOCK_SCALE));
    }

    @Test
    void keepsTheGoodRows() {
        assertThat(reading.catalogue().stock())
                .extracting(line -> line.id().toString(), StockLine::available)
                .containsExactly(tuple("B1/S1", Units.of("2")), tuple("B2/S7", Units.of("1")));
        assertThat(
                        reading
                                .catalogue()
                                .prices()
                                .rows(new BankId("B2"), ContractSize.SMALL, Tier.ADJACENT, Ledger.AREA)
                                .stream()
                                .map(row -> row.price().toString()))
                .containsExactly("21000.00", "24000.00", "25000.00");
    }
}
