package uk.bng.application.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.bng.domain.Cases.Seeded;
import uk.bng.domain.solve.AllocationProblem;
import uk.bng.domain.solve.BruteForce;
import uk.bng.domain.solve.Choice;
import uk.bng.domain.solve.Draw;
import uk.bng.domain.solve.ExactAmounts;
import uk.bng.domain.solve.ExactPlan;
import uk.bng.domain.solve.LeastCost;
import uk.bng.domain.solve.ProblemBank;
import uk.bng.domain.solve.ProblemLine;
import uk.bng.domain.solve.SmallProblems;
import uk.bng.domain.solve.SmallProblems.Small;
import uk.bng.domain.solve.SolveLimits;
import uk.bng.domain.solve.SolveOption;
import uk.bng.domain.solve.SolveOutcome;
import uk.bng.domain.solve.SolveOutcome.StopCause;
import uk.bng.domain.solve.SolveWatch;
import uk.bng.domain.solve.Variations;
import uk.bng.domain.unit.Fraction;
import uk.bng.domain.unit.Units;

/** What every solver must do: find the very plan that the objective names, say what it has proven, and stop when told. */
public abstract class QuoteSolverContract {
    private static final SolveLimits LIMITS = new SolveLimits(Duration.ofMinutes(1), 1, 1);
    /** How often a solve of the hard problem is let ask at most: enough to come into most parts of a solver. */
    private static final int HARD_QUESTIONS = 20_000;
    /** How often a solver may ask on its way out, which must not take long. */
    private static final int ASKED_IN_VAIN = 10;

    /** The solver under test, which measures its time limit by this tick source. */
    protected abstract QuoteSolver solver(LongSupplier nanoTime);

    static Stream<Small> compared() {
        return SmallProblems.seeded(20_260_105, 300);
    }

    static Stream<Small> lawful() {
        return SmallProblems.seeded(17, 60);
    }

    @Test
    void isKnownByAShortName() {
        assertThat(solver(QuoteSolverContract::still).engine()).matches("[a-z]+");
    }

    @ParameterizedTest
    @MethodSource("compared")
    void findsThePlanThatBruteForceFinds(Small small) {
        AllocationProblem problem = small.problem();
        Optional<BruteForce.Answer> expected = BruteForce.solve(problem);

        Optional<Solved> solved = solve(problem);

        assertThat(solved.isPresent()).isEqualTo(expected.isPresent());
        expected.ifPresent(answer -> {
            Solved found = solved.orElseThrow();
            assertThat(found.leastCost()).isEqualTo(answer.leastCost());
            assertThat(found.plan().cost()).isEqualTo(answer.cost());
            assertThat(found.bankCount()).isEqualTo(answer.bankCount());
            assertThat(found.plan().rank()).isEqualTo(answer.rank());
            assertThat(found.plan().rows()).isEqualTo(answer.rows());
        });
    }

    @ParameterizedTest
    @MethodSource("compared")
    void findsTheLeastCostThatBruteForceFindsAtEveryLimit(Small small) {
        Fraction fewer = null;
        for (int limit = 1; limit <= small.problem().banks().size() + 1; limit++) {
            AllocationProblem problem = small.problem().withBankLimit(limit);
            Optional<Fraction> expected = BruteForce.solve(problem).map(BruteForce.Answer::leastCost);

            Optional<Fraction> found =
                    switch (solver(QuoteSolverContract::still).leastCost(problem, LIMITS, SolveWatch.NONE)) {
                        case LeastCost.Proven proven -> {
                            assertThat(banks(problem, proven.rows())).isLessThanOrEqualTo(limit);
                            yield Optional.of(plan(problem, proven.rows()).cost());
                        }
                        case LeastCost.None unused -> Optional.empty();
                        case LeastCost.Unproven unproven -> throw new AssertionError("Ended early: " + unproven);
                        case LeastCost.Unknown unknown -> throw new AssertionError("Ended early: " + unknown);
                    };

            assertThat(found).isEqualTo(expected);
            if (fewer != null) {
                assertThat(found.orElseThrow()).isLessThanOrEqualTo(fewer);
            }
            fewer = found.orElse(null);
        }
    }

