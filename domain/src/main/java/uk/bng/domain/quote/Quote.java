package uk.bng.domain.quote;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.bng.domain.bank.CatalogueVersion;
import uk.bng.domain.demand.QuoteRequest;
import uk.bng.domain.option.Terms;
import uk.bng.domain.trading.MetricTest;
import uk.bng.domain.unit.Money;

/**
 * The priced and explained answer to a request, under one catalogue (section 15). All lists are in the order the
 * specification gives them: rows in canonical order, banks in natural order of their ids, lines in the order of the
 * demand. Immutable.
 *
 * @param subtotal the sum of the rows' costs, null when there is no plan
 * @param total the subtotal and the admin fee, null when there is no plan
 * @param objective null when there is no plan
 * @param metricTest the metric's own trading test of the plan (section 18), null when there is no plan
 * @param frontier what other numbers of banks would cost; null where there was no proof, or no time to find out
 * @param shortfalls why there is no plan; empty when there is one
 */
public record Quote(
        CatalogueVersion catalogueVersion,
        QuoteRequest request,
        Outcome outcome,
        Terms terms,
        @Nullable Money subtotal,
        @Nullable Money total,
        List<Allocation> allocations,
        List<BankUse> banks,
        @Nullable Objective objective,
        List<LedgerTotal> ledgers,
        @Nullable MetricTest metricTest,
        @Nullable Frontier frontier,
        List<QuoteWarning> warnings,
        List<Shortfall> shortfalls,
        List<LineExplanation> explanation) {
    public Quote {
        allocations = List.copyOf(allocations);
        banks = List.copyOf(banks);
        ledgers = List.copyOf(ledgers);
        warnings = List.copyOf(warnings);
        shortfalls = List.copyOf(shortfalls);
        explanation = List.copyOf(explanation);
    }

    /** The same quote with what other numbers of banks would cost. */
    public Quote with(Frontier traced) {
        return new Quote(
                catalogueVersion,
                request,
                outcome,
                terms,
                subtotal,
                total,
                allocations,
                banks,
                objective,
                ledgers,
                metricTest,
                traced,
                warnings,
                shortfalls,
                explanation);
    }
}
