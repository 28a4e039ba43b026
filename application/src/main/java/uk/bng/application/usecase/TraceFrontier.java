package uk.bng.application.usecase;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import uk.bng.application.port.QuoteSolver;
import uk.bng.domain.audit.Finding;
import uk.bng.domain.audit.PlanAudit;
import uk.bng.domain.bank.Catalogue;
import uk.bng.domain.quote.Frontier;
import uk.bng.domain.quote.KnownCosts;
import uk.bng.domain.quote.Objective;
import uk.bng.domain.quote.Quote;
import uk.bng.domain.solve.AllocationProblem;
import uk.bng.domain.solve.Choice;
import uk.bng.domain.solve.ExactAmounts;
import uk.bng.domain.solve.ExactPlan;
import uk.bng.domain.solve.LeastCost;
import uk.bng.domain.solve.Reach;
import uk.bng.domain.solve.SolveLimits;
import uk.bng.domain.solve.SolveWatch;
import uk.bng.domain.unit.Fraction;

/**
 * Finds what other numbers of banks would cost, once a quote is proven, by asking the solver for the least cost at each,
 * the same way for every engine. Thread-safe.
 */
public final class TraceFrontier {
    /** How long a quote may wait for its frontier: a second and some times what solving took, but no longer than that. */
    private static final Duration LEAST_PATIENCE = Duration.ofSeconds(1);

    private static final int TIMES_SOLVING = 3;
    private static final Duration MOST_PATIENCE = Duration.ofSeconds(10);

    private final QuoteSolver solver;
    private final LongSupplier ticks;

    /**
     * Asks this solver.
     *
     * @param ticks counts nanoseconds from any origin
     */
    public TraceFrontier(QuoteSolver solver, LongSupplier ticks) {
        this.solver = solver;
        this.ticks = ticks;
    }

    /**
     * The quote with its frontier; the quote as it is where it is not proven, or none of the time limit is left, or the
     * watch cancels by then. Once begun, numbers of banks that the time does not reach say so. Fails with {@link
     * PlanRefused} when the frontier contradicts the quote.
     *
     * @param limits those of the quote; what it took of the time is taken off
     */
    public Quote trace(PreparedQuote.Prepared prepared, Catalogue catalogue, SolveLimits limits, QuoteWatch watch) {
        Quote quote = prepared.quote();
        AllocationProblem problem = prepared.proven();
        Objective objective = quote.objective();
        Duration time = time(prepared.solveTime(), limits.time());
        if (problem == null || objective == null || !time.isPositive() || watch.cancelled()) {
            return quote;
        }
        var budget = TimeBudget.from(new SolveLimits(time, limits.seed(), limits.threads()), ticks);
        Quote traced = quote.with(new Questions(problem, budget, new Unheard(watch)).answered(objective));
        watch.did(StepWords.traced(traced));
        List<Finding> findings = PlanAudit.check(quote.request(), catalogue, traced);
        if (!findings.isEmpty()) {
            throw new PlanRefused(findings);
        }
        return traced;
    }

    private static Duration time(Duration taken, Duration limit) {
        Duration patience = taken.multipliedBy(TIMES_SOLVING).plus(LEAST_PATIENCE);
        return Stream.of(limit.minus(taken), patience, MOST_PATIENCE)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** The questions about one problem. */
    private final class Questions {
        private final AllocationProblem problem;
        private final TimeBudget budget;
        private final SolveWatch watch;

        Questions(AllocationProblem problem, TimeBudget budget, SolveWatch watch) {
            this.problem = problem;
            this.budget = budget;
            this.watch = watch;
        }

        /** Each question gets an equal share of the time that is left; what an answer settles is not asked again. */
        Frontier answered(Objective objective) {
            KnownCosts known =
                    KnownCosts.of(problem.bankLimit(), objective).withoutPlan(Reach.fewestBanks(problem) - 1);
            List<Integer> waiting = new ArrayList<>(order());
            while (!waiting.isEmpty() && !watch.cancelled()) {
                waiting.removeIf(Predicate.not(known::isOpen));
                Optional<SolveLimits> share = waiting.isEmpty() ? Optional.empty() : budget.share(waiting.size());
                if (share.isEmpty()) {
                    break;
                }
                known = with(known, waiting.removeFirst(), share.get());
            }
            return known.frontier();
        }

        /** The most banks first, whose plan may need fewer and settle those too; then the nearest to the quote. */
        private List<Integer> order() {
            return IntStream.rangeClosed(1, Frontier.MOST_BANKS)
                    .boxed()
                    .sorted(Comparator.comparing((Integer limit) -> limit < Frontier.MOST_BANKS)
                            .thenComparingInt(limit -> Math.abs(limit - problem.bankLimit()))
                            .thenComparing(Comparator.reverseOrder()))
                    .toList();
        }

        private KnownCosts with(KnownCosts known, int limit, SolveLimits share) {
            return switch (solver.leastCost(problem.withBankLimit(limit), share, watch)) {
                case LeastCost.Proven proven -> {
                    Fraction cost = exact(proven.rows()).cost();
                    yield known.withPlan(banks(proven.rows()), cost).withBound(limit, cost);
                }
                case LeastCost.Unproven unproven ->
                    known.withPlan(
                                    banks(unproven.rows()),
                                    exact(unproven.rows()).cost())
                            .withBound(limit, unproven.lowerBound());
                case LeastCost.None unused -> known.withoutPlan(limit);
                case LeastCost.Unknown unused -> known;
            };
        }

        private ExactPlan exact(Choice rows) {
            return ExactAmounts.of(problem, rows)
                    .orElseThrow(() -> new IllegalStateException(
                            "The rows chosen by the solver (%s) must make a plan.".formatted(rows.options())));
        }

        private int banks(Choice rows) {
            return (int) rows.options().stream()
                    .map(option -> problem.option(option).bank())
                    .distinct()
                    .count();
        }
    }
}
