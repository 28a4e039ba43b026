package uk.bng.domain.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import uk.bng.domain.bank.CatalogueReading.Accepted;
import uk.bng.domain.bank.TableDifference.Kind;
import uk.bng.domain.bank.TableDifference.RowChange;

final class CatalogueDifferenceTest {
    private static final RawTables OLD = RawTables.valid();

    @Test
    void isEmptyBetweenEqualCatalogues() {
        assertThat(difference(OLD, OLD.shuffled(3)).isEmpty()).isTrue();
    }

    @Test
    void namesBanksThatCameWentOrChanged() {
        RawTables fresh = OLD.with(
                        "Banks", "bank_id,bank_name,lpa_name,nca_name", "B1,Alpha,Winchester,High Weald", "B3,Gamma,,")
                .with("Pricing", "bank_id,habitat_name,contract_size,tier,price", "B1,Ditches,small,far,1")
                .with("Stock", "bank_id,stock_id,habitat_name,quantity_available", "B1,S1,Grassland - Meadow,2");

        List<RowChange> banks = difference(
                        OLD.with(
                                "Banks",
                                "bank_id,bank_name,lpa_name,nca_name",
                                "B1,Alpha,Winchester,Low Weald",
                                "B2,Beta,,"),
                        fresh)
                .tables()
                .getFirst()
                .changes();

        assertThat(banks)
                .containsExactly(
                        new RowChange(Kind.CHANGED, List.of("B1"), "nca_name Low Weald", "nca_name High Weald"),
                        new RowChange(
                                Kind.ADDED, List.of("B3"), "", banks.get(1).after()),
                        new RowChange(Kind.REMOVED, List.of("B2"), banks.get(2).before(), ""));
    }

    @Test
    void tellsTheOldPriceAndTheNew() {
        RawTables fresh = OLD.with(
                "Pricing",
                "bank_id,habitat_name,contract_size,tier,price",
                "B1,Grassland - Meadow,small,local,26000",
                "B2,Grassland - Meadow,small,adjacent,30000",
                "B2,Native hedgerow,small,adjacent,18000.5",
                "B2,Native hedgerow,small,adjacent,17000");

        TableDifference prices = difference(OLD, fresh).tables().getFirst();

        assertThat(prices.table()).isEqualTo(CatalogueTable.PRICING);
        assertThat(prices.count(Kind.CHANGED)).isEqualTo(2);
        assertThat(prices.changes())
                .contains(new RowChange(
                        Kind.CHANGED,
                        List.of("B1", "Grassland - Meadow", "small", "local"),
                        "price 25000.00",
                        "price 26000.00"));
        assertThat(prices.changes().getLast().after())
                .contains("price 17000.00")
                .contains("price 18000.50");
    }

    @Test
    void countsStockHabitatsLevelsAndRules() {
        RawTables fresh = OLD.adding("Stock", "B1,S9,Ditches,3")
                .adding("HabitatCatalog", "Mud,,Low,")
                .adding("TradingRules", "Mud,Ditches,")
                .with("DistinctivenessLevels", "distinctiveness_name,level_value", "Very High,9");

        assertThat(difference(OLD, fresh).tables())
                .extracting(TableDifference::table)
                .containsExactly(
                        CatalogueTable.HABITAT_CATALOG,
                        CatalogueTable.STOCK,
                        CatalogueTable.DISTINCTIVENESS_LEVELS,
                        CatalogueTable.TRADING_RULES);
    }

    private static CatalogueDifference difference(RawTables before, RawTables after) {
        return CatalogueDifference.between(read(before), read(after));
    }

    private static Catalogue read(RawTables tables) {
        return ((Accepted) RawTables.reader().read(tables.sheets())).catalogue();
    }
}
