package uk.bng.domain.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static uk.bng.domain.Fixtures.CEREALS;
import static uk.bng.domain.Fixtures.CHALK_GRASSLAND;
import static uk.bng.domain.Fixtures.DITCHES;
import static uk.bng.domain.Fixtures.FELLED_WOODLAND;
import static uk.bng.domain.Fixtures.LOWLAND_MEADOWS;
import static uk.bng.domain.Fixtures.MIXED_SCRUB;
import static uk.bng.domain.Fixtures.MODIFIED_GRASSLAND;
import static uk.bng.domain.Fixtures.NATIVE_HEDGEROW;
import static uk.bng.domain.Fixtures.NEUTRAL_GRASSLAND;
import static uk.bng.domain.Fixtures.PONDS;
import static uk.bng.domain.Fixtures.SEALED_SURFACE;
import static uk.bng.domain.Fixtures.SPECIES_RICH_HEDGEROW;
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
import uk.bng.domain.bank.Bank;
import uk.bng.domain.bank.BankId;
import uk.bng.domain.bank.Catalogue;
import uk.bng.domain.bank.ContractSize;
import uk.bng.domain.place.Tier;
import uk.bng.domain.solve.AllocationProblem;
import uk.bng.domain.solve.Draw;
import uk.bng.domain.solve.SolveOption;
import uk.bng.domain.trading.TradingNote;
import uk.bng.domain.trading.TradingRule;
import uk.bng.domain.unit.Fraction;
import uk.bng.domain.unit.Units;

final class MarketTest {
    @Test
    void offersEachLegalStockThatHasUnitsAndAPrice() {
        Market market = market(
                aDemand().of(NEUTRAL_GRASSLAND, "1"),
                bank("B1")
                        .local()
                        .selling("S1", NEUTRAL_GRASSLAND, "2", "25000")
                        .selling("S2", MIXED_SCRUB, "2", "10")
                        .selling("S3", CHALK_GRASSLAND, "0", "20000"));

        assertThat(market.options())
                .extracting(option -> option.main().stock().id().value(), MarketOption::rule, MarketOption::source)
                .containsExactly(tuple("S1", TradingRule.AREA_MEDIUM_SAME_GROUP, PriceSource.EXACT));
        assertThat(market.option(0).unitPrice()).isEqualTo(pounds(25_000));
        assertThat(market.option(0).tier().tier()).isEqualTo(Tier.LOCAL);
        assertThat(market.option(0).companion()).isEmpty();
        assertThat(market.option(0).companionIsLegalAlone()).isTrue();
        assertThat(market.option(0).hasProxyPrice()).isFalse();
    }

    @Test
    void pricesAStockWithoutItsOwnRowByProxy() {
        Market market = market(
                aDemand().of(CEREALS, "1"),
                bank("B1").local().holding("S1", CEREALS, "2").priced(PONDS, "9000"));

        assertThat(market.option(0).source()).isEqualTo(PriceSource.ANY_LOW_PROXY);
        assertThat(market.option(0).hasProxyPrice()).isTrue();
        assertThat(market.option(0).main().price().row().habitat().name()).isEqualTo(PONDS);
    }

    @Test
    void ordersOptionsByLineRankThenBankThenStock() {
        Market market = market(
                aDemand().of(PONDS, "1").of(CEREALS, "2").of(CEREALS, "1"),
                bank("B10").local().selling("S1", PONDS, "9", "1000"),
                bank("B2").local().selling("S10", PONDS, "9", "1000").selling("S9", CEREALS, "9", "1000"));

        assertThat(market.options())
                .extracting(
                        option -> option.line().position(),
                        option -> option.main().stock().id().toString())
                .containsExactly(
                        tuple(2, "B2/S9"),
                        tuple(2, "B2/S10"),
                        tuple(2, "B10/S1"),
                        tuple(1, "B2/S9"),
                        tuple(1, "B2/S10"),
                        tuple(1, "B10/S1"),
                        tuple(0, "B2/S10"),
                        tuple(0, "B10/S1"));
        assertThat(market.options()).extracting(MarketOption::index).containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
    }

