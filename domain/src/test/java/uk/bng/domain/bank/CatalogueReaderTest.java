package uk.bng.domain.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.bng.domain.bank.CatalogueReading.Accepted;
import uk.bng.domain.bank.CatalogueReading.Fault;
import uk.bng.domain.bank.CatalogueReading.Refused;
import uk.bng.domain.bank.TableIssue.Code;
import uk.bng.domain.place.SpatialRule;
import uk.bng.domain.place.Tier;
import uk.bng.domain.unit.Distinctiveness;
import uk.bng.domain.unit.Ledger;
import uk.bng.domain.unit.Money;
import uk.bng.domain.unit.Units;

final class CatalogueReaderTest {
    @Test
    void readsEveryTableOfAValidCatalogue() {
        Accepted reading = accepted(RawTables.valid());
        Catalogue catalogue = reading.catalogue();

        assertThat(reading.issues()).isEmpty();
        assertThat(catalogue.banks()).extracting(Bank::name).containsExactly("Alpha", "Beta");
        assertThat(catalogue.bank(new BankId("B1")).orElseThrow().place().latitude())
                .isEqualTo("51.06");
        assertThat(catalogue.habitats().all()).hasSize(3);
        assertThat(catalogue.prices().rows(new BankId("B2"), ContractSize.SMALL, Tier.ADJACENT, Ledger.HEDGEROW))
                .singleElement()
                .extracting(PriceRow::price)
                .isEqualTo(new Money(18_000_50));
        assertThat(catalogue.stock())
                .extracting(StockLine::available)
                .containsExactly(Units.of("2"), Units.of("5.5"), Units.ZERO);
        assertThat(catalogue.levels()).containsEntry(Distinctiveness.VERY_HIGH, 8);
        assertThat(catalogue.version().value()).startsWith("sha256:");
    }

    @Test
    void matchesSheetsAndColumnsByKey() {
        RawTables renamed = RawTables.valid()
                .without("Stock")
                .with(" STOCK ", "Stock_ID,BANK_ID , Habitat_Name,QUANTITY_AVAILABLE", "S1,B1,grassland – MEADOW,2");

        assertThat(accepted(renamed).catalogue().stock()).hasSize(1);
        assertThat(accepted(renamed).issues()).isEmpty();
    }

    @Test
    void knowsThePriceColumnByEachOfItsHeaders() {
        for (String header : List.of("price", "Unit_Price", "unit price", "UNITPRICE")) {
            RawTables tables = RawTables.valid()
                    .with("Pricing", "bank_id,habitat_name,contract_size,tier," + header, "B1,Ditches,small,local,7");

            assertThat(prices(tables, "B1", Tier.LOCAL, Ledger.WATERCOURSE))
                    .as(header)
                    .hasSize(1);
        }
    }

    @Test
    void prefersThePriceHeaderToItsAliases() {
        RawTables tables = RawTables.valid()
                .with(
                        "Pricing",
                        "unit_price,bank_id,habitat_name,contract_size,tier,price",
                        "9,B1,Ditches,small,local,7");

        assertThat(prices(tables, "B1", Tier.LOCAL, Ledger.WATERCOURSE)
                        .getFirst()
                        .price())
                .isEqualTo(new Money(700));
    }

    @Test
    void ignoresExtraSheetsExtraColumnsAndBlankRows() {
        RawTables tables = RawTables.valid()
                .with("Notes", "anything", "at all")
                .with(
                        "Stock",
                        "note,bank_id,stock_id,habitat_name,quantity_available",
                        ",,,,",
                        "hello,B1,S1,Ditches,1",
                        " , ,\t,,");

        assertThat(accepted(tables).issues()).isEmpty();
        assertThat(accepted(tables).catalogue().stock()).hasSize(1);
    }

    @Test
    void takesTheFirstOfTwoSheetsThatAreTheSameTable() {
        RawTables tables =
                RawTables.valid().with("stock", "bank_id,stock_id,habitat_name,quantity_available", "B1,S9,Ditches,1");

        assertThat(accepted(tables).catalogue().stock()).hasSize(3);
    }

