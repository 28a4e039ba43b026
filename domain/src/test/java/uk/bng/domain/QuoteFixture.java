package uk.bng.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import uk.bng.domain.option.Market;
import uk.bng.domain.option.MarketOption;
import uk.bng.domain.quote.FoundPlan;
import uk.bng.domain.quote.Quote;
import uk.bng.domain.quote.QuoteWriter;
import uk.bng.domain.solve.Choice;
import uk.bng.domain.solve.ExactAmounts;
import uk.bng.domain.solve.ExactPlan;
import uk.bng.domain.solve.Settlement;
import uk.bng.domain.unit.CreditTier;
import uk.bng.domain.unit.Ledger;
import uk.bng.domain.unit.Money;
import uk.bng.domain.unit.StatutoryFacts;

/** Quotes in words: {@code quoteOf(market, "0:B1/S1", "1:B2/S3+B2/S4")} takes those stocks for those lines. */
public final class QuoteFixture {
    private QuoteFixture() {}

    /** Facts that know the credits of net gain alone: 84,000, 88,000 and 460,000 a unit. */
    public static StatutoryFacts facts() {
        return StatutoryFacts.of(List.of(
                credit("A1", Ledger.AREA, 42_000),
                credit("H", Ledger.HEDGEROW, 44_000),
                credit("W", Ledger.WATERCOURSE, 230_000)));
    }

    /** The market of a request. */
    public static Market marketOf(CatalogueFixture catalogue, DemandFixture demand) {
        var built = catalogue.build();
        return Market.of(demand.in(built), built);
    }

    public static QuoteWriter writer(Market market) {
        return new QuoteWriter(market, facts());
    }

    /** The quote of a plan that takes exactly these options, as if it were proven. */
    public static Quote quoteOf(Market market, String... taken) {
        return writer(market).write(planOf(market, taken));
    }

    /** The plan that takes exactly these options: {@code line:bank/stock}, with {@code +bank/stock} for a companion. */
    public static FoundPlan.Proven planOf(Market market, String... taken) {
        ExactPlan exact = ExactAmounts.of(market.problem(), new Choice(options(market, taken)))
                .orElseThrow();
        return new FoundPlan.Proven(
                exact.cost(), exact, Settlement.settle(market.problem(), exact).orElseThrow());
    }

    private static List<Integer> options(Market market, String... taken) {
        List<Integer> found = IntStream.range(0, market.options().size())
                .filter(index -> Stream.of(taken).anyMatch(name(market.options().get(index))::equals))
                .boxed()
                .toList();
        if (found.size() != taken.length) {
            throw new IllegalArgumentException("The options (%s) must be of the market (%s)."
                    .formatted(
                            List.of(taken),
                            market.options().stream().map(QuoteFixture::name).toList()));
        }
        return found;
    }

    private static String name(MarketOption option) {
        return option.line().position() + ":"
                + option.parts().stream()
                        .map(part -> part.stock().id().toString())
                        .collect(Collectors.joining("+"));
    }

    private static CreditTier credit(String code, Ledger ledger, long pounds) {
        return new CreditTier(
                code, ledger, new Money(pounds * 100), 2, new Money(pounds * 200), LocalDate.of(2025, 7, 31));
    }
}
