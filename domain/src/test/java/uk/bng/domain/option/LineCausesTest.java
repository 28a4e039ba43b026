package uk.bng.domain.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static uk.bng.domain.Fixtures.CEREALS;
import static uk.bng.domain.Fixtures.CHALK_GRASSLAND;
import static uk.bng.domain.Fixtures.DITCHES;
import static uk.bng.domain.Fixtures.FELLED_WOODLAND;
import static uk.bng.domain.Fixtures.LOWLAND_MEADOWS;
import static uk.bng.domain.Fixtures.MODIFIED_GRASSLAND;
import static uk.bng.domain.Fixtures.NATIVE_HEDGEROW;
import static uk.bng.domain.Fixtures.NEUTRAL_GRASSLAND;
import static uk.bng.domain.Fixtures.PONDS;
import static uk.bng.domain.Fixtures.UPLAND_MEADOWS;
import static uk.bng.domain.Fixtures.aCatalogue;
import static uk.bng.domain.Fixtures.aDemand;
import static uk.bng.domain.Fixtures.bank;
import static uk.bng.domain.Fixtures.habitat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.bng.domain.BankFixture;
import uk.bng.domain.DemandFixture;
import uk.bng.domain.bank.Catalogue;
import uk.bng.domain.bank.ContractSize;
import uk.bng.domain.demand.DemandLine;
import uk.bng.domain.place.Tier;
import uk.bng.domain.unit.Habitat;
import uk.bng.domain.unit.Units;

final class LineCausesTest {
    private static final BankFixture POND_BANK = bank("B1").local().selling("S1", PONDS, "2", "1000");

    @Test
    void findsNoneWhereEveryLineHasAWay() {
        assertThat(causes(aDemand().of(PONDS, "2"), POND_BANK)).isEmpty();
    }

    @Test
    void sendsFelledWoodlandToManualPricing() {
        assertThat(causes(aDemand().of(FELLED_WOODLAND, "1"), POND_BANK))
                .extracting(LineCause::code)
                .containsExactly(CauseCode.NEEDS_MANUAL_PRICE);
    }

    @Test
    void callsABespokeLineWithoutItsHabitatBespokeOnly() {
        assertThat(causes(aDemand().of(LOWLAND_MEADOWS, "1"), POND_BANK))
                .extracting(LineCause::code)
                .containsExactly(CauseCode.BESPOKE_ONLY);
    }

    @Test
    void namesTheLegalHabitatsOfTheCatalogueWhenNoBankHasAny() {
        LineCause cause = causes(
                        aDemand().of(NEUTRAL_GRASSLAND, "1"), bank("B1").selling("S1", CEREALS, "2", "10"))
                .getFirst();

        assertThat(cause)
                .isInstanceOfSatisfying(
                        LineCause.NoLegalSupply.class,
                        none -> assertThat(none.legal())
                                .extracting(Habitat::name)
                                .containsExactly(
                                        LOWLAND_MEADOWS, NEUTRAL_GRASSLAND, CHALK_GRASSLAND, UPLAND_MEADOWS, PONDS));
        assertThat(cause.code()).isEqualTo(CauseCode.NO_LEGAL_SUPPLY);
    }

    @Test
    void listsTheLegalStockThatIsAtNothing() {
        LineCause cause = causes(
                        aDemand().of(PONDS, "1"),
                        bank("B2").selling("S1", PONDS, "0", "10"),
                        bank("B1").selling("S7", PONDS, "0", "10").selling("S8", CEREALS, "9", "10"))
                .getFirst();

        assertThat(cause)
                .isInstanceOfSatisfying(
                        LineCause.NoStock.class,
                        none -> assertThat(none.empty())
                                .extracting(stock -> stock.id().toString())
                                .containsExactly("B1/S7", "B2/S1"));
        assertThat(cause.code()).isEqualTo(CauseCode.NO_STOCK);
    }

