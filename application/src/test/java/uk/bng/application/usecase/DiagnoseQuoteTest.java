package uk.bng.application.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.bng.domain.Fixtures.CEREALS;
import static uk.bng.domain.Fixtures.CHALK_GRASSLAND;
import static uk.bng.domain.Fixtures.LOWLAND_MEADOWS;
import static uk.bng.domain.Fixtures.MIXED_SCRUB;
import static uk.bng.domain.Fixtures.NATIVE_HEDGEROW;
import static uk.bng.domain.Fixtures.PONDS;
import static uk.bng.domain.Fixtures.aCatalogue;
import static uk.bng.domain.Fixtures.aDemand;
import static uk.bng.domain.Fixtures.bank;
import static uk.bng.domain.QuoteFixture.marketOf;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import uk.bng.application.port.QuoteSolver;
import uk.bng.domain.demand.DemandLine;
import uk.bng.domain.option.Market;
import uk.bng.domain.quote.JointCause;
import uk.bng.domain.solve.AllocationProblem;
import uk.bng.domain.solve.Choice;
import uk.bng.domain.solve.SolveLimits;
import uk.bng.domain.solve.SolveOutcome;
import uk.bng.domain.solve.SolveOutcome.StopCause;
import uk.bng.domain.solve.SolveWatch;
import uk.bng.domain.unit.Fraction;

class DiagnoseQuoteTest {
    private static final SolveLimits LIMITS = new SolveLimits(Duration.ofSeconds(5), 1, 1);

    /** Three habitats of which each is sold by one bank alone; two banks are allowed. */
    private static final Market THREE_BANKS = marketOf(
            aCatalogue()
                    .with(
                            bank("B1").local().selling("S1", LOWLAND_MEADOWS, "5", "50000"),
                            bank("B2").local().selling("S2", CHALK_GRASSLAND, "5", "40000"),
                            bank("B3").local().selling("S3", PONDS, "5", "41000")),
            aDemand().of(LOWLAND_MEADOWS, "0.5").of(CHALK_GRASSLAND, "0.5").of(PONDS, "0.5"));

    @Test
    void findsTheSmallestBankLimitAndItsCost() {
        assertThat(diagnose(new TinySolver(), THREE_BANKS))
                .isEqualTo(new JointCause.TooFewBanks(3, Fraction.of(65_500_00)));
    }

    @Test
    void triesLimitsOneByOne() {
        var solver = new StubSolver(
                new SolveOutcome.Optimal(new Choice(List.of(0, 1, 2)), new Choice(List.of(0, 1, 2))),
                new SolveOutcome.Infeasible(),
                new SolveOutcome.Optimal(new Choice(List.of(0, 1, 2)), new Choice(List.of(0, 1, 2))));
        Market one = marketOf(
                aCatalogue()
                        .with(
                                bank("B1").local().selling("S1", LOWLAND_MEADOWS, "5", "50000"),
                                bank("B2").local().selling("S2", CHALK_GRASSLAND, "5", "40000"),
                                bank("B3").local().selling("S3", PONDS, "5", "41000")),
                aDemand()
                        .of(LOWLAND_MEADOWS, "0.5")
                        .of(CHALK_GRASSLAND, "0.5")
                        .of(PONDS, "0.5")
                        .bankLimit("1"));

        assertThat(diagnose(solver, one)).isEqualTo(new JointCause.TooFewBanks(3, Fraction.of(65_500_00)));
        assertThat(solver.problems()).extracting(AllocationProblem::bankLimit).containsExactly(3, 2, 3);
    }

    @Test
    void namesTheLinesThatWantTheSameStock() {
        Market market = marketOf(
                aCatalogue()
                        .with(
                                bank("B1").local().selling("S1", PONDS, "1", "40000"),
                                bank("B2")
                                        .local()
                                        .selling("S2", MIXED_SCRUB, "0.5", "30000")
                                        .selling("S3", NATIVE_HEDGEROW, "0.5", "20000")),
                aDemand()
                        .of(PONDS, "0.8")
                        .of(MIXED_SCRUB, "0.65")
                        .of("Net Gain (Low-equivalent)", "0.3")
                        .of(NATIVE_HEDGEROW, "0.2"));

        assertThat(contending(diagnose(new TinySolver(), market))).containsExactlyInAnyOrder(0, 1, 2);
    }

    @Test
    void dropsLinesInTheOrderOfTheirRank() {
        Market market = marketOf(
                aCatalogue().with(bank("B1").local().selling("S1", PONDS, "1", "40000")),
                aDemand().of(PONDS, "0.9").of(CEREALS, "0.6").of("Net Gain (Low-equivalent)", "0.5"));

        // Cereals come first: without them the others still have no plan.
        assertThat(contending(diagnose(new TinySolver(), market))).containsExactly(0, 2);
    }

