package uk.bng.domain.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.bng.domain.solve.ProblemDraft.FOUR_THIRDS;
import static uk.bng.domain.solve.ProblemDraft.aProblem;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.bng.domain.solve.SmallProblems.Small;

final class ReachTest {
    static Stream<Small> problems() {
        return SmallProblems.seeded(43, 200);
    }

    @ParameterizedTest
    @MethodSource("problems")
    void neverAsksForMoreBanksThanAPlanUses(Small small) {
        int fewest = Reach.fewestBanks(small.problem());

        assertThat(IntStream.range(1, fewest).mapToObj(small.problem()::withBankLimit))
                .allMatch(tooFew -> BruteForce.solve(tooFew).isEmpty());
    }

    @Test
    void oneBankThatReachesEveryLineMayDo() {
        ProblemDraft problem = aProblem()
                .lines("1", "2")
                .banks("3", "3")
                .stocks("1", "2", "1")
                .option(0, 0, 100, 0)
                .option(1, 0, 100, 1)
                .option(0, 1, 50, 2);

        assertThat(Reach.fewestBanks(problem.split())).isEqualTo(1);
        assertThat(Reach.fewestBanks(problem.whole())).isEqualTo(1);
    }

    @Test
    void twoBanksAreNeededWhereNoneReachesEveryLine() {
        ProblemDraft problem = aProblem()
                .lines("1", "1")
                .banks("1", "1")
                .stocks("1", "1")
                .option(0, 0, 100, 0)
                .option(1, 1, 100, 1);

        assertThat(Reach.fewestBanks(problem.split())).isEqualTo(2);
    }

    @Test
    void aLineThatSplitsNeedsAsManyBanksAsHoldIt() {
        ProblemDraft problem = aProblem()
                .lines("2")
                .banks("1", "1", "1")
                .stocks("0.5", "0.7", "0.8", "0.4")
                .option(0, 0, 100, 0)
                .option(0, 0, 100, 3)
                .option(0, 1, 100, 1)
                .option(0, 2, 100, 2);

        assertThat(Reach.fewestBanks(problem.split())).isEqualTo(3);
    }

    @Test
    void whatIsDrawnBeyondTheUnitsCounts() {
        ProblemDraft problem = aProblem()
                .lines("0.75")
                .banks("1", "1")
                .stocks("0.99", "1")
                .option(0, 0, 100, 1, new Draw(0, FOUR_THIRDS))
                .option(0, 1, 100, 0, new Draw(1, FOUR_THIRDS));
        ProblemDraft poorer = aProblem()
                .lines("0.75")
                .banks("1", "1")
                .stocks("0.99", "0.99")
                .option(0, 0, 100, 1, new Draw(0, FOUR_THIRDS))
                .option(0, 1, 100, 0, new Draw(1, FOUR_THIRDS));

        assertThat(Reach.fewestBanks(problem.split())).isEqualTo(1);
        assertThat(Reach.fewestBanks(poorer.split())).isEqualTo(2);
    }

    @Test
    void allBanksAreTooFewForALineThatNothingHolds() {
        ProblemDraft problem = aProblem()
                .lines("1")
                .banks("1", "1")
                .stocks("0.5", "0.6")
                .option(0, 0, 100, 0)
                .option(0, 1, 100, 1);

        assertThat(Reach.fewestBanks(problem.split())).isEqualTo(2);
        assertThat(Reach.fewestBanks(problem.whole())).isEqualTo(3);
    }
}