    @Test
    void readsShortRowsAsIfTheirLastCellsWereBlank() {
        RawSheet stock = RawTables.valid().sheet("Stock");
        RawTables tables = RawTables.valid()
                .with(new RawSheet("Stock", stock.headers(), List.of(new RawRow(2, Arrays.asList("B1", "S1")))));

        assertThat(accepted(tables).issues())
                .extracting(TableIssue::code)
                .containsExactly(Code.BLANK_KEY, Code.BAD_NUMBER);
    }

    @Test
    void needsNeitherTradingRulesNorSrm() {
        RawTables tables = RawTables.valid().without("TradingRules").without("SRM");

        assertThat(accepted(tables).issues()).isEmpty();
        assertThat(accepted(tables.with("SRM", "")).issues()).isEmpty();
    }

    @Test
    void readsTradingRules() {
        RawTables tables = RawTables.valid()
                .adding(
                        "TradingRules",
                        "Grassland - Meadow,Ditches,",
                        "Grassland - Meadow,Ditches,V.High",
                        "Grassland - Meadow,Ditches,");

        assertThat(accepted(tables).catalogue().tradingRows())
                .extracting(TradingRow::minimum)
                .containsExactly(null, Distinctiveness.VERY_HIGH);
    }

    @Test
    void takesGroupAndBandOfAPriceFromItsRowWhereGiven() {
        RawTables tables = RawTables.valid()
                .with(
                        "Pricing", "bank_id,habitat_name,contract_size,tier,price,broader_type,distinctiveness_name",
                        "B1,Grassland - Meadow,small,local,1,Wetland,High", "B1,Grassland - Meadow,small,local,2,,");

        assertThat(prices(tables, "B1", Tier.LOCAL, Ledger.AREA))
                .extracting(row -> row.group().label(), PriceRow::distinctiveness)
                .containsExactly(tuple("Wetland", Distinctiveness.HIGH), tuple("Grassland", Distinctiveness.MEDIUM));
    }

    @Test
    void keepsEveryValidPriceRowForProxiesThoughTheLowestCounts() {
        RawTables tables = RawTables.valid().adding("Pricing", "B1,grassland - meadow,SMALL,Local,24999.99");

        assertThat(prices(tables, "B1", Tier.LOCAL, Ledger.AREA))
                .extracting(PriceRow::price)
                .containsExactly(new Money(24_999_99), new Money(25_000_00));
        assertThat(accepted(tables).issues())
                .extracting(TableIssue::row, TableIssue::code)
                .containsExactly(tuple(2, Code.DUPLICATE_PRICE));
    }

    @Test
    void readsTheQuoteColumnsOnlyWhenBothAreThere() {
        String header = "bank_id,stock_id,habitat_name,quantity_available,available_excl_quotes";
        RawTables one = RawTables.valid().with("Stock", header, "B1,S1,Ditches,5,4");
        RawTables both = RawTables.valid()
                .with(
                        "Stock",
                        header + ",quoted",
                        "B1,S1,Ditches,5,4,1.5",
                        "B1,S2,Ditches,5,n/a,",
                        "B1,S3,Ditches,5,1e30,-1e30");

        assertThat(accepted(one).catalogue().stock().getFirst().under(StockHold.HOLD_100))
                .isEqualTo(Units.of("5"));
        assertThat(accepted(both).issues()).isEmpty();
        assertThat(accepted(both).catalogue().stock())
                .extracting(line -> line.under(StockHold.HOLD_100))
                .containsExactly(Units.of("2.5"), Units.ZERO, Units.of("2000000000"));
    }

    @Test
    void roundsStockDownToMicroUnitsAndBinaryNoiseAway() {
        RawTables tables = RawTables.valid()
                .with(
                        "Stock", "bank_id,stock_id,habitat_name,quantity_available",
                        "B1,S1,Ditches,1.0000009", "B1,S2,Ditches,0.30000000000000004");

        assertThat(accepted(tables).catalogue().stock())
                .extracting(StockLine::available)
                .containsExactly(Units.of("1"), Units.of("0.3"));
        assertThat(accepted(tables).issues())
                .extracting(TableIssue::row, TableIssue::code)
                .containsExactly(tuple(2, Code.STOCK_SCALE));
    }