    @Test
    void namesTheOneLineThatCannotBeCut() {
        Market market = marketOf(
                aCatalogue()
                        .with(bank("B1")
                                .local()
                                .selling("S1", CEREALS, "0.01", "30000")
                                .selling("S2", CEREALS, "0.01", "30000")),
                aDemand().of(CEREALS, "0.015"));

        assertThat(contending(diagnose(new TinySolver(), market))).containsExactly(0);
    }

    @Test
    void looksForContentionWhenMoreBanksDoNotHelp() {
        Market market = marketOf(
                aCatalogue()
                        .with(
                                bank("B1").local().selling("S1", PONDS, "1", "40000"),
                                bank("B2").local().selling("S1", NATIVE_HEDGEROW, "1", "40000")),
                aDemand()
                        .of(PONDS, "0.9")
                        .of(CEREALS, "0.6")
                        .of(NATIVE_HEDGEROW, "0.5")
                        .bankLimit("1"));

        assertThat(contending(diagnose(new TinySolver(), market))).containsExactlyInAnyOrder(0, 1);
    }

    @Test
    void admitsThatALimitCameFirst() {
        var undecided = new SolveOutcome.Undecided(StopCause.TIME_LIMIT);
        var found = new SolveOutcome.Optimal(new Choice(List.of(0, 1, 2)), new Choice(List.of(0, 1, 2)));
        var unproven = new SolveOutcome.Feasible(new Choice(List.of(0, 1, 2)), StopCause.TIME_LIMIT, Fraction.of(1));

        assertThat(diagnose(new StubSolver(undecided), THREE_BANKS)).isEqualTo(new JointCause.NotIsolated());
        assertThat(diagnose(new StubSolver(found, undecided), THREE_BANKS)).isEqualTo(new JointCause.NotIsolated());
        assertThat(diagnose(new StubSolver(found, unproven), THREE_BANKS)).isEqualTo(new JointCause.NotIsolated());
        assertThat(diagnose(new StubSolver(new SolveOutcome.Infeasible(), undecided), THREE_BANKS))
                .isEqualTo(new JointCause.NotIsolated());
    }

    @Test
    void doesNotTrustASolverThatContradictsItself() {
        var found = new SolveOutcome.Optimal(new Choice(List.of(0, 1, 2)), new Choice(List.of(0, 1, 2)));

        assertThat(diagnose(new StubSolver(found, new SolveOutcome.Infeasible()), THREE_BANKS))
                .isEqualTo(new JointCause.NotIsolated());
    }

    @Test
    void sharesTheTimeLimitAmongAllQuestions() {
        var clock = new AtomicLong();
        var solver = new StubSolver(
                new SolveOutcome.Optimal(new Choice(List.of(0, 1, 2)), new Choice(List.of(0, 1, 2))),
                new SolveOutcome.Undecided(StopCause.TIME_LIMIT));

        new DiagnoseQuote(solver, () -> clock.getAndAdd(Duration.ofSeconds(1).toNanos()))
                .diagnose(THREE_BANKS, LIMITS, SolveWatch.NONE);

        assertThat(solver.limits())
                .extracting(SolveLimits::time)
                .containsExactly(Duration.ofSeconds(4), Duration.ofSeconds(3));
    }

    @Test
    void keepsTheProgressOfSubProblemsToItselfAndPassesACancelOn() {
        var heard = new AtomicBoolean();
        SolveWatch watch = new SolveWatch() {
            @Override
            public boolean cancelled() {
                return true;
            }

            @Override
            public void progressed(Fraction bestCost, int banks, Fraction bound) {
                heard.set(true);
            }
        };
        QuoteSolver asking = new QuoteSolver() {
            @Override
            public String engine() {
                return "asking";
            }

            @Override
            public SolveOutcome solve(AllocationProblem problem, SolveLimits limits, SolveWatch given) {
                given.progressed(Fraction.ONE, 1, Fraction.ONE);
                return given.cancelled()
                        ? new SolveOutcome.Undecided(StopCause.CANCELLED)
                        : new SolveOutcome.Infeasible();
            }
        };

        JointCause cause = new DiagnoseQuote(asking, () -> 0).diagnose(THREE_BANKS, LIMITS, watch);

        assertThat(cause).isEqualTo(new JointCause.NotIsolated());
        assertThat(heard).isFalse();
    }

    private static JointCause diagnose(QuoteSolver solver, Market market) {
        return new DiagnoseQuote(solver, () -> 0).diagnose(market, LIMITS, SolveWatch.NONE);
    }

    private static List<Integer> contending(JointCause cause) {
        return ((JointCause.Contention) cause)
                .lines().stream().map(DemandLine::position).toList();
    }
}
