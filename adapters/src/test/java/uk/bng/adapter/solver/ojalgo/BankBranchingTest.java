package uk.bng.adapter.solver.ojalgo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.bng.domain.Cases;
import uk.bng.domain.Cases.Seeded;
import uk.bng.domain.solve.AllocationProblem;
import uk.bng.domain.solve.BankSetSearch;
import uk.bng.domain.solve.BruteForce;
import uk.bng.domain.solve.Draw;
import uk.bng.domain.solve.ProblemBank;
import uk.bng.domain.solve.ProblemLine;
import uk.bng.domain.solve.RowsFound;
import uk.bng.domain.solve.SmallProblems;
import uk.bng.domain.solve.SmallProblems.Small;
import uk.bng.domain.solve.SolveOption;
import uk.bng.domain.solve.SolveOutcome.StopCause;
import uk.bng.domain.solve.SolveStop;
import uk.bng.domain.solve.SolveStopped;
import uk.bng.domain.solve.Variations;
import uk.bng.domain.unit.Fraction;
import uk.bng.domain.unit.Units;

/** Sets of banks whose rows are put off, which real patience does where it takes long. */
final class BankBranchingTest {
    private static final SolveStop NEVER = () -> null;

    static Stream<AllocationProblem> whole() {
        return SmallProblems.seeded(67, 250)
                .map(Small::problem)
                .map(problem -> Variations.withSplitting(problem, false));
    }

    /** What a search told. */
    private static final class Told implements BankSetSearch.Found {
        private final List<Fraction> plans = new ArrayList<>();
        private final List<Fraction> bounds = new ArrayList<>();

        @Override
        public void plan(RowsFound rows) {
            plans.add(rows.score().pence());
        }

        @Override
        public void bound(Fraction pence) {
            bounds.add(pence);
        }
    }

    private static Told told(AllocationProblem problem, SolveStop stop, int patience) {
        var told = new Told();
        try {
            new BankBranching(problem, stop, patience).search(problem.bankLimit(), null, false, told);
        } catch (SolveStopped stopped) {
            assertThat(stopped.stopCause()).isEqualTo(StopCause.CANCELLED);
        }
        return told;
    }

    private static Optional<Fraction> least(AllocationProblem problem) {
        return BruteForce.solve(problem).map(BruteForce.Answer::leastCost);
    }

    @ParameterizedTest
    @MethodSource("whole")
    void littlePatienceLosesNothing(AllocationProblem problem) {
        Optional<Fraction> least = least(problem);

        for (int patience : new int[] {0, 1, 2, 5, 20}) {
            Told told = told(problem, NEVER, patience);

            assertThat(told.plans.stream().min(Fraction::compareTo)).isEqualTo(least);
            least.ifPresent(cost -> assertThat(told.bounds)
                    .allSatisfy(bound -> assertThat(bound).isLessThanOrEqualTo(cost)));
        }
    }

    @ParameterizedTest
    @MethodSource("whole")
    void nothingCostsLessThanIsToldWheneverItIsStopped(AllocationProblem problem) {
        least(problem).ifPresent(cost -> {
            for (int questions = 1; questions < 200; questions += 1 + questions / 4) {
                int[] left = {questions};
                SolveStop stop = () -> left[0]-- > 0 ? null : StopCause.CANCELLED;

                assertThat(told(problem, stop, 1).bounds)
                        .allSatisfy(bound -> assertThat(bound).isLessThanOrEqualTo(cost));
            }
        });
    }

    /** Too large for brute force: the least cost is what the search itself finds when nothing is put off. */
    static Stream<AllocationProblem> crowded() {
        return Cases.seeded(68, 20).map(BankBranchingTest::aCrowdedMarket);
    }

    /** Any two of the banks hold little more stock than the lines need. */
    private static AllocationProblem aCrowdedMarket(Seeded cases) {
        List<ProblemLine> lines = new ArrayList<>();
        long needed = 0;
        for (int line = 0; line < 9; line++) {
            lines.add(new ProblemLine(new Units(cases.between(300, 900) * 1_000L)));
            needed += lines.getLast().need().micro();
        }
        List<ProblemBank> banks = new ArrayList<>();
        List<Units> stocks = new ArrayList<>();
        List<SolveOption> options = new ArrayList<>();
        for (int bank = 0; bank < 5; bank++) {
            banks.add(new ProblemBank(Units.of("99")));
            for (int row = 0; row < 3; row++) {
                int stock = stocks.size();
                stocks.add(new Units(needed * cases.between(150, 230) / 1_000));
                for (int line = 0; line < lines.size(); line++) {
                    if (cases.chance(75)) {
                        options.add(new SolveOption(
                                line,
                                bank,
                                Fraction.of(cases.between(20_000, 30_000)),
                                bank,
                                List.of(new Draw(stock, Fraction.ONE))));
                    }
                }
            }
        }
        options.sort(Comparator.comparingInt(SolveOption::line));
        return new AllocationProblem(lines, banks, stocks, options, 2, false);
    }

    @ParameterizedTest
    @MethodSource("crowded")
    void whatIsToldOfWhatWasPutOffHolds(AllocationProblem problem) {
        Optional<Fraction> least =
                told(problem, NEVER, Patience.USUAL).plans.stream().min(Fraction::compareTo);

        for (int patience : new int[] {100, 150}) {
            Told told = told(problem, NEVER, patience);

            assertThat(told.plans.stream().min(Fraction::compareTo)).isEqualTo(least);
            least.ifPresent(cost -> assertThat(told.bounds)
                    .allSatisfy(bound -> assertThat(bound).isLessThanOrEqualTo(cost)));
        }
    }

    @Test
    void whatWasPutOffIsToldOf() {
        List<AllocationProblem> toldMore = crowded()
                .filter(problem -> told(problem, NEVER, 120).bounds.size()
                        > told(problem, NEVER, Patience.USUAL).bounds.size())
                .toList();

        assertThat(toldMore).hasSizeGreaterThan(3);
    }
}
