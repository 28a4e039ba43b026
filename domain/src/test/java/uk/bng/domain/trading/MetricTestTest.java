package uk.bng.domain.trading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static uk.bng.domain.trading.TradingFixtures.CEREAL_CROPS;
import static uk.bng.domain.trading.TradingFixtures.DECIDUOUS_WOODLAND;
import static uk.bng.domain.trading.TradingFixtures.LOWLAND_MEADOWS;
import static uk.bng.domain.trading.TradingFixtures.MIXED_SCRUB;
import static uk.bng.domain.trading.TradingFixtures.MODIFIED_GRASSLAND;
import static uk.bng.domain.trading.TradingFixtures.NATIVE_HEDGEROW;
import static uk.bng.domain.trading.TradingFixtures.NEUTRAL_GRASSLAND;
import static uk.bng.domain.trading.TradingFixtures.SEALED_SURFACE;
import static uk.bng.domain.trading.TradingFixtures.TRADITIONAL_ORCHARDS;
import static uk.bng.domain.trading.TradingFixtures.UPLAND_ACID_GRASSLAND;
import static uk.bng.domain.trading.TradingFixtures.area;
import static uk.bng.domain.trading.TradingFixtures.delivery;
import static uk.bng.domain.trading.TradingFixtures.hedgerow;
import static uk.bng.domain.trading.TradingFixtures.line;
import static uk.bng.domain.trading.TradingFixtures.micro;
import static uk.bng.domain.trading.TradingFixtures.watercourse;

import java.util.List;
import org.junit.jupiter.api.Test;
import uk.bng.domain.demand.DemandLine;
import uk.bng.domain.demand.Wanted;
import uk.bng.domain.unit.Distinctiveness;
import uk.bng.domain.unit.Fraction;
import uk.bng.domain.unit.Habitat;
import uk.bng.domain.unit.Ledger;
import uk.bng.domain.unit.NetGain;
import uk.bng.domain.unit.Units;

final class MetricTestTest {
    private static final Habitat HEDGEROW_VERY_HIGH = hedgerow("Hedgerow very high", Distinctiveness.VERY_HIGH);
    private static final Habitat HEDGEROW_HIGH = hedgerow("Hedgerow high", Distinctiveness.HIGH);
    private static final Habitat HEDGEROW_OTHER_HIGH = hedgerow("Hedgerow other high", Distinctiveness.HIGH);
    private static final Habitat HEDGEROW_MEDIUM = hedgerow("Hedgerow medium", Distinctiveness.MEDIUM);
    private static final Habitat HEDGEROW_VERY_LOW = hedgerow("Hedgerow very low", Distinctiveness.VERY_LOW);
    private static final Habitat PRIORITY = watercourse("Priority habitat", Distinctiveness.VERY_HIGH);
    private static final Habitat RIVER = watercourse("Other rivers and streams", Distinctiveness.HIGH);
    private static final Habitat DITCH = watercourse("Ditches", Distinctiveness.MEDIUM);
    private static final Habitat CANAL = watercourse("Canals", Distinctiveness.MEDIUM);
    private static final Habitat CULVERT = watercourse("Culvert", Distinctiveness.LOW);
    private static final Habitat DRAIN = watercourse("Drain", Distinctiveness.VERY_LOW);

    // What is reported

    @Test
    void reportsEveryBandOfTheLedgersThatOccur() {
        assertThat(MetricTest.of(
                                List.of(line(CEREAL_CROPS, "1"), line(NetGain.WATERCOURSES, "1")),
                                List.of(delivery(NATIVE_HEDGEROW, "1")))
                        .bands())
                .extracting(BandResult::ledger, BandResult::band)
                .containsExactly(
                        tuple(Ledger.AREA, Distinctiveness.VERY_HIGH),
                        tuple(Ledger.AREA, Distinctiveness.HIGH),
                        tuple(Ledger.AREA, Distinctiveness.MEDIUM),
                        tuple(Ledger.AREA, Distinctiveness.LOW),
                        tuple(Ledger.HEDGEROW, Distinctiveness.VERY_HIGH),
                        tuple(Ledger.HEDGEROW, Distinctiveness.HIGH),
                        tuple(Ledger.HEDGEROW, Distinctiveness.MEDIUM),
                        tuple(Ledger.HEDGEROW, Distinctiveness.LOW),
                        tuple(Ledger.HEDGEROW, Distinctiveness.VERY_LOW),
                        tuple(Ledger.WATERCOURSE, Distinctiveness.VERY_HIGH),
                        tuple(Ledger.WATERCOURSE, Distinctiveness.HIGH),
                        tuple(Ledger.WATERCOURSE, Distinctiveness.MEDIUM),
                        tuple(Ledger.WATERCOURSE, Distinctiveness.LOW));
    }

