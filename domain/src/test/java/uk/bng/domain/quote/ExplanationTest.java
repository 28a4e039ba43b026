package uk.bng.domain.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.bng.domain.Fixtures.CEREALS;
import static uk.bng.domain.Fixtures.CHALK_GRASSLAND;
import static uk.bng.domain.Fixtures.LOWLAND_MEADOWS;
import static uk.bng.domain.Fixtures.MODIFIED_GRASSLAND;
import static uk.bng.domain.Fixtures.NEUTRAL_GRASSLAND;
import static uk.bng.domain.Fixtures.PONDS;
import static uk.bng.domain.Fixtures.aCatalogue;
import static uk.bng.domain.Fixtures.aDemand;
import static uk.bng.domain.Fixtures.bank;
import static uk.bng.domain.QuoteFixture.marketOf;
import static uk.bng.domain.QuoteFixture.quoteOf;
import static uk.bng.domain.QuoteFixture.writer;

import org.junit.jupiter.api.Test;
import uk.bng.domain.BankFixture;
import uk.bng.domain.solve.SolveOutcome.StopCause;
import uk.bng.domain.unit.Habitat;

class ExplanationTest {
    @Test
    void countsWhatALineHadToChooseFrom() {
        var catalogue = aCatalogue()
                .with(
                        bank("B1")
                                .local()
                                .selling("S1", LOWLAND_MEADOWS, "5", "50000")
                                .selling("S2", LOWLAND_MEADOWS, "5", "50000")
                                .holding("S3", LOWLAND_MEADOWS, "0"),
                        bank("B2").local().holding("S1", LOWLAND_MEADOWS, "5"));

        Quote quote = quoteOf(marketOf(catalogue, aDemand().of(LOWLAND_MEADOWS, "1")), "0:B1/S1");

        LineExplanation line = quote.explanation().getFirst();
        assertThat(line.bespoke()).isTrue();
        assertThat(line.legalStock()).isEqualTo(4);
        assertThat(line.options()).isEqualTo(2);
        assertThat(line.banks()).isEqualTo(1);
        assertThat(line.creditPrice()).isNull();
    }

    @Test
    void showsTheFiveCheapestByPriceThenNearnessThenName() {
        BankFixture local = bank("B9").local().selling("S1", CEREALS, "5", "100");
        var catalogue = aCatalogue()
                .with(
                        bank("B1").far().selling("S1", CEREALS, "9", "100").selling("S2", CEREALS, "9", "100"),
                        bank("B2").local().selling("S1", CEREALS, "5", "103").selling("S2", PONDS, "5", "102"),
                        bank("B3").local().selling("S1", CEREALS, "5", "101").selling("S2", PONDS, "5", "99"),
                        local);

        Quote quote = quoteOf(marketOf(catalogue, aDemand().of(CEREALS, "1")), "0:B3/S2");

        assertThat(quote.explanation().getFirst().best())
                .extracting(best -> best.bank().id() + " " + best.unitPrice() + " "
                        + best.tier().code())
                .containsExactly(
                        "B3 99.00 local", "B9 100.00 local", "B1 100.00 far", "B1 100.00 far", "B3 101.00 local");
    }

    @Test
    void saysWhatBecameOfEachOption() {
        var catalogue = aCatalogue()
                .with(
                        bank("B1")
                                .local()
                                .selling("S1", CHALK_GRASSLAND, "2", "100")
                                .holding("S2", CHALK_GRASSLAND, "3")
                                .holding("S3", CHALK_GRASSLAND, "0.5")
                                .holding("S4", CHALK_GRASSLAND, "4"),
                        bank("B2").local().selling("S1", CHALK_GRASSLAND, "5", "103"));
        var demand = aDemand().of(CHALK_GRASSLAND, "1.5").of(CHALK_GRASSLAND, "2");

        Quote quote = quoteOf(marketOf(catalogue, demand), "0:B1/S1", "1:B1/S2");

        assertThat(quote.explanation().getFirst().best())
                .extracting(best -> best.verdict() + " " + best.mostUnits() + " " + best.reason())
                .containsExactly(
                        "CHOSEN 2 The plan takes 1.5 units here, under the rule: An area habitat of High"
                                + " distinctiveness is replaced by the same habitat only.",
                        "STOCK_TAKEN 3 Other lines leave 1 unit of stock B1/S2 free, and 1.5 units would be needed.",
                        "TOO_SMALL 0.5 Its stock can deliver 0.5 units at most, and the line needs 1.5 units.",
                        "NOT_NEEDED 4 The line is served in full without it.",
                        "BANK_NOT_USED 5 The plan does not buy from this bank.");
        assertThat(quote.explanation().getFirst().best().getFirst().chosenUnits())
                .hasToString("1.5");
        assertThat(quote.explanation().getFirst().best().getLast().chosenUnits())
                .isNull();
    }

