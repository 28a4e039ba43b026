package uk.bng.domain.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.bng.domain.solve.ProblemDraft.aProblem;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.bng.domain.solve.SmallProblems.Small;
import uk.bng.domain.unit.Units;

/** What stock alone rules out is in no plan, against the rows of every set of banks. */
final class BankCoverTest {
    private static final SolveStop NEVER = () -> null;

    static Stream<Small> small() {
        return SmallProblems.seeded(41, 600);
    }

    @ParameterizedTest
    @MethodSource("small")
    void neverRulesOutBanksThatAPlanUses(Small small) {
        AllocationProblem problem = small.problem();
        BankCover cover = BankCover.of(problem);
        BitSet all = bits((1 << problem.banks().size()) - 1);

        for (List<Integer> used : banksOfPlans(problem)) {
            for (int subset = 0; subset < 1 << problem.banks().size(); subset++) {
                BitSet held = bits(subset);
                var rest = (BitSet) all.clone();
                rest.andNot(held);
                if (used.containsAll(held.stream().boxed().toList())) {
                    assertThat(cover.canServe(held, rest, problem.bankLimit())).isTrue();
                    assertThat(cover.useless(held, rest, problem.bankLimit()).stream())
                            .doesNotContainAnyElementsOf(used);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("small")
    void flowsServeAllBanksThatHoldAPlan(Small small) {
        SupplyFlow flow = SupplyFlow.of(small.problem());

        assertThat(banksOfPlans(small.problem())).allMatch(flow::canServe);
    }

    @Test
    void rulesOutABankTooSmallToCompleteAnyPlan() {
        AllocationProblem problem = aProblem()
                .lines("2")
                .banks("9", "9", "9")
                .stocks("1.2", "1", "0.7")
                .option(0, 0, 20_000, 0)
                .option(0, 1, 20_000, 1)
                .option(0, 2, 9, 2)
                .split()
                .withBankLimit(2);
        BankCover cover = BankCover.of(problem);

        assertThat(cover.useless(bits(0), bits(0b111), 2)).isEqualTo(bits(0b100));
        assertThat(cover.canServe(bits(0), bits(0b111), 1)).isFalse();
        assertThat(cover.useless(bits(0), bits(0b111), 1)).isEqualTo(bits(0b111));
    }

    @Test
    void flowsKnowThatLinesOfManyHabitatsMeetInOneStock() {
        AllocationProblem problem = aProblem()
                .lines("1", "1", "1")
                .banks("9")
                .stocks("1", "1.9")
                .option(0, 0, 20_000, 0)
                .option(0, 0, 20_000, 1)
                .option(1, 0, 20_000, 0)
                .option(1, 0, 20_000, 1)
                .option(2, 0, 20_000, 1)
                .split();

        assertThat(SupplyFlow.of(problem).canServe(List.of(0))).isFalse();
        assertThat(SupplyFlow.of(Variations.withStock(problem, 1, Units.of("2")))
                        .canServe(List.of(0)))
                .isTrue();
    }

    /** The banks used by the rows of each set of banks within the limit that holds a plan. */
    private static List<List<Integer>> banksOfPlans(AllocationProblem problem) {
        var rows = new RowSearch(problem, NEVER);
        List<List<Integer>> used = new ArrayList<>();
        for (int subset = 1; subset < 1 << problem.banks().size(); subset++) {
            if (Integer.bitCount(subset) <= problem.bankLimit()) {
                rows.within(bits(subset).stream().boxed().toList()).ifPresent(found -> used.add(found.banks(problem)));
            }
        }
        return used;
    }

    private static BitSet bits(int bits) {
        return BitSet.valueOf(new long[] {bits});
    }
}