    @ParameterizedTest
    @CsvSource({"house, 1, 4/3, 2", "reference, 1, 1, 1"})
    void drawsAreaSinglesByTheMultiplierOnlyWhenPhysical(String policy, String local, String adjacent, String far) {
        Market market = market(
                aDemand().of(PONDS, "1").under(policy),
                bank("B1").local().selling("S1", PONDS, "9", "1000"),
                bank("B2").adjacent().selling("S1", PONDS, "9", "1000"),
                bank("B3").far().selling("S1", PONDS, "9", "1000"));

        assertThat(market.options())
                .extracting(option -> option.main().draw().toString())
                .containsExactly(local, adjacent, far);
    }

    @ParameterizedTest
    @CsvSource({"house, 2", "reference, 1"})
    void drawsHedgerowsLikeArea(String policy, String draw) {
        Market market = market(
                aDemand().of(NATIVE_HEDGEROW, "1").under(policy),
                bank("B1").far().selling("S1", SPECIES_RICH_HEDGEROW, "9", "1000"));

        assertThat(market.option(0).main().draw()).hasToString(draw);
    }

    @ParameterizedTest
    @CsvSource({"house", "reference"})
    void drawsWatercoursesByTheMultiplierAlways(String policy) {
        Market market = market(
                aDemand().of(DITCHES, "1").under(policy), bank("B1").far().selling("S1", DITCHES, "9", "1000"));

        assertThat(market.option(0).main().draw()).hasToString("2");
    }

    @Test
    void placesWatercourseStockByCatchmentAndTheRestByAxes() {
        Market market = market(
                aDemand().of(DITCHES, "1").of(PONDS, "1"),
                bank("B1")
                        .far()
                        .byWater("Elsewhere", "Stour Upper")
                        .selling("S1", PONDS, "9", "1000")
                        .holding("S2", DITCHES, "9")
                        .priced(DITCHES, ContractSize.SMALL, Tier.ADJACENT, "700"));

        assertThat(market.options())
                .extracting(
                        option -> option.line().wanted().name(),
                        option -> option.tier().tier())
                .containsExactly(tuple(DITCHES, Tier.ADJACENT), tuple(PONDS, Tier.FAR));
        assertThat(market.options()).extracting(MarketOption::source).containsOnly(PriceSource.EXACT);
        assertThat(market.problem().options()).extracting(SolveOption::rank).containsExactly(1, 2);
    }

    @Test
    void offersNoPairsWhereSplittingDoesTheSame() {
        assertThat(market(aDemand().of(CEREALS, "1"), twoStocks(bank("B1").far()))
                        .options())
                .noneMatch(MarketOption::isPair);
    }

    @Test
    void pairsEveryMainWithEveryOtherHabitatOfTheBank() {
        Market market = market(
                aDemand().of(NEUTRAL_GRASSLAND, "1").under("reference"),
                bank("B1")
                        .far()
                        .selling("S1", NEUTRAL_GRASSLAND, "9", "3000")
                        .selling("S2", NEUTRAL_GRASSLAND, "9", "3000")
                        .selling("S3", SEALED_SURFACE, "9", "1000")
                        .selling("S4", CEREALS, "9", "2000")
                        .selling("S5", NATIVE_HEDGEROW, "9", "10")
                        .selling("S6", MODIFIED_GRASSLAND, "0", "10")
                        .holding("S7", FELLED_WOODLAND, "9")
                        .priced(FELLED_WOODLAND, "10"));

        assertThat(names(market)).containsExactly("S1", "S1+S3", "S1+S4", "S2", "S2+S3", "S2+S4");
    }

    @Test
    void leavesOutCompanionsWithoutAPrice() {
        Market market = market(
                aDemand().of(PONDS, "1").under("reference"),
                bank("B1").far().selling("S1", PONDS, "9", "3000").holding("S2", CEREALS, "9"));

        assertThat(names(market)).containsExactly("S1");
    }