    @Test
    void givesABlankGroupTheTextBeforeTheDash() {
        RawTables tables = RawTables.valid()
                .adding("HabitatCatalog", "Wetland – Reedbeds,,High,area", "Mud,,Low,", "- Odd,,Low,area");

        assertThat(accepted(tables)
                        .catalogue()
                        .habitats()
                        .find("wetland - reedbeds")
                        .orElseThrow()
                        .group()
                        .label())
                .isEqualTo("Wetland");
        assertThat(accepted(tables)
                        .catalogue()
                        .habitats()
                        .find("Mud")
                        .orElseThrow()
                        .group()
                        .isBlank())
                .isTrue();
        assertThat(accepted(tables)
                        .catalogue()
                        .habitats()
                        .find("- Odd")
                        .orElseThrow()
                        .group()
                        .isBlank())
                .isTrue();
        assertThat(accepted(tables).issues())
                .extracting(TableIssue::code)
                .containsOnly(Code.NO_GROUP)
                .hasSize(3);
    }

    @Test
    void countsEveryHabitatAsAreaWithoutALedgerColumn() {
        RawTables tables = RawTables.valid()
                .with(
                        "HabitatCatalog", "habitat_name,broader_type,distinctiveness_name",
                        "Grassland - Meadow,Grassland,Medium", "Native hedgerow,Hedge,Low");

        assertThat(accepted(tables).catalogue().habitats().all())
                .extracting(habitat -> habitat.ledger())
                .containsOnly(Ledger.AREA);
        assertThat(accepted(tables).issues())
                .extracting(TableIssue::code, TableIssue::row)
                .containsExactly(tuple(Code.NO_LEDGER_COLUMN, 0));
    }

    @Test
    void judgesLocationByTheSpatialRule() {
        RawTables tables = RawTables.valid()
                .with(
                        "Banks",
                        "bank_id,bank_name,lpa_name,nca_name,lnrs_name",
                        "B1,Alpha,,South Downs,",
                        "B2,Beta,,,Hampshire");
        var byLnrs = new CatalogueReader(RawTables::sha256, SpatialRule.LPA_LNRS, BankPlaces.asGiven(""));

        assertThat(accepted(tables).issues())
                .extracting(TableIssue::row, TableIssue::code)
                .containsExactly(tuple(3, Code.NO_LOCATION));
        assertThat(((Accepted) byLnrs.read(tables.sheets())).issues())
                .extracting(TableIssue::row)
                .containsExactly(2);
    }

    @Test
    void ignoresBothCoordinatesWhenOneIsWrongOrMissing() {
        RawTables tables = RawTables.valid()
                .with(
                        "Banks",
                        "bank_id,bank_name,lpa_name,lat,lon",
                        "B1,A,Winchester,90.1,0",
                        "B2,B,Winchester,0,-180.5",
                        "B3,C,Winchester,51,",
                        "B4,D,Winchester,,1",
                        "B5,E,Winchester,north,1",
                        "B6,F,Winchester,-90,180");
        Accepted reading = accepted(tables);

        assertThat(reading.issues().stream().filter(issue -> issue.sheet().equals("Banks")))
                .extracting(TableIssue::row, TableIssue::column, TableIssue::code)
                .containsExactly(
                        tuple(2, "lat", Code.BAD_COORDINATE),
                        tuple(3, "lon", Code.BAD_COORDINATE),
                        tuple(4, "lon", Code.BAD_COORDINATE),
                        tuple(5, "lat", Code.BAD_COORDINATE),
                        tuple(6, "lat", Code.BAD_COORDINATE));
        assertThat(reading.catalogue().banks())
                .filteredOn(bank -> bank.place().latitude() != null)
                .extracting(bank -> bank.id().value())
                .containsExactly("B6");
    }

    @Test
    void usesDefaultLevelsWhereTheSheetIsSilent() {
        RawTables tables =
                RawTables.valid().with("DistinctivenessLevels", "distinctiveness_name,level_value", "High,7");

        assertThat(accepted(tables).catalogue().levels())
                .containsEntry(Distinctiveness.MEDIUM, 4)
                .containsEntry(Distinctiveness.HIGH, 7);
        assertThat(accepted(tables).issues()).isEmpty();
    }

