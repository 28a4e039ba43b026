package uk.bng.domain.quote;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static uk.bng.domain.Fixtures.CEREALS;
import static uk.bng.domain.Fixtures.NATIVE_HEDGEROW;
import static uk.bng.domain.Fixtures.aCatalogue;
import static uk.bng.domain.Fixtures.aDemand;
import static uk.bng.domain.Fixtures.bank;
import static uk.bng.domain.QuoteFixture.marketOf;
import static uk.bng.domain.QuoteFixture.quoteOf;

import org.junit.jupiter.api.Test;

class PaddingTest {
    @Test
    void padsTheCheapestRowToTheMinimum() {
        var catalogue = aCatalogue()
                .with(bank("B1")
                        .local()
                        .selling("S1", CEREALS, "5", "30000")
                        .selling("S2", NATIVE_HEDGEROW, "5", "20000"));

        Quote quote = quoteOf(
                marketOf(catalogue, aDemand().of(CEREALS, "0.003").of(NATIVE_HEDGEROW, "0.002")), "0:B1/S1", "1:B1/S2");

        assertThat(quote.allocations())
                .extracting(row -> row.units().toString())
                .containsExactly("0.003", "0.007");
        assertThat(quote.allocations())
                .extracting(row -> row.padding().toString())
                .containsExactly("0", "0.005");
        assertThat(quote.subtotal()).hasToString("230.00");
        assertThat(requireNonNull(quote.objective()).cost()).hasToString("13000");
        assertThat(quote.allocations().getLast().warnings()).containsExactly(WarningCode.PADDED);
        assertThat(quote.allocations().getLast().unpadded()).hasToString("0.002");
    }

    @Test
    void padsTheNextRowWhenTheCheapestCannotBearIt() {
        var catalogue = aCatalogue()
                .with(bank("B1")
                        .local()
                        .selling("S1", CEREALS, "5", "30000")
                        .selling("S2", NATIVE_HEDGEROW, "0.006999", "20000"));

        Quote quote = quoteOf(
                marketOf(catalogue, aDemand().of(CEREALS, "0.003").of(NATIVE_HEDGEROW, "0.002")), "0:B1/S1", "1:B1/S2");

        assertThat(quote.allocations())
                .extracting(row -> row.padding().toString())
                .containsExactly("0.005", "0");
    }

    @Test
    void countsWhatOtherRowsDrawOnTheSameStock() {
        var catalogue = aCatalogue().with(bank("B1").local().selling("S1", CEREALS, "0.009", "30000"));
        var demand = aDemand().of(CEREALS, "0.003").of("Net Gain (Low-equivalent)", "0.005");

        Quote quote = quoteOf(marketOf(catalogue, demand), "0:B1/S1", "1:B1/S1");

        assertThat(quote.warnings()).extracting(QuoteWarning::code).containsExactly(WarningCode.MIN_DELIVERY_NOT_MET);
    }

    @Test
    void takesTheFirstOfEquallyCheapRows() {
        var catalogue = aCatalogue()
                .with(bank("B1")
                        .local()
                        .selling("S1", CEREALS, "5", "20000")
                        .selling("S2", NATIVE_HEDGEROW, "5", "20000"));

        Quote quote = quoteOf(
                marketOf(catalogue, aDemand().of(NATIVE_HEDGEROW, "0.003").of(CEREALS, "0.002")), "0:B1/S2", "1:B1/S1");

        assertThat(quote.allocations())
                .extracting(row -> row.padding().toString())
                .containsExactly("0.005", "0");
    }

    @Test
    void warnsWhenNoStockCanBearThePadding() {
        var catalogue = aCatalogue().with(bank("B1").local().selling("S1", CEREALS, "0.006", "30000"));

        Quote quote = quoteOf(marketOf(catalogue, aDemand().of(CEREALS, "0.0055")), "0:B1/S1");

        assertThat(quote.subtotal()).hasToString("165.00");
        assertThat(quote.warnings())
                .containsExactly(new QuoteWarning(
                        WarningCode.MIN_DELIVERY_NOT_MET,
                        "quote",
                        "The quote delivers less than 0.01 units; no stock in it can bear the missing 0.0045 units."));
    }

    @Test
    void addsNothingAtTheMinimum() {
        var catalogue = aCatalogue().with(bank("B1").local().selling("S1", CEREALS, "5", "30000"));

        Quote quote = quoteOf(marketOf(catalogue, aDemand().of(CEREALS, "0.01")), "0:B1/S1");

        assertThat(quote.allocations().getFirst().padding().isZero()).isTrue();
        assertThat(quote.warnings()).isEmpty();
    }
}
