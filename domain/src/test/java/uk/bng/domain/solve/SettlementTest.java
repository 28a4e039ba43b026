package uk.bng.domain.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.bng.domain.solve.ProblemDraft.FOUR_THIRDS;
import static uk.bng.domain.solve.ProblemDraft.aProblem;

import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.bng.domain.solve.SmallProblems.Small;
import uk.bng.domain.unit.Fraction;
import uk.bng.domain.unit.Units;

final class SettlementTest {
    static Stream<Small> problems() {
        return SmallProblems.seeded(28, 250);
    }

    @Test
    void leavesWholeMicroUnitsAsTheyAre() {
        AllocationProblem problem = aProblem()
                .lines("1")
                .banks("1.4")
                .stocks("0.7", "0.7")
                .option(0, 0, 30_000, 0)
                .option(0, 0, 30_000, 1)
                .split();

        assertThat(settled(problem, 0, 1)).contains(new Plan(List.of(row(0, "0.7"), row(1, "0.3"))));
    }

    @Test
    void givesTheMissingMicroUnitToTheRowWhoseStockCanBearIt() {
        AllocationProblem problem = aProblem()
                .lines("1.25")
                .banks("1.000001", "2.5")
                .stocks("1.000001", "2.5")
                .option(0, 0, 30_000, 1, new Draw(0, FOUR_THIRDS))
                .option(0, 1, 44_000, 2, new Draw(1, Fraction.of(2)))
                .split();

        ExactPlan exact = ExactAmounts.of(problem, new Choice(List.of(0, 1))).orElseThrow();

        assertThat(exact.rows().getFirst().micro()).isEqualTo(Fraction.of(3_000_003, 4));
        assertThat(exact.cost()).isEqualTo(Fraction.of(88_999_979, 20_00));
        assertThat(Settlement.settle(problem, exact)).contains(new Plan(List.of(row(0, "0.75"), row(1, "0.5"))));
    }

    @Test
    void givesTheMissingMicroUnitToTheCheapestRowWhereBothCanBearIt() {
        AllocationProblem problem = aProblem()
                .lines("1")
                .banks("9")
                .stocks("9", "9")
                .option(0, 0, 30_000, 0)
                .option(0, 0, 20_000, 1)
                .split();
        Fraction third = Fraction.of(1_000_000, 3);

        Optional<Plan> plan = Settlement.settle(
                problem,
                new ExactPlan(
                        List.of(new ExactRow(0, third), new ExactRow(1, third.plus(third))),
                        Fraction.ZERO,
                        Fraction.ZERO));

        assertThat(plan).contains(new Plan(List.of(row(0, "0.333333"), row(1, "0.666667"))));
    }

    @Test
    void failsWhereTheLastMicroUnitHangsOnFractionsOfStocks() {
        AllocationProblem problem = aProblem()
                .lines("0.075001")
                .banks("0.1")
                .stocks("0.050001", "0.050001")
                .option(0, 0, 30_000, 1, new Draw(0, FOUR_THIRDS))
                .option(0, 0, 30_000, 1, new Draw(1, FOUR_THIRDS))
                .split();

        assertThat(settled(problem, 0, 1)).isEmpty();
        assertThat(new RowSearch(problem.inWholeMicroUnits(), () -> null).within(List.of(0)))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("problems")
    void movesEveryRowByLessThanAMicroUnitWithinItsStock(Small small) {
        AllocationProblem problem = small.problem();
        BruteForce.solve(problem).ifPresent(answer -> {
            ExactPlan exact = new ExactPlan(answer.rows(), answer.cost(), answer.rank());
            Settlement.settle(problem, exact).ifPresent(plan -> assertSettles(problem, exact, plan));
        });
    }

    private static void assertSettles(AllocationProblem problem, ExactPlan exact, Plan plan) {
        Fraction[] missing = problem.lines().stream()
                .map(line -> line.need().microFraction())
                .toArray(Fraction[]::new);
        Fraction[] drawn =
                Stream.generate(() -> Fraction.ZERO).limit(problem.stockCount()).toArray(Fraction[]::new);
        for (int place = 0; place < plan.rows().size(); place++) {
            PlanRow row = plan.rows().get(place);
            ExactRow before = exact.rows().get(place);
            Fraction micro = row.units().microFraction();
            assertThat(row.option()).isEqualTo(before.option());
            assertThat(micro.toLong(RoundingMode.UNNECESSARY))
                    .isBetween(
                            before.micro().toLong(RoundingMode.FLOOR),
                            before.micro().toLong(RoundingMode.CEILING));
            SolveOption option = problem.option(row.option());
            missing[option.line()] = missing[option.line()].minus(micro);
            option.draws()
                    .forEach(draw -> drawn[draw.stock()] =
                            drawn[draw.stock()].plus(draw.perUnit().times(micro)));
        }
        assertThat(missing).containsOnly(Fraction.ZERO);
        for (int stock = 0; stock < drawn.length; stock++) {
            assertThat(drawn[stock]).isLessThanOrEqualTo(problem.capacity(stock));
        }
    }

    private static Optional<Plan> settled(AllocationProblem problem, Integer... options) {
        return Settlement.settle(
                problem, ExactAmounts.of(problem, new Choice(List.of(options))).orElseThrow());
    }

    private static PlanRow row(int option, String units) {
        return new PlanRow(option, Units.of(units));
    }
}