    @Test
    void setsLevelsAsideThatDoNotRiseOrDisagree() {
        RawTables flat = RawTables.valid().with("DistinctivenessLevels", "distinctiveness_name,level_value", "High,4");
        RawTables torn = RawTables.valid()
                .with("DistinctivenessLevels", "distinctiveness_name,level_value", "Very Low,0", "V.Low,1", "High,7");

        for (RawTables tables : List.of(flat, torn)) {
            assertThat(accepted(tables).catalogue().levels()).containsEntry(Distinctiveness.HIGH, 6);
            assertThat(accepted(tables).issues()).extracting(TableIssue::code).containsExactly(Code.LEVEL_ORDER);
        }
    }

    @Test
    void takesABadTwinsGoodTwinWithIt() {
        RawTables tables = RawTables.valid().adding("Banks", "B1,,Winchester,South Downs,,,,,,,");
        Accepted reading = accepted(tables);

        assertThat(reading.catalogue().banks())
                .extracting(bank -> bank.id().value())
                .containsExactly("B2");
        assertThat(reading.issues())
                .extracting(TableIssue::sheet, TableIssue::row, TableIssue::code)
                .containsExactly(
                        tuple("Banks", 2, Code.CONFLICT),
                        tuple("Banks", 4, Code.CONFLICT),
                        tuple("Pricing", 2, Code.UNKNOWN_BANK),
                        tuple("Stock", 2, Code.UNKNOWN_BANK));
    }

    @Test
    void countsRowsOnceThatAreEqualInEveryColumnRead() {
        RawTables tables = RawTables.valid()
                .adding("Stock", "B1, S1 ,grassland – meadow,2.000")
                .adding("HabitatCatalog", "DITCHES,,medium,Watercourse")
                .adding("DistinctivenessLevels", "LOW,2.0");
        Accepted reading = accepted(tables);

        assertThat(reading.issues())
                .extracting(TableIssue::sheet, TableIssue::code)
                .containsExactly(
                        tuple("HabitatCatalog", Code.DUPLICATE),
                        tuple("Stock", Code.DUPLICATE),
                        tuple("DistinctivenessLevels", Code.DUPLICATE));
        assertThat(reading.catalogue().stock()).hasSize(3);
        assertThat(reading.catalogue().version()).isNotNull();
    }

    @Test
    void comparesNumbersThatAreNoneAsText() {
        RawTables tables = RawTables.valid()
                .adding("Stock", "B1,S9,Ditches,x", "B1,S9,Ditches,x", "B1,S8,Ditches,x", "B1,S8,Ditches,y");

        assertThat(accepted(tables).issues())
                .extracting(TableIssue::row, TableIssue::code)
                .containsExactly(
                        tuple(5, Code.BAD_NUMBER),
                        tuple(6, Code.DUPLICATE),
                        tuple(7, Code.CONFLICT),
                        tuple(8, Code.CONFLICT));
    }

    @Test
    void keepsIdsApartThatDifferInCase() {
        RawTables tables = RawTables.valid().adding("Stock", "B1,s1,Ditches,1");

        assertThat(accepted(tables).catalogue().stock()).hasSize(4);
    }

    @Test
    void reportsAllFaultsOfARow() {
        RawTables tables = RawTables.valid()
                .with(
                        "Pricing",
                        "bank_id,habitat_name,contract_size,tier,price,distinctiveness_name",
                        "B9,Moon dust,huge,near,cheap,Superb");

        assertThat(accepted(tables).issues())
                .extracting(TableIssue::code)
                .containsExactly(
                        Code.UNKNOWN_BANK,
                        Code.UNKNOWN_HABITAT,
                        Code.UNKNOWN_SIZE,
                        Code.UNKNOWN_TIER,
                        Code.BAD_NUMBER,
                        Code.UNKNOWN_BAND);
    }

