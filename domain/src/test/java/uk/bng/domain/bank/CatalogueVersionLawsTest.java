package uk.bng.domain.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import uk.bng.domain.bank.CatalogueReading.Accepted;
import uk.bng.domain.place.SpatialRule;

/** Laws 1 and 13 of the specification, as far as they speak of the catalogue. */
final class CatalogueVersionLawsTest {
    private static final RawTables FLAWED = RawTables.valid()
            .adding("Banks", "B3,Gamma,,,,,,,,1,2", "B4,Delta,Ashford,,,,,,,95,2", "B3,Gamma,,,,,,,,1,2")
            .adding(
                    "Pricing",
                    "B1,Grassland - Meadow,small,local,24000",
                    "B3,Ditches,large,far,1",
                    "B3,Ditches,large,far,x")
            .adding("HabitatCatalog", "ditches,,Medium,watercourse", "Mud,,Low,", "Sand,,Low,sea")
            .adding("Stock", "B1,S7,Mud,1.23456789", "B3,S1,Ditches,7", "B3,S1,Ditches,8", "B1,S07,Mud,3")
            .adding(
                    "TradingRules",
                    "Mud,Ditches,",
                    "Mud,Grassland - Meadow,Medium",
                    "Mud,Grassland - Meadow,",
                    "Ditches,Mud,");

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void shufflingRowsAndTablesChangesNothingButRowNumbers(long seed) {
        Accepted plain = accepted(FLAWED);
        Accepted shuffled = accepted(FLAWED.shuffled(seed));

        assertThat(shuffled.catalogue().version()).isEqualTo(plain.catalogue().version());
        assertThat(shuffled.catalogue().banks()).isEqualTo(plain.catalogue().banks());
        assertThat(shuffled.catalogue().habitats().all())
                .isEqualTo(plain.catalogue().habitats().all());
        assertThat(shuffled.catalogue().habitats().find("ditches").orElseThrow().name())
                .isEqualTo("Ditches");
        assertThat(shuffled.catalogue().stock()).isEqualTo(plain.catalogue().stock());
        assertThat(shuffled.catalogue().tradingRows())
                .isEqualTo(plain.catalogue().tradingRows());
        assertThat(shuffled.catalogue().levels()).isEqualTo(plain.catalogue().levels());
        assertThat(codes(shuffled)).isEqualTo(codes(plain));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "Banks,0",
        "Banks,1",
        "Pricing,0",
        "Pricing,2",
        "HabitatCatalog,1",
        "Stock,1",
        "DistinctivenessLevels,2",
        "SRM,1"
    })
    void repeatingAWholeTableRowChangesNothingButIssues(String sheet, int index) {
        RawSheet table = RawTables.valid().sheet(sheet);
        List<RawRow> rows = new ArrayList<>(table.rows());
        rows.add(new RawRow(rows.size() + 2, rows.get(index).cells()));
        Accepted repeated = accepted(RawTables.valid().with(new RawSheet(sheet, table.headers(), rows)));
        Catalogue plain = accepted(RawTables.valid()).catalogue();

        assertThat(repeated.catalogue().version()).isEqualTo(plain.version());
        assertThat(repeated.catalogue().stock()).isEqualTo(plain.stock());
        assertThat(repeated.catalogue().banks()).isEqualTo(plain.banks());
        assertThat(repeated.issues()).allMatch(issue -> !issue.isError());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Banks|B3,Gamma,Winchester,,,,,,,,",
                "Pricing|B1,Ditches,small,local,1",
                "HabitatCatalog|Mud,Mud,Low,area",
                "Stock|B1,S9,Ditches,0",
                "TradingRules|Ditches,Ditches,",
                "TradingRules|Ditches,Ditches,Low"
            })
    void aValidRowMoreIsAnotherVersion(String sheet, String row) {
        assertThat(version(RawTables.valid().adding(sheet, row))).isNotEqualTo(version(RawTables.valid()));
    }

    @Test
    void anotherLevelOrNameIsAnotherVersion() {
        RawTables levels = RawTables.valid().with("DistinctivenessLevels", "distinctiveness_name,level_value", "Low,1");
        RawTables named =
                RawTables.valid().with("Banks", "bank_id,bank_name,lpa_name", "B1,Alph,Winchester", "B2,Beta,Ashford");
        RawTables renamed =
                RawTables.valid().with("Banks", "bank_id,bank_name,lpa_name", "B1,Alpha,Winchester", "B2,Beta,Ashford");

        assertThat(List.of(version(RawTables.valid()), version(levels), version(named), version(renamed)))
                .doesNotHaveDuplicates();
    }

    @Test
    void textCannotPassForAnotherField() {
        String header = "bank_id,bank_name,lpa_name,nca_name";
        RawTables one = RawTables.valid().with("Banks", header, "B1,Alpha,a;b,", "B2,Beta,Ashford,");
        RawTables other = RawTables.valid().with("Banks", header, "B1,Alpha,a,b;", "B2,Beta,Ashford,");

        assertThat(version(one)).isNotEqualTo(version(other));
    }

    @Test
    void invalidRowsAndTheSrmSheetLeaveTheVersionAlone() {
        RawTables tables = RawTables.valid()
                .adding("Stock", "B9,S1,Ditches,1", "B1,S9,Ditches,x")
                .without("SRM");

        assertThat(version(tables)).isEqualTo(version(RawTables.valid()));
    }

    @Test
    void numbersThatAreEqualAreOneVersion() {
        RawTables tables = RawTables.valid()
                .with(
                        "Stock",
                        "bank_id,stock_id,habitat_name,quantity_available",
                        "B1,S1,Grassland - Meadow,2.0",
                        "B2,S1,Grassland - Meadow,0.55e1",
                        "B2,S2,Native hedgerow,0.000");

        assertThat(version(tables)).isEqualTo(version(RawTables.valid()));
    }

    @Test
    void aGroupWrittenInAnotherCaseIsNoOtherPrice() {
        String header = "bank_id,habitat_name,contract_size,tier,price,broader_type";
        RawTables once = RawTables.valid().with("Pricing", header, "B1,Ditches,small,local,1,Wetland");
        RawTables twice = once.adding("Pricing", "B1,Ditches,small,local,1,WETLAND");

        assertThat(version(twice)).isEqualTo(version(once));
    }

    @Test
    void anotherGeographyIsAnotherVersion() {
        var elsewhere = new CatalogueReader(RawTables::sha256, SpatialRule.LPA_NCA, BankPlaces.asGiven("other"));
        var reading = (Accepted) elsewhere.read(RawTables.valid().sheets());

        assertThat(reading.catalogue().version()).isNotEqualTo(version(RawTables.valid()));
    }

    @Test
    void readsFiftyThousandPricesQuickly() {
        String[] prices = IntStream.range(0, 50_000)
                .mapToObj(i -> "B%d,Grassland - Meadow,%s,%s,%d.%02d"
                        .formatted(
                                1 + i % 2,
                                List.of("small", "fractional", "Medium", "LARGE")
                                        .get(i / 2 % 4),
                                List.of("Local", "adjacent", "FAR").get(i / 8 % 3),
                                1 + i,
                                i % 100))
                .toArray(String[]::new);
        List<RawSheet> sheets = RawTables.valid()
                .with("Pricing", "bank_id,habitat_name,contract_size,tier,price", prices)
                .sheets();
        long start = processorTime();
        var reading = (Accepted) RawTables.reader().read(sheets);
        Duration taken = Duration.ofNanos(processorTime() - start);

        assertThat(reading.catalogue().prices().sizes()).hasSize(4);
        // Several times what it takes, untrained: a quadratic step fails it, a slow machine does not.
        assertThat(taken).isLessThan(Duration.ofSeconds(4));
    }

    /** The time that processors gave this thread: a busy machine does not lengthen it. */
    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static List<String> codes(Accepted reading) {
        return reading.issues().stream()
                .map(issue -> issue.sheet() + " " + issue.code() + " " + issue.column())
                .sorted()
                .toList();
    }

    private static CatalogueVersion version(RawTables tables) {
        return accepted(tables).catalogue().version();
    }

    private static Accepted accepted(RawTables tables) {
        return (Accepted) RawTables.reader().read(tables.sheets());
    }
}
