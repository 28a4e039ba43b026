package uk.bng.domain.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.bng.domain.Fixtures.CEREALS;
import static uk.bng.domain.Fixtures.CHALK_GRASSLAND;
import static uk.bng.domain.Fixtures.FELLED_WOODLAND;
import static uk.bng.domain.Fixtures.LOWLAND_MEADOWS;
import static uk.bng.domain.Fixtures.NATIVE_HEDGEROW;
import static uk.bng.domain.Fixtures.NEUTRAL_GRASSLAND;
import static uk.bng.domain.Fixtures.PONDS;
import static uk.bng.domain.Fixtures.aCatalogue;
import static uk.bng.domain.Fixtures.aDemand;
import static uk.bng.domain.Fixtures.bank;
import static uk.bng.domain.QuoteFixture.marketOf;
import static uk.bng.domain.QuoteFixture.writer;

import java.util.List;
import org.junit.jupiter.api.Test;
import uk.bng.domain.CatalogueFixture;
import uk.bng.domain.DemandFixture;
import uk.bng.domain.option.CauseCode;
import uk.bng.domain.option.LineCauses;
import uk.bng.domain.option.LineSupply;
import uk.bng.domain.option.Market;
import uk.bng.domain.unit.Fraction;

class ShortfallTest {
    @Test
    void sendsFelledWoodlandToAManualPrice() {
        Shortfall shortfall = ofLine(aCatalogue(), aDemand().of(FELLED_WOODLAND, "1"));

        assertThat(shortfall.code()).isEqualTo(CauseCode.NEEDS_MANUAL_PRICE);
        assertThat(shortfall.message())
                .isEqualTo("Line 1 (Woodland and forest - Felled) is felled woodland, which cannot be priced"
                        + " automatically.");
        assertThat(shortfall.remedy())
                .isEqualTo("Have its replacement priced by hand, and quote the other lines without it.");
    }

    @Test
    void saysThatNobodyHasABespokeHabitat() {
        Shortfall shortfall = ofLine(
                aCatalogue().with(bank("B1").selling("S1", PONDS, "5", "100")),
                aDemand().of(LOWLAND_MEADOWS, "1"));

        assertThat(shortfall.code()).isEqualTo(CauseCode.BESPOKE_ONLY);
        assertThat(shortfall.message())
                .isEqualTo("Line 1 (Grassland - Lowland meadows) is of Very High distinctiveness: only the same habitat"
                        + " may replace it, and no bank has it.");
    }

    @Test
    void listsTheHabitatsThatWouldBeLegal() {
        Shortfall shortfall = ofLine(
                aCatalogue().with(bank("B1").selling("S1", PONDS, "5", "100")),
                aDemand().of(NATIVE_HEDGEROW, "1"));

        assertThat(shortfall.code()).isEqualTo(CauseCode.NO_LEGAL_SUPPLY);
        assertThat(shortfall.details()).hasSize(3);
        assertThat(shortfall.remedy())
                .isEqualTo("Find a bank with stock of one of: Native hedgerow; Species-rich native hedgerow;"
                        + " Species-rich native hedgerow with trees - associated with bank.");
    }

    @Test
    void shortensALongListOfHabitats() {
        Shortfall shortfall = ofLine(aCatalogue(), aDemand().of(CEREALS, "1"));

        assertThat(shortfall.details()).hasSizeGreaterThan(5);
        assertThat(shortfall.remedy()).endsWith("; and " + (shortfall.details().size() - 5) + " more.");
    }

    @Test
    void listsTheLegalStockAtNothing() {
        Shortfall shortfall = ofLine(
                aCatalogue().with(bank("B1").selling("S1", PONDS, "0", "100")),
                aDemand().of(PONDS, "1"));

        assertThat(shortfall.code()).isEqualTo(CauseCode.NO_STOCK);
        assertThat(shortfall.details()).containsExactly("B1/S1 (Lakes - Ponds (priority habitat))");
        assertThat(shortfall.message())
                .isEqualTo(
                        "Line 1 (Lakes - Ponds (priority habitat)) could be replaced, but all stock that may do so is"
                                + " at nothing.");
    }