    @Test
    void listsEachMissingPriceOnce() {
        LineCause cause = causes(
                        aDemand().of(NATIVE_HEDGEROW, "1").size("large"),
                        bank("B1")
                                .adjacent()
                                .selling("S1", NATIVE_HEDGEROW, "1", "10")
                                .selling("S2", NATIVE_HEDGEROW, "1", "10"))
                .getFirst();

        assertThat(cause)
                .isInstanceOfSatisfying(
                        LineCause.NoPrice.class,
                        none -> assertThat(none.missing())
                                .extracting(
                                        missing -> missing.bank().id().value(),
                                        MissingPrice::habitat,
                                        MissingPrice::tier,
                                        MissingPrice::size)
                                .containsExactly(
                                        tuple("B1", habitat(NATIVE_HEDGEROW), Tier.ADJACENT, ContractSize.LARGE)));
        assertThat(cause.code()).isEqualTo(CauseCode.NO_PRICE);
    }

    @Test
    void tellsTheMostUnitsWhenAllBanksHoldTooLittle() {
        assertThat(causes(
                        aDemand().of(PONDS, "3"),
                        POND_BANK,
                        bank("B2").adjacent().selling("S1", PONDS, "1", "10")))
                .containsExactly(new LineCause.StockTooSmall(line(aDemand().of(PONDS, "3")), Units.of("2.75")));
    }

    @Test
    void roundsTheMostUnitsDownButComparesThemExactly() {
        BankFixture third = bank("B1").adjacent().selling("S1", PONDS, "1.000001", "10");

        assertThat(mostUnits(aDemand().of(PONDS, "1"), third)).isEqualTo("0.75");
        assertThat(causes(aDemand().of(PONDS, "0.75"), third)).isEmpty();
    }

    @Test
    void tellsTheBanksNeededBeyondTheLimit() {
        DemandFixture demand = aDemand().of(PONDS, "4.5");

        List<LineCause> causes = causes(
                demand,
                bank("B1").local().selling("S1", PONDS, "1", "10"),
                bank("B2").local().selling("S1", PONDS, "2", "10"),
                bank("B3").local().selling("S1", PONDS, "1.5", "10"),
                bank("B4").local().selling("S1", PONDS, "0.5", "10"));

        assertThat(causes).containsExactly(new LineCause.BankLimit(line(demand), Units.of("3.5"), 3));
        assertThat(causes.getFirst().code()).isEqualTo(CauseCode.BANK_LIMIT);
    }

