package uk.bng.domain.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.bng.domain.Fixtures.CEREALS;
import static uk.bng.domain.Fixtures.MIXED_SCRUB;
import static uk.bng.domain.Fixtures.MODIFIED_GRASSLAND;
import static uk.bng.domain.Fixtures.NATIVE_HEDGEROW;
import static uk.bng.domain.Fixtures.NEUTRAL_GRASSLAND;
import static uk.bng.domain.Fixtures.aCatalogue;
import static uk.bng.domain.Fixtures.aDemand;
import static uk.bng.domain.Fixtures.bank;
import static uk.bng.domain.QuoteFixture.marketOf;
import static uk.bng.domain.QuoteFixture.quoteOf;

import org.junit.jupiter.api.Test;
import uk.bng.domain.bank.ContractSize;
import uk.bng.domain.option.PartRole;
import uk.bng.domain.option.PriceSource;
import uk.bng.domain.place.Tier;
import uk.bng.domain.unit.Fraction;
import uk.bng.domain.unit.Habitat;
import uk.bng.domain.unit.Ledger;
import uk.bng.domain.unit.Units;

class PricingTest {
    @Test
    void roundsTheCostOfARowHalvesUp() {
        var catalogue = aCatalogue().with(bank("B1").local().selling("S1", CEREALS, "5", "25000.05"));

        Quote quote = quoteOf(marketOf(catalogue, aDemand().of(CEREALS, "0.1")), "0:B1/S1");

        assertThat(quote.subtotal()).hasToString("2500.01");
        assertThat(quote.total()).hasToString("3000.01");
    }

    @Test
    void givesTheCompanionWhatRoundingLeaves() {
        var catalogue = aCatalogue()
                .with(bank("B1").selling("S1", NEUTRAL_GRASSLAND, "5", "100.01").selling("S2", CEREALS, "5", "100"));

        Quote quote =
                quoteOf(marketOf(catalogue, aDemand().of(NEUTRAL_GRASSLAND, "1").under("reference")), "0:B1/S1+B1/S2");

        Allocation row = quote.allocations().getFirst();
        assertThat(row.cost()).hasToString("100.01");
        assertThat(row.unitPrice()).hasToString("100.01");
        assertThat(row.source()).isEqualTo(PriceSource.PAIRED);
        assertThat(row.type()).isEqualTo(AllocationType.PAIRED);
        assertThat(row.parts()).extracting(part -> part.cost().toString()).containsExactly("50.01", "50.00");
        assertThat(row.parts()).extracting(AllocationPart::role).containsExactly(PartRole.MAIN, PartRole.COMPANION);
        assertThat(row.parts()).extracting(AllocationPart::share).containsOnly(Fraction.of(1, 2));
        assertThat(row.parts()).extracting(AllocationPart::source).containsOnly(PriceSource.EXACT);
    }

    @Test
    void deliversQuartersOfMicroUnitsExactly() {
        var catalogue = aCatalogue()
                .with(bank("B1")
                        .adjacent()
                        .selling("S1", NEUTRAL_GRASSLAND, "5", "100")
                        .selling("S2", CEREALS, "5", "100"));

        Quote quote = quoteOf(
                marketOf(catalogue, aDemand().of(NEUTRAL_GRASSLAND, "0.100001").under("reference")), "0:B1/S1+B1/S2");

        Allocation row = quote.allocations().getFirst();
        assertThat(row.parts())
                .extracting(AllocationPart::micro)
                .containsExactly(Fraction.of(300_003, 4), Fraction.of(100_001, 4));
        assertThat(row.parts()).extracting(part -> part.stockUnits().micro()).containsExactly(75_001L, 25_001L);
        assertThat(row.grossMicro()).isEqualTo(Fraction.of(400_004, 3));
    }

    @Test
    void settlesThirdsOfAMicroUnitAndStatesTheExactObjective() {
        var catalogue = aCatalogue()
                .with(
                        bank("B1").adjacent().selling("S1", NEUTRAL_GRASSLAND, "1.000001", "30000"),
                        bank("B2").far().selling("S2", NEUTRAL_GRASSLAND, "2.5", "44000"));

        Quote quote = quoteOf(marketOf(catalogue, aDemand().of(NEUTRAL_GRASSLAND, "1.25")), "0:B1/S1", "0:B2/S2");

        assertThat(quote.allocations())
                .extracting(row -> row.units().toString())
                .containsExactly("0.75", "0.5");
        assertThat(quote.subtotal()).hasToString("44500.00");
        Fraction cost = Fraction.of(88_999_979, 20);
        assertThat(quote.objective())
                .isEqualTo(new Objective(
                        cost,
                        cost,
                        cost.plus(cost.dividedBy(Fraction.of(10_000))),
                        2,
                        Fraction.of(174_999_925, 100_000_000),
                        2));
    }

