package uk.bng.application.usecase;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.bng.domain.Fixtures.CEREALS;
import static uk.bng.domain.Fixtures.CHALK_GRASSLAND;
import static uk.bng.domain.Fixtures.NATIVE_HEDGEROW;
import static uk.bng.domain.Fixtures.NEUTRAL_GRASSLAND;
import static uk.bng.domain.Fixtures.PONDS;
import static uk.bng.domain.Fixtures.aCatalogue;
import static uk.bng.domain.Fixtures.aDemand;
import static uk.bng.domain.Fixtures.bank;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import uk.bng.application.port.QuoteSolver;
import uk.bng.domain.CatalogueFixture;
import uk.bng.domain.DemandFixture;
import uk.bng.domain.QuoteFixture;
import uk.bng.domain.demand.RequestCode;
import uk.bng.domain.demand.RequestIssue;
import uk.bng.domain.option.CauseCode;
import uk.bng.domain.quote.Allocation;
import uk.bng.domain.quote.Outcome;
import uk.bng.domain.quote.Quote;
import uk.bng.domain.quote.QuoteWarning;
import uk.bng.domain.quote.WarningCode;
import uk.bng.domain.solve.AllocationProblem;
import uk.bng.domain.solve.Choice;
import uk.bng.domain.solve.SolveLimits;
import uk.bng.domain.solve.SolveOutcome;
import uk.bng.domain.solve.SolveOutcome.StopCause;
import uk.bng.domain.solve.SolveWatch;
import uk.bng.domain.unit.Fraction;

class PrepareQuoteTest {
    private static final SolveLimits LIMITS = new SolveLimits(Duration.ofSeconds(5), 1, 1);

    /** A line of one option from B1/S1 at 100 and another from B2/S1 at 200. */
    private static final CatalogueFixture TWO_BANKS = aCatalogue()
            .with(
                    bank("B1").local().selling("S1", CEREALS, "5", "100"),
                    bank("B2").local().selling("S1", CEREALS, "5", "200"));

    @Test
    void answersWithTheCheapestPlan() {
        Quote quote = quote(TWO_BANKS, aDemand().of(CEREALS, "1"));

        assertThat(quote.outcome()).isEqualTo(new Outcome.Optimal());
        assertThat(rows(quote)).containsExactly("0 B1/S1 1 100.00");
        assertThat(quote.total()).hasToString("600.00");
        assertThat(quote.warnings()).isEmpty();
        assertThat(quote.shortfalls()).isEmpty();
    }

    @Test
    void prefersOneBankWithinTheThreshold() {
        CatalogueFixture catalogue = aCatalogue()
                .with(
                        bank("B1").local().selling("S1", CEREALS, "5", "20000"),
                        bank("B2")
                                .local()
                                .selling("S2", CEREALS, "5", "20004")
                                .selling("S3", CHALK_GRASSLAND, "1", "40000"));

        Quote quote = quote(catalogue, aDemand().of(CEREALS, "1").of(CHALK_GRASSLAND, "1"));

        assertThat(rows(quote)).containsExactly("0 B2/S2 1 20004.00", "1 B2/S3 1 40000.00");
        assertThat(requireNonNull(quote.objective()).leastCost()).isEqualTo(Fraction.of(60_000_00));
        assertThat(requireNonNull(quote.objective()).cost()).isEqualTo(Fraction.of(60_004_00));
        assertThat(requireNonNull(quote.objective()).threshold()).isEqualTo(Fraction.of(60_006_00));
    }

    @Test
    void takesASecondBankAPennyOverTheThreshold() {
        CatalogueFixture catalogue = aCatalogue()
                .with(
                        bank("B1")
                                .local()
                                .selling("S1", CHALK_GRASSLAND, "3", "30000")
                                .selling("S3", PONDS, "3", "30006.01"),
                        bank("B2").local().selling("S2", PONDS, "3", "30000"));

        Quote quote = quote(catalogue, aDemand().of(CHALK_GRASSLAND, "1").of(PONDS, "1"));

        assertThat(quote.banks()).extracting(use -> use.bank().id().value()).containsExactly("B1", "B2");
        assertThat(quote.subtotal()).hasToString("60000.00");
    }