    @Test
    void listsThePricesThatAreMissing() {
        Shortfall shortfall = ofLine(
                aCatalogue().with(bank("B1").holding("S1", PONDS, "5")),
                aDemand().of(PONDS, "1"));

        assertThat(shortfall.code()).isEqualTo(CauseCode.NO_PRICE);
        assertThat(shortfall.details())
                .containsExactly("bank B1, Lakes - Ponds (priority habitat), tier far, size small");
        assertThat(shortfall.remedy())
                .isEqualTo("Ask the banks for a price of: bank B1, Lakes - Ponds (priority habitat), tier far, size"
                        + " small.");
    }

    @Test
    void saysHowMuchThereIsAtMost() {
        var catalogue = aCatalogue().with(bank("B1").local().selling("S1", PONDS, "0.4", "100"));

        Shortfall shortfall = ofLine(catalogue, aDemand().of(PONDS, "1"));

        assertThat(shortfall.code()).isEqualTo(CauseCode.STOCK_TOO_SMALL);
        assertThat(shortfall.mostUnits()).hasToString("0.4");
        assertThat(shortfall.message())
                .isEqualTo("Line 1 (Lakes - Ponds (priority habitat)) needs 1 unit, but all banks together can deliver"
                        + " 0.4 units at most.");
        assertThat(shortfall.remedy()).isEqualTo("Reduce the line to 0.4 units, or find stock for 0.6 units more.");
        assertThat(ofLine(catalogue, aDemand().of(PONDS, "1").under("reference"))
                        .message())
                .isEqualTo("Line 1 (Lakes - Ponds (priority habitat)) needs 1 unit, but any one option can deliver 0.4"
                        + " units at most.");
    }

    @Test
    void saysHowManyBanksALineTakes() {
        var catalogue = aCatalogue()
                .with(
                        bank("B1").local().selling("S1", CEREALS, "1", "100"),
                        bank("B2").local().selling("S1", CEREALS, "1", "100"));

        Shortfall shortfall = ofLine(catalogue, aDemand().of(CEREALS, "1.5").bankLimit("1"));

        assertThat(shortfall.code()).isEqualTo(CauseCode.BANK_LIMIT);
        assertThat(shortfall.banksNeeded()).isEqualTo(2);
        assertThat(shortfall.mostUnits()).hasToString("1");
        assertThat(shortfall.message())
                .isEqualTo("Line 1 (Cropland - Cereal crops) needs 1.5 units, but 1 bank can deliver 1 unit at most; it"
                        + " takes 2 banks.");
        assertThat(shortfall.remedy()).isEqualTo("Raise the bank limit to 2, or reduce the line to 1 unit.");
    }

    @Test
    void showsTheCreditPriceOfALine() {
        Shortfall shortfall = ofLine(aCatalogue(), aDemand().of("Net Gain (Hedgerows)", "1"));

        assertThat(shortfall.creditPrice()).hasToString("88000.00");
    }

    @Test
    void saysWhatMoreBanksWouldCost() {
        Market market = threeBanks();

        Quote quote = writer(market).infeasible(new JointCause.TooFewBanks(3, Fraction.of(13_100_001, 2)));

        assertThat(quote.outcome()).isEqualTo(new Outcome.Infeasible());
        assertThat(quote.outcome().hasPlan()).isFalse();
        Shortfall shortfall = quote.shortfalls().getFirst();
        assertThat(shortfall.line()).isNull();
        assertThat(shortfall.code()).isEqualTo(CauseCode.BANK_LIMIT);
        assertThat(shortfall.banksNeeded()).isEqualTo(3);
        assertThat(shortfall.costThen()).hasToString("65500.01");
        assertThat(shortfall.message()).isEqualTo("The lines together need 3 banks, and the quote may use 2.");
        assertThat(shortfall.remedy())
                .isEqualTo("Raise the bank limit to 3; the units then cost £65,500.01 before the fee.");
    }