    @ParameterizedTest
    @MethodSource("lawful")
    void isHonestAboutTheLeastCostWheneverItIsStopped(Small small) {
        AllocationProblem problem = small.problem();
        Optional<Fraction> least = BruteForce.solve(problem).map(BruteForce.Answer::leastCost);

        for (int questions = 0; questions < 200; questions += 1 + questions / 2) {
            switch (solver(QuoteSolverContract::still).leastCost(problem, LIMITS, new Reports(questions, false))) {
                case LeastCost.Proven proven ->
                    assertThat(least).contains(plan(problem, proven.rows()).cost());
                case LeastCost.Unproven unproven -> {
                    assertThat(unproven.lowerBound()).isLessThanOrEqualTo(least.orElseThrow());
                    assertThat(plan(problem, unproven.rows()).cost()).isGreaterThanOrEqualTo(least.orElseThrow());
                }
                case LeastCost.None unused -> assertThat(least).isEmpty();
                case LeastCost.Unknown unused -> {}
            }
        }
    }

    @Test
    void knowsNoLeastCostWhenCancelledFromTheStart() {
        LeastCost found = solver(QuoteSolverContract::still).leastCost(aLargerProblem(), LIMITS, new Reports(0, false));

        assertThat(found).isEqualTo(new LeastCost.Unknown());
    }

    @Test
    void keepsTheBestPlanWhenTheTimeForTheLeastCostIsUp() {
        var told = new Reports(Integer.MAX_VALUE, false);
        LongSupplier jumpsOnceAPlanIsFound =
                () -> told.best.isEmpty() ? 0 : LIMITS.time().toNanos();

        LeastCost found = solver(jumpsOnceAPlanIsFound).leastCost(aLargerProblem(), LIMITS, told);

        assertThat(found)
                .isInstanceOfSatisfying(
                        LeastCost.Unproven.class,
                        unproven -> assertThat(
                                        plan(aLargerProblem(), unproven.rows()).cost())
                                .isEqualTo(told.best.getFirst()));
    }

    @Test
    void recognisesALineThatNothingServes() {
        var problem = new AllocationProblem(
                List.of(aLine("1"), aLine("1")),
                List.of(new ProblemBank(Units.of("2"))),
                List.of(Units.of("2")),
                List.of(anOption(0, 0, 20_000, 0)),
                1,
                true);

        assertThat(outcomeOf(problem)).isEqualTo(new SolveOutcome.Infeasible());
    }

    @Test
    void recognisesStockThatIsTooSmallForAllLinesTogether() {
        var problem = new AllocationProblem(
                List.of(aLine("1"), aLine("1")),
                List.of(new ProblemBank(Units.of("1.999999"))),
                List.of(Units.of("1.999999")),
                List.of(anOption(0, 0, 20_000, 0), anOption(1, 0, 20_000, 0)),
                1,
                true);

        assertThat(outcomeOf(problem)).isEqualTo(new SolveOutcome.Infeasible());
    }

    @Test
    void acceptsALimitAboveTheNumberOfBanks() {
        var problem = new AllocationProblem(
                List.of(aLine("1")),
                List.of(new ProblemBank(Units.of("1"))),
                List.of(Units.of("1")),
                List.of(anOption(0, 0, 20_000, 0)),
                9,
                true);

        assertThat(solve(problem).orElseThrow().plan().cost()).isEqualTo(Fraction.of(20_000));
    }

