package uk.bng.application.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.bng.domain.Fixtures.CEREALS;
import static uk.bng.domain.Fixtures.CHALK_GRASSLAND;
import static uk.bng.domain.Fixtures.LOWLAND_MEADOWS;
import static uk.bng.domain.Fixtures.PONDS;
import static uk.bng.domain.Fixtures.aCatalogue;
import static uk.bng.domain.Fixtures.aDemand;
import static uk.bng.domain.Fixtures.bank;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;
import uk.bng.application.port.QuoteSolver;
import uk.bng.domain.CatalogueFixture;
import uk.bng.domain.DemandFixture;
import uk.bng.domain.QuoteFixture;
import uk.bng.domain.quote.Frontier;
import uk.bng.domain.quote.FrontierPoint;
import uk.bng.domain.quote.Quote;
import uk.bng.domain.solve.AllocationProblem;
import uk.bng.domain.solve.Choice;
import uk.bng.domain.solve.LeastCost;
import uk.bng.domain.solve.SolveLimits;
import uk.bng.domain.solve.SolveOutcome;
import uk.bng.domain.solve.SolveOutcome.StopCause;
import uk.bng.domain.solve.SolveWatch;
import uk.bng.domain.unit.Fraction;

class TraceFrontierTest {
    private static final SolveLimits LIMITS = new SolveLimits(Duration.ofSeconds(5), 7, 1);

    /** B1 sells everything, dearly; B2, B3 and B4 one habitat each, cheaply. */
    private static final CatalogueFixture CATALOGUE = aCatalogue()
            .with(
                    bank("B1")
                            .local()
                            .selling("S1", LOWLAND_MEADOWS, "5", "50000")
                            .selling("S2", CHALK_GRASSLAND, "5", "50000")
                            .selling("S3", PONDS, "5", "50000"),
                    bank("B2").local().selling("S1", LOWLAND_MEADOWS, "5", "40000"),
                    bank("B3").local().selling("S1", CHALK_GRASSLAND, "5", "30000"),
                    bank("B4").local().selling("S1", PONDS, "5", "45000"));

    /** What each number of banks costs, in pounds. */
    private static final List<Integer> COSTS = List.of(75_000, 65_000, 57_500, 57_500, 57_500, 57_500);

    /** What the quote of two banks may cost to be preferred to one of fewer. */
    private static final Fraction THRESHOLD = Fraction.of(65_006_50);

    private final AtomicLong clock = new AtomicLong();

    private Quote traced(QuoteSolver solver, SolveLimits limits, QuoteWatch watch) {
        return traced(solver, CATALOGUE, demand(), limits, watch);
    }

    private Quote traced(
            QuoteSolver solver,
            CatalogueFixture catalogue,
            DemandFixture demand,
            SolveLimits limits,
            QuoteWatch watch) {
        LongSupplier ticks = clock::get;
        var built = catalogue.build();
        var prepared = (PreparedQuote.Prepared) new PrepareQuote(solver, QuoteFixture.facts(), ticks)
                .prepare(demand.draft(), built, limits, QuoteWatch.NONE);
        return new TraceFrontier(solver, ticks).trace(prepared, built, limits, watch);
    }

    /** Half a unit of each habitat, from two banks at most. */
    private static DemandFixture demand() {
        return aDemand().of(LOWLAND_MEADOWS, "0.5").of(CHALK_GRASSLAND, "0.5").of(PONDS, "0.5");
    }

    private static Frontier frontier(Quote quote) {
        return Objects.requireNonNull(quote.frontier());
    }

    private static FrontierPoint proven(int banks) {
        return new FrontierPoint.Proven(banks, pence(COSTS.get(banks - 1)));
    }

    private static Fraction pence(long pounds) {
        return Fraction.of(pounds * 100);
    }

    @Test
    void provesTheLeastCostAtEachNumberOfBanks() {
        Quote quote = traced(new Tiny(), LIMITS, QuoteWatch.NONE);

        assertThat(frontier(quote).points())
                .containsExactly(proven(1), proven(2), proven(3), proven(4), proven(5), proven(6));
    }

    @Test
    void changesNothingElseOfTheQuote() {
        Quote quote = traced(new Tiny(), LIMITS, QuoteWatch.NONE);
        Quote bare = traced(new Tiny(), LIMITS, () -> true);

        assertThat(bare.frontier()).isNull();
        assertThat(bare.with(frontier(quote))).isEqualTo(quote);
    }

