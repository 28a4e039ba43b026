package uk.bng.domain.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.bng.domain.solve.ProblemDraft.FOUR_THIRDS;
import static uk.bng.domain.solve.ProblemDraft.aProblem;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.bng.domain.solve.SmallProblems.Small;
import uk.bng.domain.solve.SolveOutcome.StopCause;
import uk.bng.domain.unit.Fraction;

/** The steps of the objective, with a search for banks that is plain enough to trust. */
final class ObjectiveStepsTest {
    private static final SolveStop NEVER = () -> null;

    static Stream<Small> problems() {
        return SmallProblems.seeded(4, 250);
    }

    @ParameterizedTest
    @MethodSource("problems")
    void endInThePlanOfBruteForce(Small small) {
        AllocationProblem problem = small.problem();

        SolveOutcome outcome = run(problem, NEVER);

        Optional<BruteForce.Answer> expected = BruteForce.solve(problem);
        if (outcome instanceof SolveOutcome.Optimal optimal) {
            BruteForce.Answer answer = expected.orElseThrow();
            assertThat(plan(problem, optimal.cheapest()).cost()).isEqualTo(answer.leastCost());
            assertThat(plan(problem, optimal.chosen()))
                    .isEqualTo(new ExactPlan(answer.rows(), answer.cost(), answer.rank()));
        } else {
            assertThat(outcome).isEqualTo(new SolveOutcome.Infeasible());
            assertThat(expected).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("problems")
    void theFirstStepAloneGivesTheLeastCost(Small small) {
        AllocationProblem problem = small.problem();

        LeastCost found = steps(problem, NEVER).leastCost();

        Optional<BruteForce.Answer> expected = BruteForce.solve(problem);
        if (found instanceof LeastCost.Proven proven) {
            assertThat(plan(problem, proven.rows()).cost())
                    .isEqualTo(expected.orElseThrow().leastCost());
        } else {
            assertThat(found).isEqualTo(new LeastCost.None());
            assertThat(expected).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("problems")
    void areHonestWhereverTheyAreStopped(Small small) {
        AllocationProblem problem = small.problem();
        Optional<BruteForce.Answer> answer = BruteForce.solve(problem);
        SolveOutcome whole = run(problem, NEVER);

        for (int checks = 0; checks < 400; checks += 1 + checks / 3) {
            SolveOutcome outcome = run(problem, stoppingAfter(checks));
            if (outcome instanceof SolveOutcome.Feasible feasible) {
                Fraction least = answer.orElseThrow().leastCost();
                assertThat(feasible.stoppedBy()).isEqualTo(StopCause.NODE_LIMIT);
                assertThat(feasible.lowerBound()).isLessThanOrEqualTo(least);
                assertThat(plan(problem, feasible.chosen()).cost()).isGreaterThanOrEqualTo(least);
            } else if (!outcome.equals(whole)) {
                assertThat(outcome).isEqualTo(new SolveOutcome.Undecided(StopCause.NODE_LIMIT));
            }
        }
    }

    @Test
    void tellTheBestCostAndTheBound() {
        List<Fraction> told = new ArrayList<>();
        AllocationProblem problem = dearerInOneBank(20_001);
        SolveWatch watch = new SolveWatch() {
            @Override
            public boolean cancelled() {
                return false;
            }

            @Override
            public void progressed(Fraction bestCost, int banks, Fraction bound) {
                told.add(bestCost);
                told.add(bound);
            }
        };

        new ObjectiveSteps(problem, () -> new EveryBankSet(problem, NEVER), NEVER, watch).run();

        assertThat(told.subList(told.size() - 2, told.size())).containsExactly(pence(40_001), pence(40_000));
    }

    @Test
    void allowATenthOfAThousandthMoreForFewerBanks() {
        assertThat(ObjectiveSteps.threshold(pence(40_000))).isEqualTo(pence(40_004));
    }

    @Test
    void allowAtMostTenPoundsMoreForFewerBanks() {
        assertThat(ObjectiveSteps.threshold(pence(99_000_000))).isEqualTo(pence(99_001_000));
    }

    @Test
    void preferFewerBanksAtExactlyTheThreshold() {
        assertThat(chosen(dearerInOneBank(20_004))).containsExactly(0, 2);
    }

    @Test
    void keepMoreBanksJustAboveTheThreshold() {
        assertThat(chosen(dearerInOneBank(20_005))).containsExactly(0, 3);
    }

    @Test
    void keepTheRowsOfLeastCostBesideThoseChosen() {
        assertThat(run(dearerInOneBank(20_004), NEVER))
                .isEqualTo(new SolveOutcome.Optimal(new Choice(List.of(0, 3)), new Choice(List.of(0, 2))));
    }

    @Test
    void preferTheNearerOfTwoBanksOfOnePrice() {
        AllocationProblem problem = aProblem()
                .lines("1")
                .banks("9", "2")
                .stocks("9", "2")
                .option(0, 0, 20_000, 1, new Draw(0, FOUR_THIRDS))
                .option(0, 1, 20_000, 0, new Draw(1, Fraction.ONE))
                .split();

        assertThat(chosen(problem)).containsExactly(1);
    }

    @Test
    void preferFewerRowsToADeeperBank() {
        AllocationProblem problem = aProblem()
                .lines("1")
                .banks("9", "1")
                .stocks("0.5", "0.5", "1")
                .option(0, 0, 20_000, 0)
                .option(0, 0, 20_000, 1)
                .option(0, 1, 20_000, 2)
                .split();

        assertThat(chosen(problem)).containsExactly(2);
    }

    @Test
    void preferTheDeeperOfTwoBanksThatAreAlike() {
        AllocationProblem problem = aProblem()
                .lines("1")
                .banks("3", "4")
                .stocks("3", "3")
                .option(0, 0, 20_000, 0)
                .option(0, 1, 20_000, 1)
                .split();

        assertThat(chosen(problem)).containsExactly(1);
    }

    @Test
    void preferTheFirstNameWhereNothingElseDiffers() {
        AllocationProblem problem = aProblem()
                .lines("1")
                .banks("3", "3")
                .stocks("3", "3")
                .option(0, 0, 20_000, 0)
                .option(0, 1, 20_000, 1)
                .split();

        assertThat(chosen(problem)).containsExactly(0);
    }

    @Test
    void countACheaperPlanSeenLateAsTheCheapest() {
        AllocationProblem problem = aProblem()
                .lines("0.01")
                .banks("1", "1")
                .stocks("1", "1")
                .option(0, 0, 20_001, 0)
                .option(0, 1, 20_000, 1)
                .split();
        var exact = new EveryBankSet(problem, NEVER);
        BankSetSearch coarse = (limit, ceiling, allTies, found) -> {
            if (allTies) {
                exact.search(limit, ceiling, true, found);
            } else {
                new RowSearch(problem, NEVER).within(List.of(0)).ifPresent(found::plan);
            }
        };

        SolveOutcome outcome = new ObjectiveSteps(problem, () -> coarse, NEVER, SolveWatch.NONE).run();

        assertThat(outcome).isEqualTo(new SolveOutcome.Optimal(new Choice(List.of(1)), new Choice(List.of(1))));
    }

    @Test
    void keepWhatAStoppedSearchHadMet() {
        AllocationProblem problem = dearerInOneBank(20_001);
        RowsFound met = new RowSearch(problem, NEVER).within(List.of(0, 1)).orElseThrow();

        assertThat(stoppedWith(met, problem))
                .isEqualTo(new SolveOutcome.Feasible(new Choice(met.options()), StopCause.TIME_LIMIT, Fraction.ZERO));
        assertThat(stoppedWith(met, problem.withBankLimit(1)))
                .isEqualTo(new SolveOutcome.Undecided(StopCause.TIME_LIMIT));
    }

    private static SolveOutcome stoppedWith(RowsFound met, AllocationProblem problem) {
        BankSetSearch stopped = (limit, ceiling, allTies, found) -> {
            throw new SolveStopped(StopCause.TIME_LIMIT, met, null);
        };
        return new ObjectiveSteps(problem, () -> stopped, NEVER, SolveWatch.NONE).run();
    }

    /** Two lines at 20,000 each from two banks, or the second dearer from the first bank. */
    private static AllocationProblem dearerInOneBank(long price) {
        return aProblem()
                .lines("1", "1")
                .banks("2", "1")
                .stocks("1", "1", "1")
                .option(0, 0, 20_000, 0)
                .option(0, 1, 30_000, 2)
                .option(1, 0, price, 1)
                .option(1, 1, 20_000, 2)
                .split();
    }

    private static List<Integer> chosen(AllocationProblem problem) {
        return run(problem, NEVER) instanceof SolveOutcome.Optimal optimal
                ? optimal.chosen().options()
                : List.of();
    }

    private static SolveOutcome run(AllocationProblem problem, SolveStop stop) {
        return steps(problem, stop).run();
    }

    private static ObjectiveSteps steps(AllocationProblem problem, SolveStop stop) {
        return new ObjectiveSteps(problem, () -> new EveryBankSet(problem, stop), stop, SolveWatch.NONE);
    }

    private static SolveStop stoppingAfter(int checks) {
        var left = new AtomicInteger(checks);
        return () -> left.getAndDecrement() > 0 ? null : StopCause.NODE_LIMIT;
    }

    private static ExactPlan plan(AllocationProblem problem, Choice choice) {
        return ExactAmounts.of(problem, choice).orElseThrow();
    }

    private static Fraction pence(long pence) {
        return Fraction.of(pence);
    }
}
