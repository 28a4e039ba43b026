package uk.bng.domain.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.bng.domain.solve.ProblemDraft.aProblem;
import static uk.bng.domain.solve.ProblemDraft.allBanks;
import static uk.bng.domain.solve.ProblemDraft.allOptions;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import uk.bng.domain.unit.Fraction;

/** The rows within given banks: least score first, then the ties among them. */
final class RowSearchTest {
    private static final SolveStop NEVER = () -> null;

    @Test
    void leavesARestThatIsNoSliceOnTheDearerStock() {
        AllocationProblem problem = aProblem()
                .lines("1")
                .banks("9")
                .stocks("0.995", "9")
                .option(0, 0, 20_000, 0)
                .option(0, 0, 30_000, 1)
                .split();

        RowsFound rows = cheapest(problem).orElseThrow();

        assertThat(rows.options()).containsExactly(0, 1);
        assertThat(rows.score().pence()).isEqualTo(Fraction.of(20_100));
    }

    @Test
    void usesOneDearRowRatherThanAnOversizedSlice() {
        AllocationProblem problem = aProblem()
                .lines("0.019")
                .banks("9")
                .stocks("0.018", "9")
                .option(0, 0, 20_000, 0)
                .option(0, 0, 30_000, 1)
                .split();

        assertThat(cheapest(problem).orElseThrow().options()).containsExactly(1);
    }

    @Test
    void findsNothingWhereOnlyThinRowsWouldMeetTheLine() {
        AllocationProblem problem = aProblem()
                .lines("0.019")
                .banks("9")
                .stocks("0.012", "0.012")
                .option(0, 0, 20_000, 0)
                .option(0, 0, 20_000, 1)
                .split();

        assertThat(cheapest(problem)).isEmpty();
    }

    @Test
    void findsNothingWhereTheBanksDoNotServeALine() {
        AllocationProblem problem = aProblem()
                .lines("1")
                .banks("9", "9")
                .stocks("9", "9")
                .option(0, 1, 20_000, 1)
                .split();

        assertThat(new RowSearch(problem, NEVER).within(List.of(0))).isEmpty();
    }

    @Test
    void givesTheScarceCheapStockToTheLineThatSavesMost() {
        AllocationProblem problem = aProblem()
                .lines("1", "1")
                .banks("9")
                .stocks("1", "9", "9")
                .option(0, 0, 20_000, 0)
                .option(0, 0, 25_000, 1)
                .option(1, 0, 20_000, 0)
                .option(1, 0, 40_000, 2)
                .whole();

        assertThat(cheapest(problem).orElseThrow().options()).containsExactly(1, 2);
    }

    @Test
    void servesEachLineWholeWhereLinesAreNotCut() {
        AllocationProblem problem = aProblem()
                .lines("1")
                .banks("9")
                .stocks("0.9", "9")
                .option(0, 0, 20_000, 0)
                .option(0, 0, 30_000, 1)
                .whole();

        assertThat(cheapest(problem).orElseThrow().options()).containsExactly(1);
    }

    @Test
    void findsNothingWhereTwoWholeLinesDoNotFitTheirStock() {
        AllocationProblem problem = aProblem()
                .lines("1", "1")
                .banks("9")
                .stocks("1.5")
                .option(0, 0, 20_000, 0)
                .option(1, 0, 20_000, 0)
                .whole();

        assertThat(cheapest(problem)).isEmpty();
    }

    @Test
    void findsTheCheapestWhereCostsLeaveTheRangeOfALong() {
        ProblemDraft draft = aProblem().banks("9").stocks("1000");
        for (int line = 0; line < 12; line++) {
            draft.lines("1000").stocks("1000").option(line, 0, 900_000_000_000L, 0);
            draft.option(line, 0, 1_000_000_000_000L, line + 1);
        }

        RowsFound rows = cheapest(draft.whole()).orElseThrow();

        assertThat(rows.score().pence()).isEqualTo(Fraction.of(11_900_000_000_000_000L));
    }

    @Test
    void prefersOneStockThatServesAloneToTwoThatServeTogether() {
        AllocationProblem problem = threeStocksOfOnePrice();

        assertThat(preferred(problem)).containsExactly(2);
    }

    @Test
    void prefersTheFirstOfSeveralSmallestSetsOfRows() {
        AllocationProblem problem = aProblem()
                .lines("1")
                .banks("9")
                .stocks("0.4", "0.6", "0.7", "0.6")
                .option(0, 0, 20_000, 0)
                .option(0, 0, 20_000, 1)
                .option(0, 0, 20_000, 2)
                .option(0, 0, 20_000, 3)
                .split();

        assertThat(preferred(problem)).containsExactly(0, 1);
    }

    @Test
    void prefersTheFirstRowsOfEqualScoreWhereLinesAreNotCut() {
        AllocationProblem problem = aProblem()
                .lines("1", "1")
                .banks("9")
                .stocks("1", "1")
                .option(0, 0, 20_000, 0)
                .option(0, 0, 20_000, 1)
                .option(1, 0, 20_000, 0)
                .option(1, 0, 20_000, 1)
                .whole();

        assertThat(preferred(problem)).containsExactly(0, 3);
    }

    @Test
    void leavesOutRowsFromTheEndOnceItsBudgetIsSpent() {
        AllocationProblem problem = threeStocksOfOnePrice();

        assertThat(fewest(problem, 0, List.of(0, 1))).containsExactly(0, 1);
    }

    @Test
    void keepsTheRowsKnownWhereLeavingOutFindsMore() {
        AllocationProblem problem = threeStocksOfOnePrice();

        assertThat(fewest(problem, 0, List.of(2))).containsExactly(2);
    }

    @Test
    void findsTheFewestRowsWithinItsBudget() {
        AllocationProblem problem = threeStocksOfOnePrice();

        assertThat(fewest(problem, 1_000, List.of(0, 1))).containsExactly(2);
    }

    private static List<Integer> fewest(AllocationProblem problem, int budget, List<Integer> known) {
        Score target = cheapest(problem).orElseThrow().score();
        return new FewestRows(problem, NEVER, budget).within(allOptions(problem), target, known);
    }

    /** Two stocks that hold the line together and one that holds it alone. */
    private static AllocationProblem threeStocksOfOnePrice() {
        return aProblem()
                .lines("1")
                .banks("9")
                .stocks("0.5", "0.5", "1")
                .option(0, 0, 20_000, 0)
                .option(0, 0, 20_000, 1)
                .option(0, 0, 20_000, 2)
                .split();
    }

    private static Optional<RowsFound> cheapest(AllocationProblem problem) {
        return new RowSearch(problem, NEVER).within(allBanks(problem));
    }

    private static List<Integer> preferred(AllocationProblem problem) {
        return new RowTies(problem, NEVER).prefer(cheapest(problem).orElseThrow(), allBanks(problem));
    }
}
