package uk.bng.domain.audit;

import java.util.ArrayList;
import java.util.List;
import uk.bng.domain.bank.Catalogue;
import uk.bng.domain.demand.QuoteRequest;
import uk.bng.domain.quote.Quote;

/**
 * The referee of section 16: it re-computes from request and catalogue alone what must hold of every plan shown, and
 * shares no code with what builds options, looks prices up and makes the quote. It does share the values themselves and the
 * verdicts on trade, nearness and contract size. A quote with findings must never be shown.
 */
public final class PlanAudit {
    private static final AuditRule TERMS = new KeepsTheTerms();
    private static final List<AuditRule> RULES = List.of(
            new ServesTheDemand(),
            new SuppliesLegally(),
            new DrawsWithinStock(),
            new CutsNoSliver(),
            new CountsBanks(),
            new PricesByTheBook(),
            new RoundsOnce(),
            TERMS,
            new PairsProperly(),
            new KeepsLedgersApart(),
            new PadsToTheMinimum(),
            new StatesTheObjective(),
            new KeepsTheFrontier(),
            new RepeatsNoRow(),
            new OrdersAndWarns(),
            new PassesTheMetricTest());

    private PlanAudit() {}

    /** Every fault of the quote, in the order of the rules; empty when it may be shown. */
    public static List<Finding> check(QuoteRequest request, Catalogue catalogue, Quote quote) {
        var evidence = new Evidence(request, catalogue, quote);
        boolean showsPlan = quote.outcome().hasPlan() || !quote.allocations().isEmpty();
        List<Finding> findings = new ArrayList<>();
        for (AuditRule rule : showsPlan ? RULES : List.of(TERMS)) {
            rule.check(evidence, text -> findings.add(new Finding(rule.number(), text)));
        }
        return List.copyOf(findings);
    }
}