    @Test
    void isMetWhenEveryBandIs() {
        assertThat(test(CEREAL_CROPS, "1", MODIFIED_GRASSLAND, "1").isMet()).isTrue();
        assertThat(test(CEREAL_CROPS, "1", MODIFIED_GRASSLAND, "0.999999").isMet())
                .isFalse();
    }

    @Test
    void netGainDemandsNoHabitat() {
        assertThat(MetricTest.of(List.of(line(NetGain.AREA, "3")), List.of()).isMet())
                .isTrue();
    }

    @Test
    void refusesADemandForFelledWoodland() {
        DemandLine felled =
                new DemandLine(0, new Wanted.OfFelledWoodland("Woodland and forest - Felled"), Units.of("1"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> MetricTest.of(List.of(felled), List.of()))
                .withMessage(
                        "The habitat (Woodland and forest - Felled) must be priced by hand and has no trading test.");
    }

    @Test
    void refusesANegativeDelivery() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Delivery(CEREAL_CROPS, Fraction.of(-1)))
                .withMessage("The delivery of (Cropland - Cereal crops) must not be negative (-1 micro).");
    }

    @Test
    void refusesToCarryABurden() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BandResult(Ledger.AREA, Distinctiveness.VERY_LOW, Fraction.ZERO, Fraction.of(-1)))
                .withMessage("The units carried to (area, Very Low) must not be negative (-1).");
    }

    @Test
    void addsUpLinesAndDeliveriesOfAHabitatInExactThirds() {
        Fraction third = Fraction.of(1_000_000, 3);
        List<DemandLine> twice = List.of(line(DECIDUOUS_WOODLAND, "0.5"), line(DECIDUOUS_WOODLAND, "0.5"));
        Delivery part = new Delivery(DECIDUOUS_WOODLAND, third);

        assertThat(MetricTest.of(twice, List.of(part, part, part)).isMet()).isTrue();
        assertThat(MetricTest.of(twice, List.of(part, part)).isMet()).isFalse();
    }

    // Area

    @Test
    void veryHighAndHighAreaMustEachBeReplacedInKind() {
        MetricTest swapped = MetricTest.of(
                List.of(line(TRADITIONAL_ORCHARDS, "1"), line(LOWLAND_MEADOWS, "2")),
                List.of(delivery(DECIDUOUS_WOODLAND, "5"), delivery(LOWLAND_MEADOWS, "2")));

        assertBand(swapped, Ledger.AREA, Distinctiveness.VERY_HIGH, true, "0", "0");
        assertBand(swapped, Ledger.AREA, Distinctiveness.HIGH, false, "-1", "0");
        assertThat(test(LOWLAND_MEADOWS, "1", DECIDUOUS_WOODLAND, "1").isMet()).isFalse();
    }

    @Test
    void mediumAreaCountsWithinItsBroadGroup() {
        MetricTest within = test(NEUTRAL_GRASSLAND, "1", UPLAND_ACID_GRASSLAND, "1.5");
        MetricTest across = test(NEUTRAL_GRASSLAND, "1", MIXED_SCRUB, "1.5");

        assertBand(within, Ledger.AREA, Distinctiveness.MEDIUM, true, "0.5", "0");
        assertBand(across, Ledger.AREA, Distinctiveness.MEDIUM, false, "-1", "0");
    }

    @Test
    void surplusAboveMediumCarriesAMediumDeficit() {
        MetricTest test = MetricTest.of(
                List.of(line(NEUTRAL_GRASSLAND, "1"), line(TRADITIONAL_ORCHARDS, "1")),
                List.of(
                        delivery(TRADITIONAL_ORCHARDS, "1.25"),
                        delivery(DECIDUOUS_WOODLAND, "0.5"),
                        delivery(LOWLAND_MEADOWS, "0.25")));

        assertBand(test, Ledger.AREA, Distinctiveness.VERY_HIGH, true, "0.25", "0");
        assertBand(test, Ledger.AREA, Distinctiveness.HIGH, true, "0.75", "0");
        assertBand(test, Ledger.AREA, Distinctiveness.MEDIUM, true, "-1", "1");
        assertBand(test, Ledger.AREA, Distinctiveness.LOW, true, "0", "0");
        assertThat(test.isMet()).isTrue();
    }

    @Test
    void aHighDeficitTakesNothingFromTheSurplusThatMediumMayUse() {
        MetricTest test = MetricTest.of(
                List.of(line(NEUTRAL_GRASSLAND, "1"), line(TRADITIONAL_ORCHARDS, "1")),
                List.of(delivery(DECIDUOUS_WOODLAND, "1")));

        assertBand(test, Ledger.AREA, Distinctiveness.HIGH, false, "-1", "0");
        assertBand(test, Ledger.AREA, Distinctiveness.MEDIUM, true, "-1", "1");
    }

    @Test
    void theIntertidalGroupsCountTogether() {
        Habitat mud = area("Littoral mud", "Intertidal sediment", Distinctiveness.MEDIUM);
        Habitat wall = area("Artificial hard structures", "Intertidal hard structures", Distinctiveness.MEDIUM);

        assertThat(test(mud, "1", wall, "1").isMet()).isTrue();
        assertThat(test(mud, "1", NEUTRAL_GRASSLAND, "1").isMet()).isFalse();
    }

    @Test
    void aMediumHabitatWithoutAGroupCountsByItself() {
        Habitat one = area("Groupless one", "", Distinctiveness.MEDIUM);
        Habitat two = area("Groupless two", "", Distinctiveness.MEDIUM);

        assertThat(test(one, "1", one, "1").isMet()).isTrue();
        assertThat(test(one, "1", two, "1").isMet()).isFalse();
    }

    @Test
    void lowAreaIsCarriedByWhatIsLeftAbove() {
        MetricTest test = MetricTest.of(
                List.of(line(CEREAL_CROPS, "2"), line(NEUTRAL_GRASSLAND, "1")),
                List.of(
                        delivery(DECIDUOUS_WOODLAND, "1.5"),
                        delivery(MIXED_SCRUB, "0.5"),
                        delivery(MODIFIED_GRASSLAND, "1")));

        assertBand(test, Ledger.AREA, Distinctiveness.MEDIUM, true, "-1", "1.5");
        assertBand(test, Ledger.AREA, Distinctiveness.LOW, true, "-1", "1");
    }

    @Test
    void aDeficitAboveIsNotHandedDownToLowArea() {
        MetricTest test = MetricTest.of(
                List.of(line(NEUTRAL_GRASSLAND, "5"), line(CEREAL_CROPS, "1")),
                List.of(delivery(MODIFIED_GRASSLAND, "1")));

        assertBand(test, Ledger.AREA, Distinctiveness.MEDIUM, false, "-5", "0");
        assertBand(test, Ledger.AREA, Distinctiveness.LOW, true, "0", "0");
    }

    @Test
    void veryLowAreaIsNotTestedAndBringsNothing() {
        assertThat(test(SEALED_SURFACE, "1", CEREAL_CROPS, "1").isMet()).isTrue();
        assertThat(test(CEREAL_CROPS, "1", SEALED_SURFACE, "9").isMet()).isFalse();
    }

    // Hedgerows

    @Test
    void veryHighHedgerowMustBeReplacedInKind() {
        assertBand(
                test(HEDGEROW_VERY_HIGH, "1", HEDGEROW_HIGH, "3"),
                Ledger.HEDGEROW,
                Distinctiveness.VERY_HIGH,
                false,
                "-1",
                "0");
    }

    @Test
    void highHedgerowIsCarriedByVeryHighOnly() {
        assertBand(
                test(HEDGEROW_HIGH, "1", HEDGEROW_VERY_HIGH, "1"),
                Ledger.HEDGEROW,
                Distinctiveness.HIGH,
                true,
                "-1",
                "1");
        assertBand(
                test(HEDGEROW_HIGH, "1", HEDGEROW_OTHER_HIGH, "2"),
                Ledger.HEDGEROW,
                Distinctiveness.HIGH,
                false,
                "-1",
                "0");
    }

    @Test
    void whatIsLeftOfBetterHedgerowsIsCarriedDown() {
        MetricTest test = MetricTest.of(
                List.of(
                        line(HEDGEROW_HIGH, "1"),
                        line(HEDGEROW_MEDIUM, "2"),
                        line(NATIVE_HEDGEROW, "1"),
                        line(HEDGEROW_VERY_LOW, "0.5")),
                List.of(delivery(HEDGEROW_VERY_HIGH, "2.5"), delivery(HEDGEROW_OTHER_HIGH, "2")));

        assertBand(test, Ledger.HEDGEROW, Distinctiveness.VERY_HIGH, true, "2.5", "0");
        assertBand(test, Ledger.HEDGEROW, Distinctiveness.HIGH, true, "-1", "2.5");
        assertBand(test, Ledger.HEDGEROW, Distinctiveness.MEDIUM, true, "-2", "3.5");
        assertBand(test, Ledger.HEDGEROW, Distinctiveness.LOW, true, "-1", "1.5");
        assertBand(test, Ledger.HEDGEROW, Distinctiveness.VERY_LOW, true, "-0.5", "0.5");
    }

    @Test
    void lowerHedgerowsNeverServeBetterOnes() {
        MetricTest test = MetricTest.of(
                List.of(line(HEDGEROW_HIGH, "1"), line(HEDGEROW_MEDIUM, "1"), line(NATIVE_HEDGEROW, "1")),
                List.of(delivery(HEDGEROW_VERY_LOW, "9")));

        assertBand(test, Ledger.HEDGEROW, Distinctiveness.HIGH, false, "-1", "0");
        assertBand(test, Ledger.HEDGEROW, Distinctiveness.MEDIUM, false, "-1", "0");
        assertBand(test, Ledger.HEDGEROW, Distinctiveness.LOW, false, "-1", "0");
        assertBand(test, Ledger.HEDGEROW, Distinctiveness.VERY_LOW, true, "9", "0");
    }

    // Watercourses

    @Test
    void mediumAndBetterWatercoursesMustEachBeReplacedInKind() {
        MetricTest test = MetricTest.of(
                List.of(line(PRIORITY, "1"), line(RIVER, "1"), line(DITCH, "1")),
                List.of(delivery(CANAL, "9"), delivery(RIVER, "1.5")));

        assertBand(test, Ledger.WATERCOURSE, Distinctiveness.VERY_HIGH, false, "-1", "0");
        assertBand(test, Ledger.WATERCOURSE, Distinctiveness.HIGH, true, "0.5", "0");
        assertBand(test, Ledger.WATERCOURSE, Distinctiveness.MEDIUM, false, "-1", "0");
    }

    @Test
    void lowWatercourseIsCarriedByEverySurplusAbove() {
        MetricTest test = MetricTest.of(
                List.of(line(CULVERT, "3")),
                List.of(delivery(PRIORITY, "1"), delivery(RIVER, "1"), delivery(DITCH, "0.75")));

        assertBand(test, Ledger.WATERCOURSE, Distinctiveness.LOW, false, "-3", "2.75");
        assertThat(test(CULVERT, "3", DITCH, "3").isMet()).isTrue();
    }

    @Test
    void veryLowWatercourseIsNotTested() {
        assertThat(test(DRAIN, "1", CULVERT, "1").isMet()).isTrue();
        assertThat(test(CULVERT, "1", DRAIN, "9").isMet()).isFalse();
    }

    private static MetricTest test(Habitat demanded, String units, Habitat delivered, String arriving) {
        return MetricTest.of(List.of(line(demanded, units)), List.of(delivery(delivered, arriving)));
    }

    private static void assertBand(
            MetricTest test, Ledger ledger, Distinctiveness band, boolean met, String net, String carried) {
        assertThat(test.bands())
                .filteredOn(result -> result.ledger() == ledger && result.band() == band)
                .extracting(BandResult::isMet, BandResult::net, BandResult::carried)
                .containsExactly(tuple(met, micro(net), micro(carried)));
    }
}