    @ParameterizedTest
    @CsvSource({
        "legal, S1 S1+S4 S4 S4+S1",
        "scoring, S1 S1+S2 S1+S4 S4 S4+S1 S4+S2",
        "any, S1 S1+S2 S1+S3 S1+S4 S4 S4+S1 S4+S2 S4+S3"
    })
    void obeysTheCompanionKnob(String companions, String expected) {
        Market market = market(
                aDemand().of(NEUTRAL_GRASSLAND, "1").knob("splitting", "never").knob("companions", companions),
                bank("B1")
                        .far()
                        .selling("S1", NEUTRAL_GRASSLAND, "9", "3000")
                        .selling("S2", CEREALS, "9", "1000")
                        .selling("S3", SEALED_SURFACE, "9", "1000")
                        .selling("S4", CHALK_GRASSLAND, "9", "1000"));

        assertThat(String.join(" ", names(market))).isEqualTo(expected);
    }

    @Test
    void tellsWhetherACompanionIsLegalAlone() {
        Market market = market(
                aDemand().of(NEUTRAL_GRASSLAND, "1").knob("companions", "scoring"),
                bank("B1")
                        .far()
                        .selling("S1", NEUTRAL_GRASSLAND, "9", "3000")
                        .selling("S2", CEREALS, "9", "1000")
                        .selling("S3", CHALK_GRASSLAND, "9", "1000"));

        assertThat(market.options().stream().filter(MarketOption::isPair))
                .extracting(
                        option -> option.companion().orElseThrow().stock().id().value(),
                        MarketOption::companionIsLegalAlone)
                .containsExactly(tuple("S2", false), tuple("S3", true), tuple("S1", true), tuple("S2", false));
    }

    @Test
    void offersNoPairsInALocalBank() {
        Market market = market(
                aDemand().of(CEREALS, "1").under("reference"),
                twoStocks(bank("B1").local()));

        assertThat(names(market)).containsExactly("S1", "S2");
    }

    @Test
    void offersNoPairsOutsideTheAreaLedger() {
        Market market = market(
                aDemand().of(NATIVE_HEDGEROW, "1").under("reference"),
                bank("B1")
                        .far()
                        .selling("S1", NATIVE_HEDGEROW, "9", "1000")
                        .selling("S2", SPECIES_RICH_HEDGEROW, "9", "1000"));

        assertThat(names(market)).containsExactly("S1", "S2");
    }

    @Test
    void neverPairsABespokeLine() {
        Market market = market(
                aDemand().of(LOWLAND_MEADOWS, "1").knob("companions", "any"),
                bank("B1").far().selling("S1", LOWLAND_MEADOWS, "9", "1000").selling("S2", CEREALS, "9", "10"));

        assertThat(market.lines().getFirst().bespoke()).isTrue();
        assertThat(names(market)).containsExactly("S1");
    }

    @ParameterizedTest
    @CsvSource({
        "physical, adjacent, 3/4, 1/4, 1, 1/3",
        "physical, far, 1/2, 1/2, 1, 1",
        "nominal, adjacent, 3/4, 1/4, 3/4, 1/4",
        "nominal, far, 1/2, 1/2, 1/2, 1/2"
    })
    void sharesAndDrawsPairsByTier(
            String draw, String tier, String main, String companion, String mainDraw, String companionDraw) {
        BankFixture bank = tier.equals("far") ? bank("B1").far() : bank("B1").adjacent();
        Market market = market(aDemand().of(CEREALS, "1").under("reference").knob("draw", draw), twoStocks(bank));

        MarketOption pair = market.option(1);

        assertThat(pair.parts())
                .extracting(
                        OptionPart::role,
                        part -> part.share().toString(),
                        part -> part.draw().toString())
                .containsExactly(
                        tuple(PartRole.MAIN, main, mainDraw), tuple(PartRole.COMPANION, companion, companionDraw));
        assertThat(PartRole.COMPANION.code()).isEqualTo("companion");
    }