    @Test
    void asksTheMostBanksFirstAndNothingThatIsSettled() {
        var solver = new Tiny();

        traced(solver, LIMITS, QuoteWatch.NONE);

        // Three banks are as cheap as six, two are the quote's own.
        assertThat(solver.asked).containsExactly(6, 1);
    }

    @Test
    void asksNothingWhereReachTells() {
        var solver = new Tiny();
        CatalogueFixture apart = aCatalogue()
                .with(
                        bank("B1").local().selling("S1", LOWLAND_MEADOWS, "5", "40000"),
                        bank("B2").local().selling("S1", CHALK_GRASSLAND, "5", "30000"));

        Quote quote = traced(
                solver,
                apart,
                aDemand().of(LOWLAND_MEADOWS, "0.5").of(CHALK_GRASSLAND, "0.5"),
                LIMITS,
                QuoteWatch.NONE);

        assertThat(frontier(quote).points())
                .startsWith(new FrontierPoint.NoPlan(1), new FrontierPoint.Proven(2, pence(35_000)));
        assertThat(solver.asked).containsExactly(6);
    }

    @Test
    void keepsWhatIsKnownWhenTheTimeIsUp() {
        var solver = new Tiny();
        solver.answer = (problem, found) -> {
            clock.addAndGet(Duration.ofSeconds(1).toNanos());
            return problem.bankLimit() == 6
                    ? new LeastCost.Unproven(((LeastCost.Proven) found).rows(), pence(50_000))
                    : found;
        };

        Quote quote = traced(solver, LIMITS, QuoteWatch.NONE);

        assertThat(solver.asked).containsExactly(6);
        assertThat(frontier(quote).points())
                .containsExactly(
                        new FrontierPoint.Open(1, null, THRESHOLD),
                        proven(2),
                        new FrontierPoint.Open(3, pence(57_500), pence(50_000)),
                        new FrontierPoint.Open(4, pence(57_500), pence(50_000)),
                        new FrontierPoint.Open(5, pence(57_500), pence(50_000)),
                        new FrontierPoint.Open(6, pence(57_500), pence(50_000)));
    }

    @Test
    void learnsNothingFromAnAnswerThatSaysNothing() {
        var solver = new Tiny();
        solver.answer = (problem, found) -> new LeastCost.Unknown();

        Quote quote = traced(solver, LIMITS, QuoteWatch.NONE);

        assertThat(solver.asked).containsExactly(6, 3, 1, 4, 5);
        assertThat(frontier(quote).points())
                .contains(
                        new FrontierPoint.Open(1, null, THRESHOLD),
                        new FrontierPoint.Open(4, pence(65_000), Fraction.ZERO));
    }

    @Test
    void sharesTheTimeLeftAmongWhatIsOpen() {
        var solver = new Tiny();
        solver.answer = (problem, found) -> {
            clock.addAndGet(Duration.ofMillis(20).toNanos());
            return new LeastCost.Unknown();
        };

        traced(solver, LIMITS, QuoteWatch.NONE);

        assertThat(solver.limits).extracting(SolveLimits::seed).containsOnly(7L);
        assertThat(solver.limits)
                .extracting(limits -> limits.time().toMillis())
                .containsExactly(200L, 245L, 320L, 470L, 920L);
    }

    @Test
    void takesASecondAndThreeTimesWhatSolvingTookAtMost() {
        var solver = new Tiny();
        solver.solveTime = Duration.ofMillis(300);

        traced(solver, LIMITS, QuoteWatch.NONE);

        assertThat(solver.limits.getFirst().time()).isEqualTo(Duration.ofMillis(1_900 / 5));
    }

    @Test
    void takesTenSecondsAtMost() {
        var solver = new Tiny();
        solver.solveTime = Duration.ofSeconds(20);

        traced(solver, new SolveLimits(Duration.ofMinutes(1), 1, 1), QuoteWatch.NONE);

        assertThat(solver.limits.getFirst().time()).isEqualTo(Duration.ofSeconds(10 / 5));
    }

    @Test
    void neverPassesTheTimeLimitOfTheQuote() {
        var solver = new Tiny();
        solver.solveTime = Duration.ofMillis(4_900);
        var exhausted = new Tiny();
        exhausted.solveTime = Duration.ofSeconds(5);

        traced(solver, LIMITS, QuoteWatch.NONE);
        Quote late = traced(exhausted, LIMITS, QuoteWatch.NONE);

        assertThat(solver.limits.getFirst().time()).isEqualTo(Duration.ofMillis(20));
        assertThat(exhausted.asked).isEmpty();
        assertThat(late.frontier()).isNull();
    }