    @Test
    void pricesAfterDiscountAndShowsTheListPriceBeforeIt() {
        var catalogue = aCatalogue().with(bank("B1").local().selling("S1", CEREALS, "5", "100.05"));

        Quote quote = quoteOf(marketOf(catalogue, aDemand().of(CEREALS, "2").discount("percentage", "10")), "0:B1/S1");

        Allocation row = quote.allocations().getFirst();
        assertThat(row.listPrice()).hasToString("100.05");
        assertThat(row.unitPrice()).hasToString("90.05"); // 90.045
        assertThat(row.cost()).hasToString("180.09"); // twice 90.045, not twice 90.05
        assertThat(quote.total()).hasToString("680.09");
    }

    @Test
    void showsWhatTheSameRowWouldCostLocally() {
        var catalogue = aCatalogue()
                .with(
                        bank("B1")
                                .far()
                                .selling("S1", CEREALS, "5", "200")
                                .priced(CEREALS, ContractSize.SMALL, Tier.LOCAL, "100")
                                .priced(CEREALS, ContractSize.LARGE, Tier.LOCAL, "90"),
                        bank("B2").far().selling("S2", CEREALS, "5", "200"));

        Quote small = quoteOf(marketOf(catalogue, aDemand().of(CEREALS, "4").size("small")), "0:B1/S1", "0:B2/S2");
        assertThat(small.allocations().getFirst().localPrice()).hasToString("100.00");
        assertThat(small.allocations().getLast().localPrice()).isNull();
    }

    @Test
    void namesTheTierUnderTheOtherRule() {
        var catalogue = aCatalogue().with(bank("B1").adjacent().selling("S1", CEREALS, "5", "200"));

        Quote quote = quoteOf(marketOf(catalogue, aDemand().of(CEREALS, "1")), "0:B1/S1");

        Allocation row = quote.allocations().getFirst();
        assertThat(row.tier().tier()).isEqualTo(Tier.ADJACENT);
        assertThat(row.tier().reason()).isEqualTo("neighbouring LPA: Maidstone");
        assertThat(row.otherTier()).isEqualTo(Tier.ADJACENT);
        assertThat(row.tierExplanation())
                .isEqualTo(
                        "Ashford and Maidstone are neighbouring authorities (spatial risk 0.75), so 1.33 units of the"
                                + " bank's stock stand behind each unit delivered. It is adjacent under the rule lpa-lnrs too.");
    }

    @Test
    void addsUpBanksAndLedgers() {
        var catalogue = aCatalogue()
                .with(
                        bank("B10").local().selling("S1", CEREALS, "5", "200"),
                        bank("B2")
                                .far()
                                .selling("S1", NATIVE_HEDGEROW, "5", "100")
                                .selling("S2", MIXED_SCRUB, "5", "300"));
        var demand = aDemand().of(CEREALS, "1").of(NATIVE_HEDGEROW, "0.5").of(MIXED_SCRUB, "2");

        Quote quote = quoteOf(marketOf(catalogue, demand), "0:B10/S1", "1:B2/S1", "2:B2/S2");

        assertThat(quote.banks())
                .extracting(use -> use.bank().id() + " " + use.tier().code() + " " + use.units() + " " + use.cost())
                .containsExactly("B2 far 2.5 650.00", "B10 local 1 200.00");
        assertThat(quote.ledgers())
                .extracting(total -> total.ledger() + " " + total.units() + " " + total.subtotal())
                .containsExactly("AREA 3 800.00", "HEDGEROW 0.5 50.00");
        assertThat(quote.allocations())
                .extracting(row -> row.line().wanted().name())
                .containsExactly(CEREALS, MIXED_SCRUB, NATIVE_HEDGEROW);
        assertThat(quote.metricTest()).isNotNull().matches(test -> test.isMet());
    }

    @Test
    void namesTheHabitatWhoseProxyPriceIsUsed() {
        var catalogue =
                aCatalogue().with(bank("B1").local().holding("S1", CEREALS, "5").priced(MODIFIED_GRASSLAND, "150"));

        Quote quote = quoteOf(marketOf(catalogue, aDemand().of(CEREALS, "1")), "0:B1/S1");

        AllocationPart part = quote.allocations().getFirst().main();
        assertThat(part.source()).isEqualTo(PriceSource.ANY_LOW_PROXY);
        assertThat(part.priceHabitat()).extracting(Habitat::name).isEqualTo(MODIFIED_GRASSLAND);
        assertThat(quote.allocations().getFirst().localPrice()).hasToString("150.00");
    }

    @Test
    void leavesOutLedgersThatAreNotBought() {
        var catalogue = aCatalogue().with(bank("B1").local().selling("S1", NATIVE_HEDGEROW, "5", "200"));

        Quote quote = quoteOf(marketOf(catalogue, aDemand().of(NATIVE_HEDGEROW, "1")), "0:B1/S1");

        assertThat(quote.ledgers()).extracting(LedgerTotal::ledger).containsExactly(Ledger.HEDGEROW);
        assertThat(quote.allocations().getFirst().unpadded()).isEqualTo(Units.of("1"));
    }
}
