package uk.bng.adapter.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.bng.application.usecase.OrderAnswer;
import uk.bng.domain.quote.Outcome;
import uk.bng.domain.quote.Quote;
import uk.bng.domain.solve.SolveOutcome.StopCause;
import uk.bng.domain.trading.BandResult;
import uk.bng.domain.trading.MetricTest;
import uk.bng.domain.unit.Fraction;
import uk.bng.domain.unit.Money;

/** What is proven of a quote, and how it was made. */
final class ProofText {
    private ProofText() {}

    /** The answer in one sentence. */
    static String verdict(Quote quote) {
        Money total = quote.total();
        return switch (quote.outcome()) {
            case Outcome.Optimal unused -> "Proven cheapest: %s, excluding VAT.".formatted(pounds(total));
            case Outcome.Feasible feasible ->
                "%s, excluding VAT: within %s of the best possible; stopped by %s."
                        .formatted(pounds(total), percent(feasible.gap()), cause(feasible.stoppedBy()));
            case Outcome.Infeasible unused -> "No lawful plan meets this demand from what is for sale.";
            case Outcome.Undecided undecided ->
                "No answer yet: stopped by %s before any plan was found.".formatted(cause(undecided.stoppedBy()));
        };
    }

    /** The metric's own test, the engine, the time, the catalogue, and whose the places are. */
    static String details(QuoteAnswer answer, int width) {
        Quote quote = answer.quote();
        OrderAnswer.Answered run = answer.answered();
        String test = quote.metricTest() == null ? "" : fact("Metric", metric(quote.metricTest()), width) + "\n";
        long milliseconds = run.elapsed().toMillis();
        return test
                + fact(
                        "Answered",
                        "in %,d ms by %s %s, limit %s, seed %d"
                                .formatted(milliseconds, run.engine(), answer.version(), run.timeLimit(), run.seed()),
                        width)
                + "\n"
                + fact("Catalogue", quote.catalogueVersion().value(), width)
                + "\n"
                + fact("Places", run.site().attribution(), width);
    }

    private static String metric(MetricTest test) {
        if (test.isMet()) {
            return "the statutory metric's own trading test is met in every band";
        }
        List<BandResult> failed =
                test.bands().stream().filter(band -> !band.isMet()).toList();
        return "the statutory metric's own trading test is not met in "
                + failed.stream()
                        .map(band -> band.ledger().code() + " " + band.band().label())
                        .collect(Collectors.joining(", "));
    }

    private static String fact(String label, String text, int width) {
        return Wrapping.labelled("%-10s".formatted(label), text, width);
    }

    private static String pounds(@Nullable Money money) {
        return money == null ? "" : "\u00a3" + Amounts.money(money);
    }

    private static String percent(Fraction share) {
        BigDecimal percent = share.times(Fraction.of(100)).toDecimal(2, RoundingMode.CEILING);
        return percent.stripTrailingZeros().toPlainString() + " %";
    }

    private static String cause(StopCause cause) {
        return switch (cause) {
            case TIME_LIMIT -> "the time limit";
            case NODE_LIMIT -> "the search limit";
            case CANCELLED -> "being cancelled";
        };
    }
}