    @Test
    void countsTheMultiplierAgainstWhatAnOptionCouldDeliver() {
        var catalogue = aCatalogue().with(bank("B1").adjacent().selling("S1", CEREALS, "2", "100"));

        Quote quote = quoteOf(marketOf(catalogue, aDemand().of(CEREALS, "1")), "0:B1/S1");

        assertThat(quote.explanation().getFirst().best().getFirst().mostUnits()).hasToString("1.5");
    }

    @Test
    void namesBothHabitatsOfAPairAndTheStockThatIsTaken() {
        var catalogue = aCatalogue()
                .with(bank("B1")
                        .far()
                        .selling("S1", NEUTRAL_GRASSLAND, "1", "100")
                        .selling("S2", CEREALS, "1.8", "10")
                        .selling("S3", MODIFIED_GRASSLAND, "3", "500"));
        var demand = aDemand().of(NEUTRAL_GRASSLAND, "0.9").of(CEREALS, "1.5").under("reference");

        Quote quote = quoteOf(marketOf(catalogue, demand), "0:B1/S1+B1/S3", "1:B1/S2");

        Candidate best = quote.explanation().getFirst().best().getFirst();
        assertThat(best.habitats()).extracting(Habitat::name).containsExactly(NEUTRAL_GRASSLAND, CEREALS);
        assertThat(best.verdict()).isEqualTo(CandidateVerdict.STOCK_TAKEN);
        assertThat(best.reason())
                .isEqualTo("Other lines leave 0.3 units of stock B1/S2 free, and 0.45 units would be needed.");
    }

    @Test
    void doesNotCountALinesOwnRowsAgainstItsOtherOptions() {
        var catalogue = aCatalogue()
                .with(bank("B1")
                        .far()
                        .selling("S1", NEUTRAL_GRASSLAND, "2.5", "100")
                        .selling("S2", CEREALS, "1", "10"));
        var demand = aDemand().of(NEUTRAL_GRASSLAND, "1").knob("companions", "scoring");

        Quote quote = quoteOf(marketOf(catalogue, demand), "0:B1/S1+B1/S2");

        assertThat(quote.explanation().getFirst().best())
                .extracting(Candidate::verdict)
                .containsExactly(CandidateVerdict.CHOSEN, CandidateVerdict.NOT_NEEDED);
    }

    @Test
    void explainsLinesInTheOrderOfTheDemand() {
        var catalogue = aCatalogue().with(bank("B1").local().selling("S1", PONDS, "5", "100"));
        var demand = aDemand().of(PONDS, "1").of(CEREALS, "1").of("Net Gain (Low-equivalent)", "0.1");

        Quote quote = quoteOf(marketOf(catalogue, demand), "0:B1/S1", "1:B1/S1", "2:B1/S1");

        assertThat(quote.explanation())
                .extracting(line -> line.line().wanted().name())
                .containsExactly(PONDS, CEREALS, "Net Gain (Low-equivalent)");
        assertThat(quote.explanation().getLast().creditPrice()).hasToString("84000.00");
    }

    @Test
    void usesNoBankWhereThereIsNoPlan() {
        var catalogue = aCatalogue().with(bank("B1").local().selling("S1", CEREALS, "5", "100"));

        Quote quote = writer(marketOf(catalogue, aDemand().of(CEREALS, "1"))).undecided(StopCause.TIME_LIMIT);

        assertThat(quote.outcome()).isEqualTo(new Outcome.Undecided(StopCause.TIME_LIMIT));
        assertThat(quote.explanation().getFirst().best())
                .extracting(Candidate::reason)
                .containsExactly("There is no plan, so no bank is used.");
    }
}