    @Test
    void blendsThePriceOfAPairExactly() {
        Market market = market(
                aDemand().of(CEREALS, "1").under("reference"),
                bank("B1")
                        .adjacent()
                        .selling("S1", CEREALS, "9", "1000.01")
                        .selling("S2", MODIFIED_GRASSLAND, "9", "2000"));

        MarketOption pair = market.option(1);

        assertThat(pair.unitPrice()).isEqualTo(Fraction.of(100_001 * 3 + 200_000, 4));
        assertThat(pair.source()).isEqualTo(PriceSource.PAIRED);
    }

    @Test
    void discountsUnitPriceAndBothPartsButNotTheListPrice() {
        Market market = market(
                aDemand().of(CEREALS, "1").under("reference").discount("percentage", "12.5"),
                twoStocks(bank("B1").far()));

        MarketOption pair = market.option(1);

        assertThat(pair.listPrice()).isEqualTo(pounds(1_500));
        assertThat(pair.unitPrice()).isEqualTo(pounds(1_500).times(Fraction.of(7, 8)));
        assertThat(pair.parts())
                .extracting(OptionPart::unitPrice)
                .containsExactly(
                        pounds(1_000).times(Fraction.of(7, 8)), pounds(2_000).times(Fraction.of(7, 8)));
    }

    @Test
    void readsPricesAtTheNextSizeUnderTierUp() {
        Market market = market(
                aDemand().of(CEREALS, "1").discount("tier_up", null),
                bank("B1")
                        .local()
                        .selling("S1", CEREALS, "9", "1000")
                        .priced(CEREALS, ContractSize.MEDIUM, Tier.LOCAL, "800"));

        assertThat(market.option(0).unitPrice()).isEqualTo(pounds(800));
    }

    @Test
    void treatsExcludedBanksAsAbsent() {
        Market market = market(
                aDemand().of(CEREALS, "1").excluding("B1"),
                bank("B1").local().selling("S1", CEREALS, "9", "10"),
                bank("B2").local().selling("S1", CEREALS, "9", "1000"));

        assertThat(market.banks()).extracting(Bank::id).containsExactly(new BankId("B2"));
        assertThat(market.lines().getFirst().legal()).hasSize(1);
    }

    @Test
    void ignoresTheStockOfExcludedBanksInTradingRows() {
        Catalogue catalogue = aCatalogue()
                .with(
                        bank("B1").local().selling("S1", PONDS, "9", "10"),
                        bank("B2").local().selling("S1", CEREALS, "9", "1000"))
                .listing(CEREALS, PONDS)
                .build();

        Market market = Market.of(aDemand().of(CEREALS, "1").excluding("B1").in(catalogue), catalogue);

        assertThat(market.lines().getFirst().notes())
                .extracting(TradingNote::code)
                .containsExactly(TradingNote.Code.RULE_SET_ASIDE);
        assertThat(market.options()).hasSize(1);
    }

    @Test
    void sellsStockUnderTheRequestedHold() {
        Market market = market(
                aDemand().of(CEREALS, "1").stockHold("hold-100"),
                bank("B1")
                        .local()
                        .holding("S1", CEREALS, "9", "3", "1")
                        .holding("S2", CEREALS, "9", "1", "2")
                        .priced(CEREALS, "10"));

        assertThat(names(market)).containsExactly("S1");
        assertThat(market.quantity(0)).isEqualTo(Units.of("2"));
        assertThat(market.problem().capacity(0)).isEqualTo(Fraction.of(2_000_000));
        assertThat(market.problem().banks().getFirst().depth()).isEqualTo(Units.of("2"));
    }

    @Test
    void countsAllStockOfABankAsItsDepth() {
        Market market = market(
                aDemand().of(PONDS, "1"),
                bank("B1")
                        .local()
                        .selling("S1", PONDS, "2", "10")
                        .holding("S2", CEREALS, "3")
                        .holding("S3", DITCHES, "4"),
                bank("B2").local().holding("S1", PONDS, "2"));

        assertThat(market.problem().banks())
                .extracting(bank -> bank.depth().toString())
                .containsExactly("9");
    }

