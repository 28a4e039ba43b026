package uk.bng.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.bng.domain.Fixtures.PONDS;
import static uk.bng.domain.Fixtures.aCatalogue;
import static uk.bng.domain.Fixtures.aDemand;
import static uk.bng.domain.Fixtures.bank;
import static uk.bng.domain.QuoteFixture.quoteOf;
import static uk.bng.domain.QuoteFixture.writer;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.bng.domain.bank.BankId;
import uk.bng.domain.bank.Catalogue;
import uk.bng.domain.bank.ReservedShare;
import uk.bng.domain.bank.StockId;
import uk.bng.domain.demand.QuoteRequest;
import uk.bng.domain.option.LineCause;
import uk.bng.domain.option.LineCauses;
import uk.bng.domain.option.Market;
import uk.bng.domain.quote.Quote;
import uk.bng.domain.unit.Units;

/** Plans are made, told and refereed by what saved quotes leave. */
class ReservedStockAuditTest {
    private static final Map<StockId, Units> HELD = Map.of(new StockId(new BankId("B1"), "S1"), Units.of("4"));

    private final Catalogue catalogue = aCatalogue()
            .with(
                    bank("B1").local().selling("S1", PONDS, "5", "100"),
                    bank("B2").local().selling("S1", PONDS, "2", "300"))
            .build();
    private final Catalogue left = catalogue.less(HELD, ReservedShare.ALL);
    private final QuoteRequest request = aDemand().of(PONDS, "1.5").in(catalogue);

    @Test
    void aPlanThatDrawsOnWhatOthersHoldIsNotShown() {
        Quote blind = quoteOf(Market.of(request, catalogue), "0:B1/S1");

        assertThat(PlanAudit.check(request, catalogue, blind)).isEmpty();
        assertThat(PlanAudit.check(request, left, blind))
                .extracting(Finding::rule)
                .contains(3);
    }

    @Test
    void aPlanOfWhatIsLeftIsShownWithWhatOthersHold() {
        Quote quote = quoteOf(Market.of(request, left), "0:B2/S1");

        assertThat(PlanAudit.check(request, left, quote)).isEmpty();
        assertThat(quote.catalogueVersion()).isEqualTo(catalogue.version());
        assertThat(quote.explanation().getFirst().best())
                .extracting(best -> best.reason())
                .contains("Its stock can deliver 1 unit at most, and the line needs 1.5 units."
                        + " Other quotes hold 4 units of B1/S1.");
    }

    @Test
    void stockThatIsHeldWholeIsNoStockAndSaysWhy() {
        Catalogue none = catalogue.less(
                Map.of(
                        new StockId(new BankId("B1"), "S1"),
                        Units.of("5"),
                        new StockId(new BankId("B2"), "S1"),
                        Units.of("9")),
                ReservedShare.HALF);
        Market market = Market.of(request, none);
        List<LineCause> causes = LineCauses.of(market);

        assertThat(writer(market).infeasible(causes).shortfalls().getFirst().details())
                .containsExactly(
                        "B1/S1 (Lakes - Ponds (priority habitat), beside 5 units that other quotes hold)",
                        "B2/S1 (Lakes - Ponds (priority habitat), beside 9 units that other quotes hold)");
    }
}
