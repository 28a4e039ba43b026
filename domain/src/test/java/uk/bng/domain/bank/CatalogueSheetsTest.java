package uk.bng.domain.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.bng.domain.bank.CatalogueReading.Accepted;

/** Law 1 of the specification: the same rows give the same version, whatever they were kept in meanwhile. */
final class CatalogueSheetsTest {
    private static final RawTables FLAWED = RawTables.valid()
            .adding(
                    "Banks",
                    "B3, Gamma ,???,,,,,,,1,2",
                    "B4,Delta,Ashford,,,,,,,95,2",
                    "B5,Eta,a;b,,,,,,\"x\",5.10e1,-.5")
            .adding(
                    "Pricing",
                    "B1,grassland \u2013 meadow,SMALL,Local,24000.10",
                    "B1,Grassland - Meadow,small,local,24000.1",
                    "B3,Ditches,large,far,1",
                    "B3,Ditches,large,far,x")
            .adding(
                    "HabitatCatalog",
                    "DITCHES,,Medium,watercourse",
                    "Mud,,Low,",
                    "Wetland \u2014 Reedbeds,,V.High,AREA",
                    "Sand,,Low,sea")
            .adding("Stock", "B1,S7,Mud,1.23456789", "B3,S1,Ditches,7", "B3,S1,Ditches,8", "B1,S07,Mud,3")
            .adding("TradingRules", "Mud,Wetland - Reedbeds,", "Mud,Grassland - Meadow,V Low", "Ditches,Mud,");

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3, 4})
    void giveTheSameCatalogueWhenTheyAreReadAgain(long seed) {
        Catalogue once = read(FLAWED.shuffled(seed));

        Accepted twice = (Accepted) RawTables.reader().read(CatalogueSheets.of(once));

        assertThat(twice.catalogue().version()).isEqualTo(once.version());
        assertThat(twice.catalogue().banks()).isEqualTo(once.banks());
        assertThat(twice.catalogue().stock()).isEqualTo(once.stock());
        assertThat(twice.catalogue().prices().all()).isEqualTo(once.prices().all());
        assertThat(twice.catalogue().tradingRows()).isEqualTo(once.tradingRows());
        assertThat(twice.catalogue().levels()).isEqualTo(once.levels());
        assertThat(twice.issues()).noneMatch(TableIssue::isError);
    }

    @Test
    void keepPricesThatDifferOnlyInHowTheirGroupIsWritten() {
        String header = "bank_id,habitat_name,contract_size,tier,price,broader_type,distinctiveness_name";
        Catalogue once = read(RawTables.valid()
                .with(
                        "Pricing",
                        header,
                        "B1,Ditches,small,local,1,Wetland,",
                        "B1,Ditches,small,local,1,WETLAND,",
                        "B1,Ditches,small,local,1,,High"));

        Catalogue twice = read(CatalogueSheets.of(once));

        assertThat(twice.prices().count()).isEqualTo(3);
        assertThat(twice.prices().all()).isEqualTo(once.prices().all());
    }

    @Test
    void keepWhatStockHoldsRead() {
        Catalogue once = read(RawTables.valid()
                .with(
                        "Stock",
                        "bank_id,stock_id,habitat_name,quantity_available,available_excl_quotes,quoted",
                        "B1,S1,Ditches,5,-1.123456789,none",
                        "B1,S2,Ditches,5,,2.50"));

        Catalogue twice = read(CatalogueSheets.of(once));

        assertThat(twice.version()).isEqualTo(once.version());
        assertThat(twice.stock().getFirst().exclQuotes()).isEqualByComparingTo("-1.123456789");
    }

    @Test
    void haveNoHoldsWhereTheCatalogueHasNone() {
        assertThat(CatalogueTable.STOCK
                        .among(CatalogueSheets.of(read(RawTables.valid())))
                        .headers())
                .containsExactly("bank_id", "stock_id", "habitat_name", "quantity_available");
    }

    private static Catalogue read(RawTables tables) {
        return read(tables.sheets());
    }

    private static Catalogue read(List<RawSheet> sheets) {
        return ((Accepted) RawTables.reader().read(sheets)).catalogue();
    }
}
