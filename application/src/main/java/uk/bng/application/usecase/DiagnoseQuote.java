package uk.bng.application.usecase;

import java.util.List;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import uk.bng.application.port.QuoteSolver;
import uk.bng.domain.demand.DemandLine;
import uk.bng.domain.option.Market;
import uk.bng.domain.quote.FoundPlan;
import uk.bng.domain.quote.JointCause;
import uk.bng.domain.solve.AllocationProblem;
import uk.bng.domain.solve.SolveLimits;
import uk.bng.domain.solve.SolveWatch;

/**
 * Finds out why lines that can each be served cannot be served together (section 14.2), by asking the solver about
 * sub-problems, the same way for every engine. Thread-safe.
 */
public final class DiagnoseQuote {
    private final QuoteSolver solver;
    private final LongSupplier ticks;

    /**
     * Diagnoses by this solver.
     *
     * @param ticks counts nanoseconds from any origin
     */
    public DiagnoseQuote(QuoteSolver solver, LongSupplier ticks) {
        this.solver = solver;
        this.ticks = ticks;
    }

    /**
     * The cause of a market whose problem has no plan although every line passes by itself. All questions together take
     * no longer than the time limit; when that is too short, or the watch cancels, the cause stays unknown.
     */
    public JointCause diagnose(Market market, SolveLimits limits, SolveWatch watch) {
        var questions =
                new Questions(market, new PlanSearch(solver, TimeBudget.from(limits, ticks)), new Unheard(watch));
        int allBanks = questions.allBanks();
        if (allBanks <= market.terms().bankLimit()) {
            return questions.contention();
        }
        return switch (questions.ask(market.problem().withBankLimit(allBanks))) {
            case SolvedPlan.Found unused -> questions.fewestBanks();
            case SolvedPlan.None unused -> questions.contention();
            case SolvedPlan.Unknown unused -> new JointCause.NotIsolated();
        };
    }

    /** The questions about one market. */
    private record Questions(Market market, PlanSearch search, SolveWatch watch) {
        SolvedPlan ask(AllocationProblem problem) {
            return search.find(problem, watch);
        }

        int allBanks() {
            return market.problem().banks().size();
        }

        /** The smallest bank limit with a plan, above the one that has none. */
        JointCause fewestBanks() {
            for (int limit = market.terms().bankLimit() + 1; limit <= allBanks(); limit++) {
                switch (ask(market.problem().withBankLimit(limit))) {
                    case SolvedPlan.Found found -> {
                        return atLimit(limit, found.plan());
                    }
                    case SolvedPlan.None unused -> {}
                    case SolvedPlan.Unknown unused -> {
                        return new JointCause.NotIsolated();
                    }
                }
            }
            return new JointCause.NotIsolated();
        }

        private static JointCause atLimit(int limit, FoundPlan plan) {
            return switch (plan) {
                case FoundPlan.Proven proven -> new JointCause.TooFewBanks(limit, proven.leastCost());
                case FoundPlan.Unproven unused -> new JointCause.NotIsolated();
            };
        }

        /** Drops each line in turn, in line rank order, that the others have no plan without either. */
        JointCause contention() {
            List<Integer> kept =
                    IntStream.range(0, market.problem().lines().size()).boxed().toList();
            for (Integer line : kept) {
                List<Integer> rest =
                        kept.stream().filter(other -> !other.equals(line)).toList();
                if (!rest.isEmpty()) {
                    switch (ask(market.problem().withLines(rest).withBankLimit(allBanks()))) {
                        case SolvedPlan.Found unused -> {}
                        case SolvedPlan.None unused -> kept = rest;
                        case SolvedPlan.Unknown unused -> {
                            return new JointCause.NotIsolated();
                        }
                    }
                }
            }
            List<DemandLine> lines =
                    kept.stream().map(line -> market.lines().get(line).line()).toList();
            return new JointCause.Contention(lines);
        }
    }
}