    @Test
    void namesTheLinesAndTheStockTheyContendFor() {
        var catalogue = aCatalogue()
                .with(bank("B1")
                        .local()
                        .selling("S1", NEUTRAL_GRASSLAND, "1", "100")
                        .selling("S2", CHALK_GRASSLAND, "0.5", "100"));
        Market market = marketOf(
                catalogue,
                aDemand().of(NEUTRAL_GRASSLAND, "1").of(CHALK_GRASSLAND, "0.3").of(NEUTRAL_GRASSLAND, "0.4"));

        Shortfall shortfall = writer(market)
                .infeasible(new JointCause.Contention(
                        market.lines().stream().map(LineSupply::line).toList()))
                .shortfalls()
                .getFirst();

        assertThat(shortfall.code()).isEqualTo(CauseCode.STOCK_CONTENTION);
        assertThat(shortfall.lines()).containsExactly(0, 1, 2);
        assertThat(shortfall.sharedStock()).extracting(Object::toString).containsExactly("B1/S1", "B1/S2");
        assertThat(shortfall.message())
                .isEqualTo(
                        "Lines 3 (Grassland - Other neutral grassland), 1 (Grassland - Other neutral grassland) and 2"
                                + " (Grassland - Upland calcareous grassland) cannot be met together: there is not enough stock"
                                + " for all of them, though there is for each alone.");
        assertThat(shortfall.remedy())
                .isEqualTo("Reduce one of the lines, or find more stock beside: B1/S1 (Grassland - Other neutral"
                        + " grassland, 1 unit); B1/S2 (Grassland - Upland calcareous grassland, 0.5 units).");
    }

    @Test
    void saysThatALineCannotBeCut() {
        var catalogue = aCatalogue()
                .with(bank("B1").local().selling("S1", CEREALS, "0.01", "100").selling("S2", CEREALS, "0.01", "100"));
        Market market = marketOf(catalogue, aDemand().of(CEREALS, "0.015"));

        Shortfall shortfall = writer(market)
                .infeasible(new JointCause.Contention(
                        List.of(market.lines().getFirst().line())))
                .shortfalls()
                .getFirst();

        assertThat(shortfall.sharedStock()).isEmpty();
        assertThat(shortfall.message())
                .isEqualTo("Line 1 (Cropland - Cereal crops) cannot be cut into slices of at least 0.01 units that fit"
                        + " the stock there is.");
        assertThat(shortfall.remedy()).isEqualTo("Reduce one of the lines, or find a bank with more stock.");
    }

    @Test
    void admitsThatTheCauseIsNotIsolated() {
        Shortfall shortfall = writer(threeBanks())
                .infeasible(new JointCause.NotIsolated())
                .shortfalls()
                .getFirst();

        assertThat(shortfall.code()).isEqualTo(CauseCode.CAUSE_NOT_ISOLATED);
        assertThat(shortfall.message()).isEqualTo("The lines cannot be met together.");
    }

    @Test
    void refusesAContentionOfNoLines() {
        assertThatThrownBy(() -> new JointCause.Contention(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    private static Market threeBanks() {
        return marketOf(
                aCatalogue()
                        .with(
                                bank("B1").local().selling("S1", LOWLAND_MEADOWS, "5", "50000"),
                                bank("B2").local().selling("S2", CHALK_GRASSLAND, "5", "40000"),
                                bank("B3").local().selling("S3", PONDS, "5", "41000")),
                aDemand().of(LOWLAND_MEADOWS, "0.5").of(CHALK_GRASSLAND, "0.5").of(PONDS, "0.5"));
    }

    private static Shortfall ofLine(CatalogueFixture catalogue, DemandFixture demand) {
        Market market = marketOf(catalogue, demand);
        Quote quote = writer(market).infeasible(LineCauses.of(market));
        assertThat(quote.shortfalls()).hasSize(1);
        assertThat(quote.allocations()).isEmpty();
        assertThat(quote.total()).isNull();
        return quote.shortfalls().getFirst();
    }
}