    @Test
    void acceptsThatEverythingIsFree() {
        var problem = new AllocationProblem(
                List.of(aLine("1")),
                List.of(new ProblemBank(Units.of("1")), new ProblemBank(Units.of("3"))),
                List.of(Units.of("1"), Units.of("3")),
                List.of(anOption(0, 0, 0, 0), anOption(0, 1, 0, 1)),
                2,
                true);

        Solved solved = solve(problem).orElseThrow();

        assertThat(solved.plan().cost()).isEqualTo(Fraction.ZERO);
        assertThat(solved.chosen().options()).containsExactly(1);
    }

    @ParameterizedTest
    @MethodSource("lawful")
    void answersTheSameTwice(Small small) {
        assertThat(outcomeOf(small.problem())).isEqualTo(outcomeOf(small.problem()));
    }

    @ParameterizedTest
    @MethodSource("lawful")
    void isBlindToTheOrderOfStocks(Small small) {
        assertThat(outcomeOf(Variations.withStocksReversed(small.problem()))).isEqualTo(outcomeOf(small.problem()));
    }

    @ParameterizedTest
    @MethodSource("lawful")
    void costsBanksRankAndRowsAreBlindToTheOrderOfLinesAndBanks(Small small) {
        Optional<Solved> there = solve(small.problem());
        Optional<Solved> back = solve(Variations.reversed(small.problem()));

        assertThat(back.map(Solved::values)).isEqualTo(there.map(Solved::values));
    }

    @ParameterizedTest
    @MethodSource("lawful")
    void leastCostGrowsWithAllPrices(Small small) {
        Optional<Fraction> before = leastCost(small.problem());
        Optional<Fraction> after = leastCost(Variations.withPricesTimes(small.problem(), 7));

        assertThat(after).isEqualTo(before.map(cost -> cost.times(7)));
    }

    @ParameterizedTest
    @MethodSource("lawful")
    void moreStockIsNeverDearer(Small small) {
        AllocationProblem problem = small.problem();
        Units more = Variations.stocks(problem).getFirst().plus(Units.of("0.123457"));

        assertNeverDearer(problem, Variations.withStock(problem, 0, more));
    }

    @ParameterizedTest
    @MethodSource("lawful")
    void aHigherBankLimitIsNeverDearer(Small small) {
        AllocationProblem problem = small.problem();

        assertNeverDearer(problem, problem.withBankLimit(problem.bankLimit() + 1));
    }

    @ParameterizedTest
    @MethodSource("lawful")
    void stockThatNoRowDrawsIsNotMissed(Small small) {
        AllocationProblem problem = small.problem();
        Optional<Solved> before = solve(problem);

        before.ifPresent(solved -> IntStream.range(0, problem.stockCount())
                .filter(stock -> !solved.draws(stock))
                .mapToObj(stock -> solve(Variations.withoutStock(problem, stock)))
                .forEach(after -> assertThat(after.map(Solved::valuesOfSteps)).contains(solved.valuesOfSteps())));
    }

    @ParameterizedTest
    @MethodSource("lawful")
    void oneLineLessIsNeverDearer(Small small) {
        AllocationProblem problem = small.problem();
        List<Integer> fewer = IntStream.range(1, problem.lines().size()).boxed().toList();

        if (!fewer.isEmpty()) {
            assertNeverDearer(problem, problem.withLines(fewer));
        }
    }

    @ParameterizedTest
    @MethodSource("lawful")
    void joinedLinesAreNeverDearer(Small small) {
        AllocationProblem splitting = Variations.withSplitting(small.problem(), true);

        if (splitting.line(0).need().compareTo(ProblemLine.SMALLEST_SLICE) >= 0) {
            assertNeverDearer(Variations.withFirstLineTwice(splitting), Variations.withFirstLineDoubled(splitting));
        }
    }

    @ParameterizedTest
    @MethodSource("lawful")
    void splittingIsNeverDearer(Small small) {
        assertNeverDearer(
                Variations.withSplitting(small.problem(), false), Variations.withSplitting(small.problem(), true));
    }

