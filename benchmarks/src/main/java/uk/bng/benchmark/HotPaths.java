package uk.bng.benchmark;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import uk.bng.adapter.json.QuoteCase;
import uk.bng.adapter.json.ResultWriter;
import uk.bng.adapter.place.tables.FactTables;
import uk.bng.application.port.QuoteSolver;
import uk.bng.application.usecase.OrderAnswer;
import uk.bng.domain.audit.Finding;
import uk.bng.domain.audit.PlanAudit;
import uk.bng.domain.bank.Catalogue;
import uk.bng.domain.demand.QuoteRequest;
import uk.bng.domain.option.Market;
import uk.bng.domain.place.Accuracy;
import uk.bng.domain.place.SiteAnswer;
import uk.bng.domain.quote.FoundPlan;
import uk.bng.domain.quote.Quote;
import uk.bng.domain.quote.QuoteWriter;
import uk.bng.domain.solve.ExactAmounts;
import uk.bng.domain.solve.ExactPlan;
import uk.bng.domain.solve.Settlement;
import uk.bng.domain.solve.SolveLimits;
import uk.bng.domain.solve.SolveOutcome;
import uk.bng.domain.solve.SolveWatch;
import uk.bng.domain.unit.StatutoryFacts;

/**
 * The parts that every quote goes through, for a demand of five lines in a market of thirty banks, and, where it makes
 * more options, for ten lines under the preset {@code reference}. Run by {@link HotPathRun} or by JMH itself.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class HotPaths {
    private static final Shape TYPICAL = Shape.loose("typ5x30", 30, 5);
    private static final String SEED = "typ";
    private static final SolveLimits LIMITS = new SolveLimits(Duration.ofSeconds(10), 1, 1);

    private final StatutoryFacts facts = FactTables.shipped().statutoryFacts();
    private final QuoteSolver ojalgo = EngineRival.named("ojalgo").engine();
    private final QuoteSolver choco = EngineRival.named("choco").engine();
    private final Question typical = new Question(SEED, TYPICAL, "house");
    private final Question paired = new Question("pub1", Shape.named("m30x10"), "reference");
    private final FoundPlan plan = plan(typical, ojalgo);
    private final OrderAnswer.Answered answered = answered(typical, facts, plan);

    /** The options of five lines. */
    @Benchmark
    public Market options() {
        return Market.of(typical.request, typical.catalogue);
    }

    /** The options of ten lines, pairs included. */
    @Benchmark
    public Market optionsWithPairs() {
        return Market.of(paired.request, paired.catalogue);
    }

    /** The whole objective by the usual engine. */
    @Benchmark
    public SolveOutcome solve() {
        return ojalgo.solve(typical.market.problem(), LIMITS, SolveWatch.NONE);
    }

    /** The whole objective by the other engine. */
    @Benchmark
    public SolveOutcome solveByChoco() {
        return choco.solve(typical.market.problem(), LIMITS, SolveWatch.NONE);
    }

    /** The whole objective for ten lines, pairs included. */
    @Benchmark
    public SolveOutcome solveWithPairs() {
        return ojalgo.solve(paired.market.problem(), LIMITS, SolveWatch.NONE);
    }

    /** Pricing and explaining a plan. */
    @Benchmark
    public Quote price() {
        return new QuoteWriter(typical.market, facts).write(plan);
    }

    /** The referee. */
    @Benchmark
    public List<Finding> audit() {
        return PlanAudit.check(typical.request, typical.catalogue, answered.quote());
    }

    /** The result as indented JSON. */
    @Benchmark
    public String json() {
        return ResultWriter.write(answered, "0");
    }

    private static FoundPlan plan(Question asked, QuoteSolver solver) {
        var problem = asked.market.problem();
        if (!(solver.solve(problem, LIMITS, SolveWatch.NONE) instanceof SolveOutcome.Optimal optimal)) {
            throw new IllegalStateException("The typical demand must have a proven plan.");
        }
        ExactPlan cheapest = ExactAmounts.of(problem, optimal.cheapest()).orElseThrow();
        ExactPlan chosen = ExactAmounts.of(problem, optimal.chosen()).orElseThrow();
        return new FoundPlan.Proven(
                cheapest.cost(), chosen, Settlement.settle(problem, chosen).orElseThrow());
    }

    private static OrderAnswer.Answered answered(Question asked, StatutoryFacts facts, FoundPlan plan) {
        Quote quote = new QuoteWriter(asked.market, facts).write(plan);
        var site = new SiteAnswer.Located(asked.request.site(), Accuracy.CHOSEN, null, List.of(), "tables", "", null);
        return new OrderAnswer.Answered(
                quote, site, "ojalgo", 1, LIMITS.time(), 0, Duration.ZERO, Duration.ZERO, Duration.ZERO, null);
    }

    /** A request, its catalogue and its market. */
    private static final class Question {
        private final Catalogue catalogue;
        private final QuoteRequest request;
        private final Market market;

        Question(String seed, Shape shape, String policy) {
            QuoteCase asked = InstanceMaker.make(seed, shape).read();
            this.catalogue = Task.catalogue(asked);
            this.request = Task.request(asked, policy, catalogue);
            this.market = Market.of(request, catalogue);
        }
    }
}
