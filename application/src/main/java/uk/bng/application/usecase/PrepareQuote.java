package uk.bng.application.usecase;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import uk.bng.application.port.QuoteSolver;
import uk.bng.domain.audit.Finding;
import uk.bng.domain.audit.PlanAudit;
import uk.bng.domain.bank.Catalogue;
import uk.bng.domain.demand.CheckedRequest;
import uk.bng.domain.demand.DemandCheck;
import uk.bng.domain.demand.QuoteRequest;
import uk.bng.domain.demand.RequestDraft;
import uk.bng.domain.option.LineCause;
import uk.bng.domain.option.LineCauses;
import uk.bng.domain.option.Market;
import uk.bng.domain.quote.FoundPlan;
import uk.bng.domain.quote.JointCause;
import uk.bng.domain.quote.Quote;
import uk.bng.domain.quote.QuoteWriter;
import uk.bng.domain.solve.AllocationProblem;
import uk.bng.domain.solve.SolveLimits;
import uk.bng.domain.unit.StatutoryFacts;

/**
 * Turns a demand into a quote: checks it, builds its options, solves, settles, prices, explains and audits. Same
 * request, catalogue and limits give the same quote, unless a limit came first. Thread-safe.
 */
public final class PrepareQuote {
    private final QuoteSolver solver;
    private final StatutoryFacts facts;
    private final LongSupplier ticks;
    private final DiagnoseQuote diagnosis;

    /**
     * Prepares quotes by this solver.
     *
     * @param facts the statutory credit prices, shown beside every line
     * @param ticks counts nanoseconds from any origin
     */
    public PrepareQuote(QuoteSolver solver, StatutoryFacts facts, LongSupplier ticks) {
        this.solver = solver;
        this.facts = facts;
        this.ticks = ticks;
        this.diagnosis = new DiagnoseQuote(solver, ticks);
    }

    /**
     * The quote of a request from a catalogue. The time limit holds for all solving together. Fails with {@link
     * PlanRefused} when the plan breaks the audit, so that a wrong plan is never answered.
     */
    public PreparedQuote prepare(RequestDraft draft, Catalogue catalogue, SolveLimits limits, QuoteWatch watch) {
        return switch (DemandCheck.check(draft, catalogue)) {
            case CheckedRequest.Accepted accepted -> quote(accepted.request(), catalogue, limits, watch);
            case CheckedRequest.Rejected rejected -> new PreparedQuote.Invalid(rejected.issues());
        };
    }

    private PreparedQuote.Prepared quote(
            QuoteRequest request, Catalogue catalogue, SolveLimits limits, QuoteWatch watch) {
        long start = ticks.getAsLong();
        Market market = Market.of(request, catalogue);
        List<LineCause> causes = LineCauses.of(market);
        watch.did(StepWords.priced(market));
        watch.did(StepWords.ranked(market));
        watch.did(StepWords.found(market));
        long built = ticks.getAsLong();
        Solved answer =
                causes.isEmpty() ? solve(market, limits, watch) : new Solved(writer -> writer.infeasible(causes), null);
        long solved = ticks.getAsLong();
        Quote quote = answer.words().apply(new QuoteWriter(market, facts));
        watch.did(StepWords.ended(quote));
        audit(request, catalogue, quote);
        watch.did(StepWords.checked(quote));
        return new PreparedQuote.Prepared(
                quote,
                market.options().size(),
                Duration.ofNanos(built - start),
                Duration.ofNanos(solved - built),
                answer.proven());
    }

    /** How the quote is to be written, and the problem of which its plan is proven best, if one is. */
    private record Solved(
            Function<QuoteWriter, Quote> words, @Nullable AllocationProblem proven) {}

    private Solved solve(Market market, SolveLimits limits, QuoteWatch watch) {
        TimeBudget budget = TimeBudget.from(limits, ticks);
        return switch (new PlanSearch(solver, budget).find(market.problem(), watch)) {
            case SolvedPlan.Found found ->
                new Solved(writer -> writer.write(found.plan()), isProven(found) ? market.problem() : null);
            case SolvedPlan.None unused -> {
                JointCause cause = budget.left()
                        .map(left -> diagnosis.diagnose(market, left, watch))
                        .orElseGet(JointCause.NotIsolated::new);
                yield new Solved(writer -> writer.infeasible(cause), null);
            }
            case SolvedPlan.Unknown unknown -> new Solved(writer -> writer.undecided(unknown.stoppedBy()), null);
        };
    }

    private static boolean isProven(SolvedPlan.Found found) {
        return !found.lastResort() && found.plan() instanceof FoundPlan.Proven;
    }

    private static void audit(QuoteRequest request, Catalogue catalogue, Quote quote) {
        List<Finding> findings = PlanAudit.check(request, catalogue, quote);
        if (!findings.isEmpty()) {
            throw new PlanRefused(findings);
        }
    }
}
