package uk.bng.domain.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static uk.bng.domain.Fixtures.CEREALS;
import static uk.bng.domain.Fixtures.MODIFIED_GRASSLAND;
import static uk.bng.domain.Fixtures.NEUTRAL_GRASSLAND;
import static uk.bng.domain.Fixtures.aCatalogue;
import static uk.bng.domain.Fixtures.aDemand;
import static uk.bng.domain.Fixtures.bank;
import static uk.bng.domain.QuoteFixture.marketOf;
import static uk.bng.domain.QuoteFixture.quoteOf;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.bng.domain.bank.BankId;
import uk.bng.domain.bank.StockId;
import uk.bng.domain.place.Tier;
import uk.bng.domain.policy.Draw;
import uk.bng.domain.unit.Ledger;
import uk.bng.domain.unit.Units;

class DrawnRowTest {
    private static final StockId MAIN = new StockId(new BankId("B1"), "S1");
    private static final StockId COMPANION = new StockId(new BankId("B1"), "S2");

    @ParameterizedTest
    @CsvSource({
        "PHYSICAL, AREA, LOCAL, 3",
        "PHYSICAL, AREA, ADJACENT, 4",
        "PHYSICAL, HEDGEROW, FAR, 6",
        "NOMINAL, AREA, FAR, 3",
        "NOMINAL, HEDGEROW, ADJACENT, 3",
        "NOMINAL, WATERCOURSE, FAR, 6"
    })
    void drawsByTheMultiplier(Draw draw, Ledger ledger, Tier tier, String drawn) {
        assertThat(DrawnRow.drawn(List.of(new DrawnRow(draw, ledger, tier, Units.of("3"), List.of(MAIN)))))
                .isEqualTo(Map.of(MAIN, Units.of(drawn)));
    }

    @ParameterizedTest
    @CsvSource({
        "PHYSICAL, ADJACENT, 3, 1",
        "PHYSICAL, FAR, 3, 3",
        "NOMINAL, ADJACENT, 2.25, 0.75",
        "NOMINAL, FAR, 1.5, 1.5"
    })
    void drawsOnBothStocksOfAPair(Draw draw, Tier tier, String main, String companion) {
        assertThat(DrawnRow.drawn(
                        List.of(new DrawnRow(draw, Ledger.AREA, tier, Units.of("3"), List.of(MAIN, COMPANION)))))
                .isEqualTo(Map.of(MAIN, Units.of(main), COMPANION, Units.of(companion)));
    }

    /** Three thirds of a micro-unit are one, not three. */
    @Test
    void roundsUpOnce() {
        var row = new DrawnRow(Draw.PHYSICAL, Ledger.AREA, Tier.ADJACENT, new Units(1), List.of(MAIN));

        assertThat(DrawnRow.drawn(List.of(row))).isEqualTo(Map.of(MAIN, new Units(2)));
        assertThat(DrawnRow.drawn(List.of(row, row, row))).isEqualTo(Map.of(MAIN, new Units(4)));
    }

    @Test
    void agreesWithWhatAQuoteShows() {
        var catalogue = aCatalogue()
                .with(bank("B1")
                        .adjacent()
                        .selling("S1", NEUTRAL_GRASSLAND, "9", "100")
                        .selling("S2", CEREALS, "9", "10")
                        .selling("S3", MODIFIED_GRASSLAND, "9", "500"));
        var demand =
                aDemand().of(NEUTRAL_GRASSLAND, "0.9").of(CEREALS, "1.000001").under("reference");

        Quote quote = quoteOf(marketOf(catalogue, demand), "0:B1/S1+B1/S3", "1:B1/S2");

        for (Allocation row : quote.allocations()) {
            var drawn = new DrawnRow(
                    quote.request().policy().draw(),
                    row.line().wanted().ledger(),
                    row.tier().tier(),
                    row.units(),
                    row.parts().stream().map(part -> part.stock().id()).toList());
            assertThat(DrawnRow.drawn(List.of(drawn)).values())
                    .containsExactlyElementsOf(
                            row.parts().stream().map(AllocationPart::stockUnits).toList());
        }
    }

    @Test
    void isOfOneStockOrAPair() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DrawnRow(Draw.PHYSICAL, Ledger.AREA, Tier.FAR, new Units(1), List.of()))
                .withMessage("The stocks (0) of a row must be one or two.");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new DrawnRow(Draw.PHYSICAL, Ledger.AREA, Tier.LOCAL, new Units(1), List.of(MAIN, COMPANION)))
                .withMessage("The tier (local) of a pair must be adjacent or far.");
    }
}