    @Test
    void prefersOneBankExactlyAtTheThreshold() {
        CatalogueFixture catalogue = aCatalogue()
                .with(
                        bank("B1")
                                .local()
                                .selling("S1", CHALK_GRASSLAND, "3", "60000")
                                .selling("S3", PONDS, "3", "60010"),
                        bank("B2").local().selling("S2", PONDS, "3", "60000"));

        Quote quote = quote(catalogue, aDemand().of(CHALK_GRASSLAND, "1").of(PONDS, "1"));

        assertThat(quote.banks()).extracting(use -> use.bank().id().value()).containsExactly("B1");
        assertThat(quote.subtotal()).hasToString("120010.00");
    }

    @Test
    void fillsEqualStockInOrder() {
        CatalogueFixture catalogue = aCatalogue()
                .with(bank("B1")
                        .local()
                        .selling("S1", NEUTRAL_GRASSLAND, "0.7", "30000")
                        .selling("S2", NEUTRAL_GRASSLAND, "0.7", "30000"));

        Quote quote = quote(catalogue, aDemand().of(NEUTRAL_GRASSLAND, "1"));

        assertThat(rows(quote)).containsExactly("0 B1/S1 0.7 21000.00", "0 B1/S2 0.3 9000.00");
    }

    @Test
    void settlesThirdsOfAMicroUnit() {
        CatalogueFixture catalogue = aCatalogue()
                .with(
                        bank("B1").adjacent().selling("S1", NEUTRAL_GRASSLAND, "1.000001", "30000"),
                        bank("B2").far().selling("S2", NEUTRAL_GRASSLAND, "2.5", "44000"));

        Quote quote = quote(catalogue, aDemand().of(NEUTRAL_GRASSLAND, "1.25"));

        assertThat(rows(quote)).containsExactly("0 B1/S1 0.75 22500.00", "0 B2/S2 0.5 22000.00");
        assertThat(requireNonNull(quote.objective()).cost()).isEqualTo(Fraction.of(88_999_979, 20));
    }

    @Test
    void padsToTheMinimumOrSaysThatItCannot() {
        CatalogueFixture scarce =
                aCatalogue().with(bank("B1").local().selling("S1", NEUTRAL_GRASSLAND, "0.006", "30000"));

        Quote padded = quote(TWO_BANKS, aDemand().of(CEREALS, "0.0055"));
        Quote scarcely = quote(scarce, aDemand().of(NEUTRAL_GRASSLAND, "0.0055"));

        assertThat(rows(padded)).containsExactly("0 B1/S1 0.01 1.00");
        assertThat(codes(padded)).containsExactly(WarningCode.PADDED);
        assertThat(rows(scarcely)).containsExactly("0 B1/S1 0.0055 165.00");
        assertThat(codes(scarcely)).containsExactly(WarningCode.MIN_DELIVERY_NOT_MET);
    }

    @Test
    void listsTheIssuesOfARequestAndOptimisesNothing() {
        PreparedQuote answer =
                prepare(new StubSolver(), TWO_BANKS, aDemand().of(CEREALS, "0").of("Sand", "1"));

        assertThat(answer).isInstanceOf(PreparedQuote.Invalid.class);
        assertThat(((PreparedQuote.Invalid) answer).issues())
                .extracting(RequestIssue::code)
                .containsExactly(RequestCode.UNITS_NOT_POSITIVE, RequestCode.UNKNOWN_HABITAT);
    }

    @Test
    void asksNoSolverWhenALineFailsByItself() {
        PreparedQuote answer = prepare(
                new StubSolver(),
                TWO_BANKS,
                aDemand().of(CEREALS, "1").of(NATIVE_HEDGEROW, "1").of(PONDS, "1"));

        Quote quote = ((PreparedQuote.Prepared) answer).quote();
        assertThat(quote.outcome()).isEqualTo(new Outcome.Infeasible());
        assertThat(quote.shortfalls())
                .extracting(shortfall -> requireNonNull(shortfall.line()).position() + " " + shortfall.code())
                .containsExactly("1 NO_LEGAL_SUPPLY", "2 NO_LEGAL_SUPPLY");
    }