    @Test
    void stopsAtOnceWhenCancelledAndKeepsWhatItHas() {
        var solver = new Tiny();

        Quote quote = traced(solver, LIMITS, () -> !solver.asked.isEmpty());

        assertThat(solver.asked).containsExactly(6);
        assertThat(frontier(quote).points())
                .containsExactly(
                        new FrontierPoint.Open(1, null, THRESHOLD),
                        proven(2),
                        proven(3),
                        proven(4),
                        proven(5),
                        proven(6));
    }

    @Test
    void leavesAQuoteThatIsNotProvenAsItIs() {
        var unproven = new StubSolver(
                new SolveOutcome.Feasible(new Choice(List.of(0, 2, 4)), StopCause.TIME_LIMIT, Fraction.ONE));
        var undecided = new StubSolver(new SolveOutcome.Undecided(StopCause.TIME_LIMIT));

        assertThat(traced(unproven, LIMITS, QuoteWatch.NONE).frontier()).isNull();
        assertThat(traced(undecided, LIMITS, QuoteWatch.NONE).frontier()).isNull();
    }

    @Test
    void leavesThePlanOfLastResortAsItIs() {
        CatalogueFixture thirds = aCatalogue()
                .with(bank("B1")
                        .adjacent()
                        .selling("S1", CEREALS, "1.000001", "100")
                        .selling("S2", CEREALS, "1.000001", "100")
                        .selling("S3", PONDS, "5", "200"));

        Quote quote = traced(new Tiny(), thirds, aDemand().of(CEREALS, "1.500001"), LIMITS, QuoteWatch.NONE);

        assertThat(quote.allocations()).isNotEmpty();
        assertThat(quote.frontier()).isNull();
    }

    @Test
    void refusesAQuoteThatItContradicts() {
        var solver = new Tiny();
        solver.isWasteful = true;

        assertThatThrownBy(() -> traced(solver, CATALOGUE, demand().bankLimit("3"), LIMITS, QuoteWatch.NONE))
                .isInstanceOf(PlanRefused.class)
                .hasMessageContaining("The frontier states (Proven[banks=3, leastCost=5750000])");
    }

    @Test
    void keepsTheProgressOfItsQuestionsToItselfAndTellsWhatOneMoreBankSaves() {
        List<String> steps = new ArrayList<>();
        List<Fraction> progress = new ArrayList<>();
        QuoteWatch watch = new QuoteWatch() {
            @Override
            public boolean cancelled() {
                return false;
            }

            @Override
            public void did(String step) {
                steps.add(step);
            }

            @Override
            public void progressed(Fraction bestCost, int banks, Fraction bound) {
                progress.add(bestCost);
            }
        };

        traced(new Tiny(), LIMITS, watch);
        traced(new Tiny(), CATALOGUE, demand().bankLimit("3"), LIMITS, watch);
        traced(new Tiny(), CATALOGUE, demand().bankLimit("6"), LIMITS, watch);

        assertThat(progress).isEmpty();
        assertThat(steps)
                .containsExactly(
                        "Compared 1 to 6 banks: a third would save £7,500.00",
                        "Compared 1 to 6 banks: a fourth would save nothing",
                        "Compared 1 to 6 banks");
    }

    /** The tiny solver, which remembers what least costs it was asked for; each solve takes a while on the clock. */
    private final class Tiny implements QuoteSolver {
        private final TinySolver tiny = new TinySolver();
        private final List<Integer> asked = new ArrayList<>();
        private final List<SolveLimits> limits = new ArrayList<>();
        private Duration solveTime = Duration.ZERO;
        private BiFunction<AllocationProblem, LeastCost, LeastCost> answer = (problem, found) -> found;
        private boolean isWasteful;

        @Override
        public String engine() {
            return "tiny";
        }

        @Override
        public SolveOutcome solve(AllocationProblem problem, SolveLimits given, SolveWatch watch) {
            clock.addAndGet(solveTime.toNanos());
            return tiny.solve(isWasteful ? problem.withBankLimit(1) : problem, given, watch);
        }

        @Override
        public LeastCost leastCost(AllocationProblem problem, SolveLimits given, SolveWatch watch) {
            asked.add(problem.bankLimit());
            limits.add(given);
            return answer.apply(problem, tiny.leastCost(problem, given, watch));
        }
    }
}