    @Test
    void writesOnlyBanksStockAndLinesThatTakePart() {
        Market market = market(
                aDemand()
                        .of(FELLED_WOODLAND, "1")
                        .of(PONDS, "2")
                        .of(CEREALS, "1")
                        .of(PONDS, "0.005"),
                bank("B1").local().holding("S1", PONDS, "9"),
                bank("B2").far().holding("S1", NATIVE_HEDGEROW, "9").selling("S2", PONDS, "9", "100"));

        AllocationProblem problem = market.problem();

        assertThat(market.stocks()).extracting(stock -> stock.id().toString()).containsExactly("B2/S2");
        assertThat(market.problemLines())
                .extracting(line -> line.line().position())
                .containsExactly(2, 3, 1);
        assertThat(problem.lines()).extracting(line -> line.need().toString()).containsExactly("1", "0.005", "2");
        assertThat(problem.options())
                .containsExactly(
                        new SolveOption(0, 0, pounds(100), 2, List.of(new Draw(0, Fraction.of(2)))),
                        new SolveOption(1, 0, pounds(100), 2, List.of(new Draw(0, Fraction.of(2)))),
                        new SolveOption(2, 0, pounds(100), 2, List.of(new Draw(0, Fraction.of(2)))));
        assertThat(market.lines()).hasSize(4);
    }

    @Test
    void passesTheBankLimitAndSplittingOn() {
        DemandFixture demand = aDemand().of(PONDS, "1").bankLimit("3");
        BankFixture bank = bank("B1").local().selling("S1", PONDS, "2", "10");

        assertThat(market(demand, bank).problem().bankLimit()).isEqualTo(3);
        assertThat(market(demand, bank).problem().allowsSplitting()).isTrue();
        assertThat(market(demand.under("reference"), bank).problem().allowsSplitting())
                .isFalse();
    }

    @Test
    void remembersWhatItWasMadeFrom() {
        Catalogue catalogue = aCatalogue().build();
        var request = aDemand().of(PONDS, "1").in(catalogue);

        Market market = Market.of(request, catalogue);

        assertThat(market.request()).isEqualTo(request);
        assertThat(market.catalogue()).isSameAs(catalogue);
        assertThat(market.terms()).isEqualTo(Terms.of(request, catalogue));
        assertThat(market.prices().exact(new BankId("B1"), habitat(PONDS), Tier.FAR))
                .isEmpty();
    }

    @Test
    void refusesAnOptionWithoutParts() {
        MarketOption option = market(
                        aDemand().of(PONDS, "1"), bank("B1").local().selling("S1", PONDS, "2", "10"))
                .option(0);

        assertThatThrownBy(() -> new MarketOption(
                        0,
                        option.line(),
                        option.bank(),
                        option.tier(),
                        option.rule(),
                        List.of(),
                        option.listPrice(),
                        option.unitPrice()))
                .hasMessageContaining("must be one or two");
        assertThatThrownBy(() -> new MarketOption(
                        0,
                        option.line(),
                        option.bank(),
                        option.tier(),
                        option.rule(),
                        List.of(option.main(), option.main(), option.main()),
                        option.listPrice(),
                        option.unitPrice()))
                .hasMessageContaining("must be one or two");
    }

    private static BankFixture twoStocks(BankFixture bank) {
        return bank.selling("S1", CEREALS, "9", "1000").selling("S2", MODIFIED_GRASSLAND, "9", "2000");
    }

    private static Market market(DemandFixture demand, BankFixture... banks) {
        Catalogue catalogue = aCatalogue().with(banks).build();
        return Market.of(demand.in(catalogue), catalogue);
    }

    private static List<String> names(Market market) {
        return market.options().stream()
                .map(option -> option.main().stock().id().value()
                        + option.companion()
                                .map(part -> "+" + part.stock().id().value())
                                .orElse(""))
                .toList();
    }

    private static Fraction pounds(long pounds) {
        return Fraction.of(pounds * 100);
    }
}