    @Test
    void namesHowManyBanksWouldDo() {
        CatalogueFixture catalogue = aCatalogue()
                .with(
                        bank("B1").local().selling("S1", CEREALS, "5", "10000"),
                        bank("B2").local().selling("S2", CHALK_GRASSLAND, "5", "40000"),
                        bank("B3").local().selling("S3", PONDS, "5", "41000"));

        Quote quote = quote(
                catalogue,
                aDemand()
                        .of(CHALK_GRASSLAND, "0.5")
                        .of(PONDS, "0.5")
                        .of(NATIVE_HEDGEROW, "0.1")
                        .bankLimit("1"));

        assertThat(quote.shortfalls())
                .extracting(shortfall -> shortfall.code())
                .containsExactly(CauseCode.NO_LEGAL_SUPPLY);
        Quote joint = quote(
                catalogue, aDemand().of(CHALK_GRASSLAND, "0.5").of(PONDS, "0.5").bankLimit("1"));
        assertThat(joint.shortfalls().getFirst().code()).isEqualTo(CauseCode.BANK_LIMIT);
        assertThat(joint.shortfalls().getFirst().banksNeeded()).isEqualTo(2);
        assertThat(joint.shortfalls().getFirst().costThen()).hasToString("40500.00");
    }

    @Test
    void showsABestPlanThatIsNotProven() {
        var solver = new StubSolver(
                new SolveOutcome.Feasible(new Choice(List.of(1)), StopCause.TIME_LIMIT, Fraction.of(9_000)));

        Quote quote = quote(solver, TWO_BANKS, aDemand().of(CEREALS, "1"));

        assertThat(quote.outcome())
                .isEqualTo(new Outcome.Feasible(StopCause.TIME_LIMIT, Fraction.of(9_000), Fraction.of(11, 20)));
        assertThat(codes(quote)).containsExactly(WarningCode.NOT_PROVEN);
        assertThat(rows(quote)).containsExactly("0 B2/S1 1 200.00");
    }

    @Test
    void claimsNothingWhenTheLimitCameFirst() {
        Quote quote = quote(
                new StubSolver(new SolveOutcome.Undecided(StopCause.CANCELLED)),
                TWO_BANKS,
                aDemand().of(CEREALS, "1"));

        assertThat(quote.outcome()).isEqualTo(new Outcome.Undecided(StopCause.CANCELLED));
        assertThat(quote.allocations()).isEmpty();
        assertThat(quote.shortfalls()).isEmpty();
    }