    @ParameterizedTest
    @MethodSource("lawful")
    void theBanksOfThePlanAsLimitGiveItsCostAsTheLeast(Small small) {
        Optional<Solved> before = solve(small.problem());

        before.ifPresent(solved -> assertThat(leastCost(small.problem().withBankLimit(solved.bankCount())))
                .contains(solved.plan().cost()));
    }

    @Test
    void provesThePlanOfALargerProblem() {
        Solved solved = solve(aLargerProblem()).orElseThrow();

        assertThat(solved.leastCost()).isLessThanOrEqualTo(solved.plan().cost());
        assertThat(solved.bankCount()).isLessThanOrEqualTo(aLargerProblem().bankLimit());
    }

    @Test
    void stopsWhenCancelledAndKeepsItsBestPlan() {
        var told = new Reports(Integer.MAX_VALUE, true);

        SolveOutcome outcome = solver(QuoteSolverContract::still).solve(aLargerProblem(), LIMITS, told);

        assertThat(told.best.stream().distinct()).hasSize(1);
        assertStoppedWithPlan(aLargerProblem(), outcome, StopCause.CANCELLED, told.best.getFirst());
    }

    @Test
    void decidesNothingWhenCancelledFromTheStart() {
        SolveOutcome outcome =
                solver(QuoteSolverContract::still).solve(aLargerProblem(), LIMITS, new Reports(0, false));

        assertThat(outcome).isEqualTo(new SolveOutcome.Undecided(StopCause.CANCELLED));
    }

    @Test
    void stopsAtItsTimeLimitAndKeepsItsBestPlan() {
        var told = new Reports(Integer.MAX_VALUE, false);
        LongSupplier jumpsOnceAPlanIsFound =
                () -> told.best.isEmpty() ? 0 : LIMITS.time().toNanos();

        SolveOutcome outcome = solver(jumpsOnceAPlanIsFound).solve(aLargerProblem(), LIMITS, told);

        assertThat(told.best.stream().distinct()).hasSize(1);
        assertStoppedWithPlan(aLargerProblem(), outcome, StopCause.TIME_LIMIT, told.best.getFirst());
    }

    @Test
    void decidesNothingWhenTimeIsUpBeforeAPlan() {
        var readings = new AtomicInteger();
        LongSupplier jumpsAtOnce =
                () -> readings.getAndIncrement() == 0 ? 0 : LIMITS.time().toNanos();

        SolveOutcome outcome = solver(jumpsAtOnce).solve(aLargerProblem(), LIMITS, SolveWatch.NONE);

        assertThat(outcome).isEqualTo(new SolveOutcome.Undecided(StopCause.TIME_LIMIT));
    }