    @Test
    void refusesACatalogueThatLacksASheet() {
        for (String sheet : List.of("Banks", "Pricing", "HabitatCatalog", "Stock", "DistinctivenessLevels")) {
            Refused refused = refused(RawTables.valid().without(sheet));

            assertThat(refused.code()).isEqualTo(Fault.MISSING_SHEET);
            assertThat(refused.sheet()).isEqualTo(sheet);
            assertThat(refused.message()).contains("(" + sheet + ")").contains("which has ");
        }
        assertThat(((Refused) RawTables.reader().read(List.of())).message()).endsWith("which has no known sheet.");
    }

    @Test
    void refusesAnEmptySheet() {
        RawTables headed = RawTables.valid().with("Stock", "bank_id,stock_id,habitat_name,quantity_available", ",,,");
        RawTables bare = RawTables.valid().with("Stock", ",");

        for (RawTables tables : List.of(headed, bare)) {
            assertThat(refused(tables).code()).isEqualTo(Fault.EMPTY_SHEET);
            assertThat(refused(tables).sheet()).isEqualTo("Stock");
        }
        assertThat(Fault.EMPTY_SHEET.code()).isEqualTo("empty-sheet");
    }

    @Test
    void refusesASheetThatLacksAColumn() {
        Refused refused = refused(RawTables.valid().with("Pricing", "bank_id,habitat_name,tier", "B1,Ditches,local"));
        Refused optional = refused(RawTables.valid().with("TradingRules", "demand_habitat", "Ditches"));

        assertThat(refused.code()).isEqualTo(Fault.MISSING_COLUMN);
        assertThat(refused.column()).isEqualTo("contract_size");
        assertThat(refused.message())
                .isEqualTo("The sheet (Pricing) must have a column contract_size, a column price.");
        assertThat(optional.column()).isEqualTo("allowed_supply_habitat");
    }

    @Test
    void goesOnWhenEveryRowOfASheetIsBad() {
        RawTables tables =
                RawTables.valid().with("Stock", "bank_id,stock_id,habitat_name,quantity_available", "B9,S1,Ditches,1");

        assertThat(accepted(tables).catalogue().stock()).isEmpty();
    }

    @Test
    void namesTablesAndTheirHeaders() {
        assertThat(CatalogueTable.named("habitatcatalog")).contains(CatalogueTable.HABITAT_CATALOG);
        assertThat(CatalogueTable.named("Notes")).isEmpty();
        assertThat(CatalogueTable.SRM.headers()).containsExactly("tier", "multiplier");
        assertThat(CatalogueTable.PRICING.isHeader(List.of("bank_id"))).isFalse();
        assertThat(CatalogueTable.SRM.isHeader(List.of("", "Multiplier", "TIER")))
                .isTrue();
    }

    @Test
    void refusesARowWithoutANumber() {
        assertThatThrownBy(() -> new RawRow(0, List.of())).hasMessage("The number of a row (0) must be at least 1.");
    }

    @Test
    void keepsLargeNumbersWithinWhatMoneyAndUnitsHold() {
        RawTables tables = RawTables.valid()
                .adding("Pricing", "B1,Ditches,small,local,1e12", "B1,Ditches,large,local,1e13")
                .adding("Stock", "B1,S8,Ditches,1e9", "B1,S9,Ditches,1000000001");

        assertThat(accepted(tables).issues())
                .extracting(TableIssue::sheet, TableIssue::code)
                .containsExactly(tuple("Pricing", Code.BAD_NUMBER), tuple("Stock", Code.BAD_NUMBER));
        assertThat(prices(tables, "B1", Tier.LOCAL, Ledger.WATERCOURSE)
                        .getFirst()
                        .price()
                        .toPounds())
                .isEqualByComparingTo(new BigDecimal("1e12"));
    }

    private static List<PriceRow> prices(RawTables tables, String bank, Tier tier, Ledger ledger) {
        return accepted(tables).catalogue().prices().rows(new BankId(bank), ContractSize.SMALL, tier, ledger);
    }

    private static Accepted accepted(RawTables tables) {
        return (Accepted) RawTables.reader().read(tables.sheets());
    }

    private static Refused refused(RawTables tables) {
        return (Refused) RawTables.reader().read(tables.sheets());
    }
}