    @Test
    void neverAnswersWithAPlanThatFailsTheAudit() {
        var solver = new StubSolver(new SolveOutcome.Optimal(new Choice(List.of(1)), new Choice(List.of(0))));

        assertThatThrownBy(() -> quote(solver, TWO_BANKS, aDemand().of(CEREALS, "1")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("The plan must pass the audit ([rule 12: The least cost (20000), cost (10000)");
    }

    @Test
    void refusesRowsThatMakeNoPlan() {
        var solver = new StubSolver(new SolveOutcome.Optimal(new Choice(List.of()), new Choice(List.of())));

        assertThatThrownBy(() -> quote(solver, TWO_BANKS, aDemand().of(CEREALS, "1")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The rows chosen by the solver ([]) must make a plan.");
    }

    @Test
    void solvesOnceMoreWhereAmountsCannotBeMadeWhole() {
        CatalogueFixture catalogue = aCatalogue()
                .with(bank("B1")
                        .adjacent()
                        .selling("S1", CEREALS, "1.000001", "100")
                        .selling("S2", CEREALS, "1.000001", "100")
                        .selling("S3", PONDS, "5", "200"));

        Quote quote = quote(catalogue, aDemand().of(CEREALS, "1.500001"));

        assertThat(quote.outcome()).isEqualTo(new Outcome.Optimal());
        assertThat(rows(quote)).containsExactly("0 B1/S1 0.75 75.00", "0 B1/S2 0.740001 74.00", "0 B1/S3 0.01 2.00");
    }

    @Test
    void namesContentionWhereNoPlanIsWhole() {
        CatalogueFixture catalogue = aCatalogue()
                .with(bank("B1")
                        .adjacent()
                        .selling("S1", CEREALS, "1.000001", "100")
                        .selling("S2", CEREALS, "1.000001", "100"));

        Quote quote = quote(catalogue, aDemand().of(CEREALS, "1.500001"));

        assertThat(quote.outcome()).isEqualTo(new Outcome.Infeasible());
        assertThat(quote.shortfalls().getFirst().code()).isEqualTo(CauseCode.STOCK_CONTENTION);
        assertThat(quote.shortfalls().getFirst().lines()).containsExactly(0);
    }

    @Test
    void claimsNoMoreForAWholePlanThanTheFirstSolveHadProven() {
        CatalogueFixture catalogue = aCatalogue()
                .with(bank("B1")
                        .adjacent()
                        .selling("S1", CEREALS, "1.000001", "100")
                        .selling("S2", CEREALS, "1.000001", "100")
                        .selling("S3", PONDS, "5", "200"));
        DemandFixture demand = aDemand().of(CEREALS, "1.500001");
        var first = new SolveOutcome.Feasible(new Choice(List.of(0, 1)), StopCause.TIME_LIMIT, Fraction.of(1));
        var whole = new Choice(List.of(0, 1, 2));

        Quote proven = quote(new StubSolver(first, new SolveOutcome.Optimal(whole, whole)), catalogue, demand);
        Quote unproven = quote(
                new StubSolver(first, new SolveOutcome.Feasible(whole, StopCause.CANCELLED, Fraction.of(2))),
                catalogue,
                demand);
        Quote none = quote(new StubSolver(first, new SolveOutcome.Infeasible()), catalogue, demand);
        Quote cancelled =
                quote(new StubSolver(first, new SolveOutcome.Undecided(StopCause.CANCELLED)), catalogue, demand);

        assertThat(List.of(proven, unproven))
                .extracting(Quote::outcome)
                .allMatch(outcome -> outcome instanceof Outcome.Feasible feasible
                        && feasible.lowerBound().equals(Fraction.of(1))
                        && feasible.stoppedBy() == StopCause.TIME_LIMIT);
        assertThat(none.outcome()).isEqualTo(new Outcome.Undecided(StopCause.TIME_LIMIT));
        assertThat(cancelled.outcome()).isEqualTo(new Outcome.Undecided(StopCause.CANCELLED));
    }

    @Test
    void limitsTheSecondSolveToTheBanksOfTheFirst() {
        CatalogueFixture catalogue = aCatalogue()
                .with(
                        bank("B1")
                                .adjacent()
                                .selling("S1", CEREALS, "1.000001", "100")
                                .selling("S2", CEREALS, "1.000001", "100"),
                        bank("B2").adjacent().selling("S1", CEREALS, "1", "900"));
        var solver = new StubSolver(
                new SolveOutcome.Optimal(new Choice(List.of(0, 1)), new Choice(List.of(0, 1))),
                new SolveOutcome.Undecided(StopCause.TIME_LIMIT));

        Quote quote = quote(solver, catalogue, aDemand().of(CEREALS, "1.500001"));

        assertThat(quote.outcome()).isEqualTo(new Outcome.Undecided(StopCause.TIME_LIMIT));
        assertThat(solver.problems().getLast().bankLimit()).isEqualTo(1);
        assertThat(solver.problems().getLast().capacity(0)).isEqualTo(Fraction.of(1_000_000));
    }

    @Test
    void measuresBuildingAndSolvingApart() {
        var clock = new AtomicLong();
        QuoteSolver slow = new SlowSolver(clock, Duration.ofMillis(30));

        var answer = (PreparedQuote.Prepared) new PrepareQuote(slow, QuoteFixture.facts(), () -> clock.addAndGet(1_000))
                .prepare(aDemand().of(CEREALS, "1").draft(), TWO_BANKS.build(), LIMITS, QuoteWatch.NONE);

        assertThat(answer.options()).isEqualTo(2);
        assertThat(answer.buildTime()).isEqualTo(Duration.ofNanos(1_000));
        assertThat(answer.solveTime()).isBetween(Duration.ofMillis(30), Duration.ofMillis(31));
    }

    @Test
    void leavesTheCauseOpenWhenTheTimeIsUsedUp() {
        var clock = new AtomicLong();
        CatalogueFixture catalogue = aCatalogue()
                .with(
                        bank("B1").local().selling("S1", CHALK_GRASSLAND, "5", "100"),
                        bank("B2").local().selling("S1", PONDS, "5", "100"));

        var answer = (PreparedQuote.Prepared)
                new PrepareQuote(new SlowSolver(clock, Duration.ofSeconds(6)), QuoteFixture.facts(), clock::get)
                        .prepare(
                                aDemand()
                                        .of(CHALK_GRASSLAND, "1")
                                        .of(PONDS, "1")
                                        .bankLimit("1")
                                        .draft(),
                                catalogue.build(),
                                LIMITS,
                                QuoteWatch.NONE);

        assertThat(answer.quote().outcome()).isEqualTo(new Outcome.Infeasible());
        assertThat(answer.quote().shortfalls().getFirst().code()).isEqualTo(CauseCode.CAUSE_NOT_ISOLATED);
    }

    @Test
    void passesLimitsProgressAndCancelToTheSolver() {
        List<Fraction> heard = new ArrayList<>();
        QuoteWatch watch = new QuoteWatch() {
            @Override
            public boolean cancelled() {
                return true;
            }

            @Override
            public void progressed(Fraction bestCost, int banks, Fraction bound) {
                heard.add(bestCost);
            }
        };
        QuoteSolver cancelling = new QuoteSolver() {
            @Override
            public String engine() {
                return "cancelling";
            }

            @Override
            public SolveOutcome solve(AllocationProblem problem, SolveLimits limits, SolveWatch given) {
                given.progressed(Fraction.ONE, 1, Fraction.ZERO);
                assertThat(limits).isEqualTo(LIMITS);
                return given.cancelled()
                        ? new SolveOutcome.Undecided(StopCause.CANCELLED)
                        : new SolveOutcome.Infeasible();
            }
        };

        var answer = (PreparedQuote.Prepared) new PrepareQuote(cancelling, QuoteFixture.facts(), () -> 0)
                .prepare(aDemand().of(CEREALS, "1").draft(), TWO_BANKS.build(), LIMITS, watch);

        assertThat(answer.quote().outcome()).isEqualTo(new Outcome.Undecided(StopCause.CANCELLED));
        assertThat(heard).containsExactly(Fraction.ONE);
    }

    @Test
    void tellsItsStepsInPlainWords() {
        List<String> steps = new ArrayList<>();

        prepare(new TinySolver(), aDemand().of(CEREALS, "1"), steps);

        assertThat(steps)
                .containsExactly(
                        "Took the prices of a small contract",
                        "Ranked 2 banks: 2 local, 0 adjacent, 0 far",
                        "Found 2 ways to serve the habitat",
                        "Proved: no plan costs less than £100.00",
                        "Checked by the referee: every rule holds");
    }

    @Test
    void tellsWhyThereIsNoPlan() {
        List<String> unproven = new ArrayList<>();
        List<String> impossible = new ArrayList<>();

        prepare(
                new ScriptedSolver(unused -> new SolveOutcome.Undecided(StopCause.TIME_LIMIT)),
                aDemand().of(CEREALS, "1"),
                unproven);
        prepare(new TinySolver(), aDemand().of(CEREALS, "1000"), impossible);

        assertThat(unproven).contains("Stopped by the time limit before any plan was found");
        assertThat(impossible)
                .contains("Proved: no plan serves the whole demand", "Checked by the referee: the reasons hold");
    }

    private static void prepare(QuoteSolver solver, DemandFixture demand, List<String> steps) {
        QuoteWatch watch = new QuoteWatch() {
            @Override
            public boolean cancelled() {
                return false;
            }

            @Override
            public void did(String step) {
                steps.add(step);
            }
        };
        new PrepareQuote(solver, QuoteFixture.facts(), () -> 0)
                .prepare(demand.draft(), TWO_BANKS.build(), LIMITS, watch);
    }

    private static Quote quote(CatalogueFixture catalogue, DemandFixture demand) {
        return quote(new TinySolver(), catalogue, demand);
    }

    private static Quote quote(QuoteSolver solver, CatalogueFixture catalogue, DemandFixture demand) {
        return ((PreparedQuote.Prepared) prepare(solver, catalogue, demand)).quote();
    }

    private static PreparedQuote prepare(QuoteSolver solver, CatalogueFixture catalogue, DemandFixture demand) {
        return new PrepareQuote(solver, QuoteFixture.facts(), () -> 0)
                .prepare(demand.draft(), catalogue.build(), LIMITS, QuoteWatch.NONE);
    }

    private static List<String> rows(Quote quote) {
        return quote.allocations().stream().map(PrepareQuoteTest::row).toList();
    }

    private static String row(Allocation row) {
        return "%d %s %s %s".formatted(row.line().position(), row.main().stock().id(), row.units(), row.cost());
    }

    private static List<WarningCode> codes(Quote quote) {
        return quote.warnings().stream().map(QuoteWarning::code).toList();
    }

    /** A tiny solver whose every solve takes a while on a clock. */
    private record SlowSolver(AtomicLong clock, Duration time) implements QuoteSolver {
        @Override
        public String engine() {
            return "slow";
        }

        @Override
        public SolveOutcome solve(AllocationProblem problem, SolveLimits limits, SolveWatch watch) {
            clock.addAndGet(time.toNanos());
            return new TinySolver().solve(problem, limits, watch);
        }
    }
}
