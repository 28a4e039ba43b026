package uk.bng.domain.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.bng.domain.solve.ProblemDraft.aProblem;

import java.util.List;
import org.junit.jupiter.api.Test;
import uk.bng.domain.unit.Fraction;
import uk.bng.domain.unit.Units;

final class ExactAmountsTest {
    @Test
    void putsAsMuchAsPossibleOnTheFirstOfTwoEqualRows() {
        assertThat(amounts(twoEqualStocks("0.7"), 0, 1)).containsExactly(units("0.7"), units("0.3"));
    }

    @Test
    void leavesASliceOnTheLastRowThatMustBeUsed() {
        assertThat(amounts(twoEqualStocks("5"), 0, 1)).containsExactly(units("0.99"), units("0.01"));
    }

    @Test
    void putsLeastCostBeforeTheOrderOfRows() {
        AllocationProblem problem = aProblem()
                .lines("1")
                .banks("9")
                .stocks("9", "0.4")
                .option(0, 0, 30_000, 0)
                .option(0, 0, 20_000, 1)
                .split();

        assertThat(amounts(problem, 0, 1)).containsExactly(units("0.6"), units("0.4"));
    }

    @Test
    void putsNearnessBeforeTheOrderOfRows() {
        AllocationProblem problem = aProblem()
                .lines("1")
                .banks("9")
                .stocks("9", "0.4")
                .option(0, 0, 20_000, 1, new Draw(0, Fraction.ONE))
                .option(0, 0, 20_000, 0, new Draw(1, Fraction.ONE))
                .split();

        assertThat(amounts(problem, 0, 1)).containsExactly(units("0.6"), units("0.4"));
    }

    @Test
    void fillsTheFirstLineBeforeTheSecondFromASharedStock() {
        AllocationProblem problem = aProblem()
                .lines("1", "1")
                .banks("9")
                .stocks("1.2", "9")
                .option(0, 0, 20_000, 0)
                .option(0, 0, 30_000, 1)
                .option(1, 0, 20_000, 0)
                .option(1, 0, 30_000, 1)
                .split();

        assertThat(amounts(problem, 0, 1, 2, 3))
                .containsExactly(units("0.99"), units("0.01"), units("0.21"), units("0.79"));
    }

    @Test
    void countsCostAndRankInPenceAndUnits() {
        AllocationProblem problem = aProblem()
                .lines("1.5")
                .banks("9")
                .stocks("9")
                .option(0, 0, 20_000, 2, new Draw(0, Fraction.of(2)))
                .split();

        assertThat(ExactAmounts.of(problem, new Choice(List.of(0))))
                .contains(new ExactPlan(List.of(new ExactRow(0, units("1.5"))), Fraction.of(30_000), Fraction.of(3)));
    }

    @Test
    void areNoneWhenALineHasNoRow() {
        AllocationProblem problem = aProblem()
                .lines("1", "1")
                .banks("9")
                .stocks("9")
                .option(0, 0, 20_000, 0)
                .option(1, 0, 20_000, 0)
                .split();

        assertThat(ExactAmounts.of(problem, new Choice(List.of(0)))).isEmpty();
    }

    @Test
    void areNoneWhenStockIsTooSmall() {
        assertThat(ExactAmounts.of(twoEqualStocks("0.4"), new Choice(List.of(0, 1))))
                .isEmpty();
    }

    @Test
    void areNoneWhenTheSlicesAreMoreThanTheNeed() {
        AllocationProblem problem = aProblem()
                .lines("0.019")
                .banks("9")
                .stocks("9", "9")
                .option(0, 0, 20_000, 0)
                .option(0, 0, 20_000, 1)
                .split();

        assertThat(ExactAmounts.of(problem, new Choice(List.of(0, 1)))).isEmpty();
    }

    private static AllocationProblem twoEqualStocks(String quantity) {
        return aProblem()
                .lines("1")
                .banks("9")
                .stocks(quantity, quantity)
                .option(0, 0, 30_000, 0)
                .option(0, 0, 30_000, 1)
                .split();
    }

    private static List<Fraction> amounts(AllocationProblem problem, Integer... options) {
        return ExactAmounts.of(problem, new Choice(List.of(options))).orElseThrow().rows().stream()
                .map(ExactRow::micro)
                .toList();
    }

    private static Fraction units(String units) {
        return Units.of(units).microFraction();
    }
}