    @ParameterizedTest
    @MethodSource("lawful")
    void isHonestWheneverItIsStopped(Small small) {
        AllocationProblem problem = small.problem();
        SolveOutcome whole = outcomeOf(problem);
        Optional<BruteForce.Answer> answer = BruteForce.solve(problem);

        for (int questions = 0; questions < 200; questions += 1 + questions / 2) {
            switch (solver(QuoteSolverContract::still).solve(problem, LIMITS, new Reports(questions, false))) {
                case SolveOutcome.Undecided undecided ->
                    assertThat(undecided.stoppedBy()).isEqualTo(StopCause.CANCELLED);
                case SolveOutcome.Feasible feasible -> {
                    Fraction least = answer.orElseThrow().leastCost();
                    assertThat(feasible.stoppedBy()).isEqualTo(StopCause.CANCELLED);
                    assertThat(feasible.lowerBound()).isLessThanOrEqualTo(least);
                    assertThat(plan(problem, feasible.chosen()).cost()).isGreaterThanOrEqualTo(least);
                    assertThat(banks(problem, feasible.chosen())).isLessThanOrEqualTo(problem.bankLimit());
                }
                case SolveOutcome.Optimal optimal -> assertThat(optimal).isEqualTo(whole);
                case SolveOutcome.Infeasible infeasible ->
                    assertThat(infeasible).isEqualTo(whole);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void keepsThePlanItToldOfAndAsksLittleMoreWhereverItIsCancelled(boolean splitting) {
        AllocationProblem problem = Variations.withSplitting(aHardProblem(), splitting);

        for (int questions = 1; questions < HARD_QUESTIONS; questions += 1 + questions / 2) {
            var told = new Reports(questions, false);

            SolveOutcome outcome = solver(QuoteSolverContract::still).solve(problem, LIMITS, told);

            if (told.questions.get() <= questions) {
                return;
            }
            assertThat(told.questions.get() - questions)
                    .as("questions after the cancel")
                    .isLessThanOrEqualTo(ASKED_IN_VAIN);
            if (told.best.isEmpty()) {
                assertThat(outcome).isEqualTo(new SolveOutcome.Undecided(StopCause.CANCELLED));
            } else {
                assertStoppedWithPlan(problem, outcome, StopCause.CANCELLED, told.best.getLast());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("lawful")
    void reportsBoundsThatOnlyRiseAndNeverPassTheBestPlan(Small small) {
        assertReportsMakeSense(small.problem());
    }

    @Test
    void reportsBoundsOfALargerProblem() {
        assertReportsMakeSense(aLargerProblem());
    }

    private void assertReportsMakeSense(AllocationProblem problem) {
        var told = new Reports(Integer.MAX_VALUE, false);

        SolveOutcome outcome = solver(QuoteSolverContract::still).solve(problem, LIMITS, told);

        assertThat(told.bounds).isSorted();
        for (int report = 0; report < told.best.size(); report++) {
            assertThat(told.bounds.get(report)).isLessThanOrEqualTo(told.best.get(report));
        }
        if (outcome instanceof SolveOutcome.Optimal optimal) {
            assertThat(told.best).isNotEmpty();
            Fraction least = plan(problem, optimal.cheapest()).cost();
            assertThat(told.bounds.getLast()).isLessThanOrEqualTo(least);
        } else {
            assertThat(told.best).isEmpty();
        }
    }

    private void assertNeverDearer(AllocationProblem before, AllocationProblem after) {
        leastCost(before)
                .ifPresent(cost -> assertThat(leastCost(after).orElseThrow()).isLessThanOrEqualTo(cost));
    }

    private static void assertStoppedWithPlan(
            AllocationProblem problem, SolveOutcome outcome, StopCause cause, Fraction cost) {
        assertThat(outcome).isInstanceOfSatisfying(SolveOutcome.Feasible.class, feasible -> {
            assertThat(feasible.stoppedBy()).isEqualTo(cause);
            ExactPlan plan = plan(problem, feasible.chosen());
            assertThat(plan.cost()).isEqualTo(cost);
            assertThat(banks(problem, feasible.chosen())).isLessThanOrEqualTo(problem.bankLimit());
            assertThat(feasible.lowerBound()).isLessThanOrEqualTo(cost);
        });
    }

    private SolveOutcome outcomeOf(AllocationProblem problem) {
        return solver(QuoteSolverContract::still).solve(problem, LIMITS, SolveWatch.NONE);
    }

    private Optional<Fraction> leastCost(AllocationProblem problem) {
        return solve(problem).map(Solved::leastCost);
    }

    private Optional<Solved> solve(AllocationProblem problem) {
        return switch (outcomeOf(problem)) {
            case SolveOutcome.Optimal optimal -> Optional.of(new Solved(problem, optimal.cheapest(), optimal.chosen()));
            case SolveOutcome.Infeasible infeasible -> Optional.empty();
            case SolveOutcome.Feasible feasible ->
                throw new AssertionError("The solve must not end early (%s).".formatted(feasible));
            case SolveOutcome.Undecided undecided ->
                throw new AssertionError("The solve must not end early (%s).".formatted(undecided));
        };
    }

    private static ExactPlan plan(AllocationProblem problem, Choice choice) {
        return ExactAmounts.of(problem, choice).orElseThrow();
    }

    private static int banks(AllocationProblem problem, Choice choice) {
        return (int) choice.options().stream()
                .map(option -> problem.option(option).bank())
                .distinct()
                .count();
    }

    /** Five lines, twelve small banks and a limit that bites: too much to prove by the way. */
    private static AllocationProblem aLargerProblem() {
        return aProblem(5, 12, 4);
    }

    /** Twelve lines and thirty banks, of which seven may be used: a search that goes on for a while. */
    private static AllocationProblem aHardProblem() {
        return aProblem(12, 30, 7);
    }

    private static AllocationProblem aProblem(int lineCount, int bankCount, int limit) {
        var cases = new Seeded(5);
        List<ProblemLine> lines = new ArrayList<>();
        List<ProblemBank> banks = new ArrayList<>();
        List<Units> stocks = new ArrayList<>();
        List<SolveOption> options = new ArrayList<>();
        for (int bank = 0; bank < bankCount; bank++) {
            Units quantity = new Units(cases.between(700, 1_400) * 1_000L);
            banks.add(new ProblemBank(quantity.plus(quantity)));
            stocks.add(quantity);
            stocks.add(quantity);
        }
        for (int line = 0; line < lineCount; line++) {
            lines.add(new ProblemLine(new Units(cases.between(500, 1_200) * 1_000L)));
            for (int stock = 0; stock < stocks.size(); stock++) {
                if (cases.chance(70)) {
                    options.add(anOption(line, stock / 2, cases.between(20_000, 30_000), stock));
                }
            }
        }
        return new AllocationProblem(lines, banks, stocks, options, limit, true);
    }

    /** The tick source of a clock that stands. */
    private static long still() {
        return 0;
    }

    private static ProblemLine aLine(String need) {
        return new ProblemLine(Units.of(need));
    }

    private static SolveOption anOption(int line, int bank, long price, int stock) {
        return new SolveOption(line, bank, Fraction.of(price), 0, List.of(new Draw(stock, Fraction.ONE)));
    }

    /** What a solver proved: the rows of least cost and those that the later steps prefer. */
    private record Solved(AllocationProblem problem, Choice cheapest, Choice chosen) {
        Fraction leastCost() {
            return QuoteSolverContract.plan(problem, cheapest).cost();
        }

        ExactPlan plan() {
            return QuoteSolverContract.plan(problem, chosen);
        }

        int bankCount() {
            return banks(problem, chosen);
        }

        boolean draws(int stock) {
            return Stream.of(cheapest, chosen)
                    .flatMap(choice -> choice.options().stream())
                    .flatMap(option -> problem.option(option).draws().stream())
                    .anyMatch(draw -> draw.stock() == stock);
        }

        /** The values of steps 1 to 3. */
        List<Fraction> valuesOfSteps() {
            return List.of(leastCost(), Fraction.of(bankCount()), plan().cost(), plan().rank());
        }

        /** The values of steps 1 to 4. */
        List<Fraction> values() {
            List<Fraction> values = new ArrayList<>(valuesOfSteps());
            values.add(Fraction.of(chosen.options().size()));
            return values;
        }
    }

    /** Keeps what it hears; cancels after so many questions, or once it has heard of a plan. */
    private static final class Reports implements SolveWatch {
        private final List<Fraction> best = new ArrayList<>();
        private final List<Fraction> bounds = new ArrayList<>();
        private final AtomicInteger questions = new AtomicInteger();
        private final int patience;
        private final boolean onlyOnePlan;

        Reports(int patience, boolean onlyOnePlan) {
            this.patience = patience;
            this.onlyOnePlan = onlyOnePlan;
        }

        @Override
        public boolean cancelled() {
            return questions.getAndIncrement() >= patience || (onlyOnePlan && !best.isEmpty());
        }

        @Override
        public void progressed(Fraction bestCost, int banks, Fraction bound) {
            best.add(bestCost);
            bounds.add(bound);
        }
    }
}
