package uk.bng.domain.quote;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import uk.bng.domain.bank.BankId;
import uk.bng.domain.demand.DemandLine;
import uk.bng.domain.demand.QuoteRequest;
import uk.bng.domain.option.LineCause;
import uk.bng.domain.option.Market;
import uk.bng.domain.place.Nearness;
import uk.bng.domain.solve.SolveOutcome.StopCause;
import uk.bng.domain.trading.Delivery;
import uk.bng.domain.trading.MetricTest;
import uk.bng.domain.unit.Ledger;
import uk.bng.domain.unit.Money;
import uk.bng.domain.unit.StatutoryFacts;

/** Writes the quote that answers a request, from its market and from what the solver found. Immutable. */
public final class QuoteWriter {
    private final Market market;
    private final StatutoryFacts facts;
    private final Nearness nearness;

    public QuoteWriter(Market market, StatutoryFacts facts) {
        QuoteRequest request = market.request();
        this.market = market;
        this.facts = facts;
        this.nearness = Nearness.of(
                request.site(), request.spatialRule(), request.policy().watercourse());
    }

    /** The quote of a plan found. */
    public Quote write(FoundPlan found) {
        Padding padding = Padding.of(market.problem(), found.settled().rows());
        PlanRows plan = PlanRows.of(market, found.settled(), padding);
        var writer = new RowWriter(market, nearness);
        List<Allocation> rows = plan.rows().stream().map(writer::write).toList();
        Money subtotal = rows.stream().map(Allocation::cost).reduce(Money.ZERO, Money::plus);
        List<BankUse> banks = banks(rows);
        MetricTest metricTest = metricTest(rows);
        Outcome outcome = found.outcome();
        return new Quote(
                market.catalogue().version(),
                market.request(),
                outcome,
                market.terms(),
                subtotal,
                subtotal.plus(market.terms().adminFee()),
                rows,
                banks,
                found.objective(banks.size()),
                ledgers(rows),
                metricTest,
                null,
                Warnings.ofPlan(market, outcome, plan, rows, padding, metricTest),
                List.of(),
                new Explanation(market, plan, facts).lines());
    }

    /** The quote of a request whose lines, or some of them, cannot be served by themselves. */
    public Quote infeasible(List<LineCause> causes) {
        var writer = new ShortfallWriter(market, facts);
        return withoutPlan(
                new Outcome.Infeasible(),
                causes.stream()
                        .sorted(Comparator.comparingInt(cause -> cause.line().position()))
                        .map(writer::write)
                        .toList());
    }

    /** The quote of a request whose lines cannot be served together. */
    public Quote infeasible(JointCause cause) {
        return withoutPlan(new Outcome.Infeasible(), List.of(new ShortfallWriter(market, facts).write(cause)));
    }

    /** The quote of a request of which nothing could be found out within the limits. */
    public Quote undecided(StopCause stoppedBy) {
        return withoutPlan(new Outcome.Undecided(stoppedBy), List.of());
    }

    private Quote withoutPlan(Outcome outcome, List<Shortfall> shortfalls) {
        return new Quote(
                market.catalogue().version(),
                market.request(),
                outcome,
                market.terms(),
                null,
                null,
                List.of(),
                List.of(),
                null,
                List.of(),
                null,
                null,
                Warnings.ofRequest(market),
                shortfalls,
                new Explanation(market, PlanRows.NONE, facts).lines());
    }

    private List<BankUse> banks(List<Allocation> rows) {
        Map<BankId, BankUse> uses = new TreeMap<>();
        for (Allocation row : rows) {
            uses.merge(
                    row.bank().id(),
                    new BankUse(
                            row.bank(),
                            nearness.read(row.bank().place(), Ledger.AREA).tier(),
                            row.units(),
                            row.cost()),
                    (a, b) -> new BankUse(
                            a.bank(),
                            a.tier(),
                            a.units().plus(b.units()),
                            a.cost().plus(b.cost())));
        }
        return List.copyOf(uses.values());
    }

    private static List<LedgerTotal> ledgers(List<Allocation> rows) {
        Map<Ledger, LedgerTotal> totals = new EnumMap<>(Ledger.class);
        for (Allocation row : rows) {
            Ledger ledger = row.line().wanted().ledger();
            totals.merge(
                    ledger,
                    new LedgerTotal(ledger, row.units(), row.cost()),
                    (a, b) -> new LedgerTotal(
                            ledger, a.units().plus(b.units()), a.subtotal().plus(b.subtotal())));
        }
        return List.copyOf(totals.values());
    }

    private MetricTest metricTest(List<Allocation> rows) {
        List<Delivery> delivered = new ArrayList<>();
        for (Allocation row : rows) {
            for (AllocationPart part : row.parts()) {
                delivered.add(new Delivery(part.stock().habitat(), part.micro()));
            }
        }
        List<DemandLine> demanded = market.request().demand().lines();
        return MetricTest.of(demanded, delivered);
    }
}