    @Test
    void acceptsALineThatJustFitsTheLimit() {
        assertThat(causes(
                        aDemand().of(PONDS, "3.5"),
                        bank("B1").local().selling("S1", PONDS, "1.5", "10"),
                        bank("B2").local().selling("S1", PONDS, "2", "10")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"physical, 0.5", "nominal, 1"})
    void dividesTheReachOfAnAreaBankByThePhysicalDraw(String draw, String most) {
        BankFixture bank = bank("B1").far().selling("S1", PONDS, "1", "10");

        assertThat(mostUnits(aDemand().of(PONDS, "9").knob("draw", draw), bank)).isEqualTo(most);
    }

    @Test
    void dividesTheReachOfAWatercourseBankByTheMultiplierAlways() {
        BankFixture bank = bank("B1").far().selling("S1", DITCHES, "1", "10");

        assertThat(mostUnits(aDemand().of(DITCHES, "9").knob("draw", "nominal"), bank))
                .isEqualTo("0.5");
    }

    @ParameterizedTest
    @CsvSource({
        // Far and physical: all stock / 2, but main stock at 1 a unit.
        "1, 0.4, far, physical, 0.7",
        "1, 5, far, physical, 1",
        // Adjacent and physical: all stock / (4/3), but main stock at 1 a unit.
        "0.9, 0.1, adjacent, physical, 0.75",
        "0.9, 5, adjacent, physical, 0.9",
        // Nominal: all stock, but main stock at its share a unit.
        "1, 0.4, far, nominal, 1.4",
        "1, 5, far, nominal, 2",
        "0.9, 5, adjacent, nominal, 1.2",
        // Local banks offer no pairs.
        "1, 5, local, physical, 1"
    })
    void countsCompanionsIntoTheReachWhenSplittingIsAllowed(
            String main, String companion, String tier, String draw, String most) {
        BankFixture bank = at(tier).selling("S1", PONDS, main, "10").selling("S2", CEREALS, companion, "10");
        DemandFixture demand =
                aDemand().of(PONDS, "9").knob("companions", "scoring").knob("draw", draw);

        assertThat(mostUnits(demand, bank)).isEqualTo(most);
    }

    @Test
    void countsLegalCompanionsOnlyAsMainStock() {
        BankFixture bank =
                bank("B1").far().selling("S1", CEREALS, "1", "10").selling("S2", MODIFIED_GRASSLAND, "1", "10");

        assertThat(mostUnits(aDemand().of(CEREALS, "9").knob("companions", "scoring"), bank))
                .isEqualTo("1");
    }

    @Test
    void countsNoCompanionsForABespokeLine() {
        BankFixture bank =
                bank("B1").far().selling("S1", LOWLAND_MEADOWS, "1", "10").selling("S2", CEREALS, "9", "10");

        assertThat(mostUnits(aDemand().of(LOWLAND_MEADOWS, "9").knob("companions", "any"), bank))
                .isEqualTo("0.5");
    }

    @Test
    void takesTheBestSingleOptionWhenLinesMayNotBeSplit() {
        BankFixture bank = bank("B1")
                .far()
                .selling("S1", PONDS, "1", "10")
                .selling("S2", PONDS, "1.2", "10")
                .selling("S3", CEREALS, "0.7", "10");
        DemandFixture demand = aDemand().of(PONDS, "9").knob("splitting", "never");

        assertThat(mostUnits(demand.knob("companions", "legal"), bank)).isEqualTo("0.6");
        assertThat(mostUnits(demand.knob("companions", "any"), bank)).isEqualTo("0.7");
    }

    @Test
    void countsOneBankOnlyWhenLinesMayNotBeSplit() {
        DemandFixture demand = aDemand().of(PONDS, "2.5").knob("splitting", "never");

        assertThat(causes(demand, POND_BANK, bank("B2").local().selling("S1", PONDS, "1", "10")))
                .containsExactly(new LineCause.StockTooSmall(line(demand), Units.of("2")));
    }

    @Test
    void listsEveryFailingLineInRankOrder() {
        assertThat(causes(aDemand().of(PONDS, "5").of(LOWLAND_MEADOWS, "1").of(PONDS, "1"), POND_BANK))
                .extracting(cause -> cause.line().position())
                .containsExactly(1, 0);
    }

    @Test
    void givesCodesInKebabCase() {
        assertThat(CauseCode.NEEDS_MANUAL_PRICE.code()).isEqualTo("needs-manual-price");
    }

    private static BankFixture at(String tier) {
        BankFixture bank = bank("B1");
        return switch (tier) {
            case "local" -> bank.local();
            case "adjacent" -> bank.adjacent();
            default -> bank.far();
        };
    }

    private static String mostUnits(DemandFixture demand, BankFixture... banks) {
        return causes(demand, banks).getFirst() instanceof LineCause.StockTooSmall small
                ? small.mostUnits().toString()
                : "not too small";
    }

    private static DemandLine line(DemandFixture demand) {
        return demand.in(aCatalogue().build()).demand().lines().getFirst();
    }

    private static List<LineCause> causes(DemandFixture demand, BankFixture... banks) {
        Catalogue catalogue = aCatalogue().with(banks).build();
        return LineCauses.of(Market.of(demand.in(catalogue), catalogue));
    }
}
