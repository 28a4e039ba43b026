package uk.bng.adapter.solver.choco;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.bng.domain.Cases.Seeded;
import uk.bng.domain.solve.AllocationProblem;
import uk.bng.domain.solve.Choice;
import uk.bng.domain.solve.Draw;
import uk.bng.domain.solve.ExactAmounts;
import uk.bng.domain.solve.ProblemBank;
import uk.bng.domain.solve.ProblemLine;
import uk.bng.domain.solve.RowSearch;
import uk.bng.domain.solve.RowsFound;
import uk.bng.domain.solve.SmallProblems;
import uk.bng.domain.solve.SmallProblems.Small;
import uk.bng.domain.solve.SolveOption;
import uk.bng.domain.solve.SolveOutcome.StopCause;
import uk.bng.domain.solve.SolveStopped;
import uk.bng.domain.unit.Fraction;
import uk.bng.domain.unit.Units;

final class BankModelSearchTest {
    static Stream<Small> problems() {
        return SmallProblems.seeded(61, 250);
    }

    static Stream<Seeded> markets() {
        return Stream.of(3L, 7L, 11L, 19L).map(Seeded::new);
    }

    @ParameterizedTest
    @MethodSource("problems")
    void tellsOnlyPlansThatHoldAndCostWhatTheySay(Small small) {
        for (RowsFound plan : told(small.problem())) {
            var exact = ExactAmounts.of(small.problem(), new Choice(plan.options()));
            assertThat(exact).isPresent();
            assertThat(exact.orElseThrow().cost()).isEqualTo(plan.score().pence());
            assertThat(plan.banks(small.problem()).size())
                    .isLessThanOrEqualTo(small.problem().bankLimit());
        }
    }

    @ParameterizedTest
    @MethodSource("markets")
    void hasAGoodPlanBeforeAnyModelIsBuilt(Seeded cases) {
        List<RowsFound> told = told(aMarket(cases, 8, 14, 175, true));

        double first = Supply.number(told.getFirst().score().pence());
        double best = Supply.number(told.getLast().score().pence());
        assertThat(first).isLessThanOrEqualTo(1.2 * best);
    }

    @Test
    void findsBanksForALineThatFewBanksServe() {
        // Bank 2 is dear for the first line, but the only one that serves the second.
        var problem = new AllocationProblem(
                List.of(aLine("2"), aLine("1")),
                List.of(aBank("5"), aBank("5"), aBank("5")),
                List.of(Units.of("5"), Units.of("5"), Units.of("5")),
                List.of(
                        anOption(0, 0, 20_000, 0),
                        anOption(0, 1, 21_000, 1),
                        anOption(0, 2, 50_000, 2),
                        anOption(1, 2, 60_000, 2)),
                1,
                true);

        assertThat(told(problem).getFirst().banks(problem)).containsExactly(2);
    }

    @Test
    void comesBackToSetsThatTakeMuchPatience() {
        AllocationProblem problem = aTightMarket();
        List<RowsFound> told = new ArrayList<>();
        var supply = new Supply(problem);
        var incumbent = new Incumbent(problem, 3, null, supply.beyondAnyPlan(), false, told::add);
        var evaluation = new Evaluation(problem, supply, new SetsSeen(problem, () -> null), incumbent, 1);
        RowsFound exact =
                new RowSearch(problem, () -> null).within(List.of(0, 1, 2)).orElseThrow();

        assertThat(evaluation.judge(List.of(0, 1, 2))).isNull();
        assertThat(told).noneMatch(plan -> plan.score().equals(exact.score()));
        evaluation.settle(set -> false);

        assertThat(told.getLast().score()).isEqualTo(exact.score());
    }

    @Test
    void dropsHopelessSetsThatWerePutOff() {
        AllocationProblem problem = aTightMarket();
        var supply = new Supply(problem);
        List<RowsFound> told = new ArrayList<>();
        var incumbent = new Incumbent(problem, 3, null, supply.beyondAnyPlan(), false, told::add);
        var evaluation = new Evaluation(problem, supply, new SetsSeen(problem, () -> null), incumbent, 1);

        evaluation.judge(List.of(0, 1, 2));
        int before = told.size();
        evaluation.settle(set -> true);

        assertThat(told).hasSize(before);
    }

    @Test
    void looksAtASetAgainOnlyWithMorePatience() {
        AllocationProblem problem = aTightMarket();
        var seen = new SetsSeen(problem, () -> null);

        SetsSeen.Answer hasty = seen.within(List.of(0, 1, 2), 2);

        assertThat(hasty).isEqualTo(new SetsSeen.Unsettled(2, null));
        assertThat(seen.within(List.of(0, 1, 2), 1)).isSameAs(hasty);
        SetsSeen.Answer settled = seen.within(List.of(0, 1, 2), Long.MAX_VALUE);
        assertThat(settled).isInstanceOf(SetsSeen.Settled.class);
        assertThat(seen.within(List.of(0, 1, 2), 1)).isSameAs(settled);
    }

    @Test
    void passesOnAStopThatIsNotItsOwn() {
        AllocationProblem problem = aTightMarket();
        var seen = new SetsSeen(problem, () -> StopCause.CANCELLED);

        assertThatExceptionOfType(SolveStopped.class)
                .isThrownBy(() -> seen.within(List.of(0, 1, 2), 1_000))
                .extracting(SolveStopped::stopCause)
                .isEqualTo(StopCause.CANCELLED);
    }

    @Test
    void wastesNoTimeOnALimitThatDoesNotBind() {
        AllocationProblem problem = aMarket(new Seeded(5), 4, 24, 175, true).withBankLimit(14);

        RowsFound best = told(problem).getLast();

        assertThat(best.score())
                .isEqualTo(new RowSearch(problem, () -> null)
                        .within(new Supply(problem).usefulBanks())
                        .orElseThrow()
                        .score());
    }

    @Test
    void keepsToItsCeiling() {
        AllocationProblem problem = aMarket(new Seeded(3), 6, 8, 175, true);
        RowsFound best = told(problem).getLast();
        List<RowsFound> told = new ArrayList<>();
        Fraction ceiling = best.score().pence().minus(Fraction.of(1, 1000));

        new BankModelSearch(problem, () -> null).search(problem.bankLimit(), ceiling, false, told::add);

        assertThat(told).isEmpty();
    }

    private static List<RowsFound> told(AllocationProblem problem) {
        List<RowsFound> told = new ArrayList<>();
        new BankModelSearch(problem, () -> null).search(problem.bankLimit(), null, false, told::add);
        return told;
    }

    /** Whole lines that hardly fit into the stock there is. */
    private static AllocationProblem aTightMarket() {
        return aMarket(new Seeded(23), 12, 3, 106, false);
    }

    /** Lines that contend for stock: each bank has two stocks, of so many thousandths a line, and serves most lines. */
    private static AllocationProblem aMarket(Seeded cases, int lines, int banks, int stock, boolean splitting) {
        List<SolveOption> options = new ArrayList<>();
        List<Units> stocks = new ArrayList<>();
        for (int row = 0; row < 2 * banks; row++) {
            stocks.add(new Units(cases.between(lines * (stock - 75), lines * (stock + 75)) * 1_000L));
        }
        List<ProblemLine> needs = new ArrayList<>();
        for (int line = 0; line < lines; line++) {
            needs.add(new ProblemLine(new Units(cases.between(300, 900) * 1_000L)));
            for (int row = 0; row < stocks.size(); row++) {
                if (cases.chance(80)) {
                    options.add(anOption(line, row / 2, cases.between(20_000, 40_000), row));
                }
            }
        }
        List<ProblemBank> all = new ArrayList<>();
        for (int bank = 0; bank < banks; bank++) {
            all.add(new ProblemBank(stocks.get(2 * bank).plus(stocks.get(2 * bank + 1))));
        }
        return new AllocationProblem(needs, all, stocks, options, 4, splitting);
    }

    private static ProblemLine aLine(String need) {
        return new ProblemLine(Units.of(need));
    }

    private static ProblemBank aBank(String depth) {
        return new ProblemBank(Units.of(depth));
    }

    private static SolveOption anOption(int line, int bank, long price, int stock) {
        return new SolveOption(line, bank, Fraction.of(price), 0, List.of(new Draw(stock, Fraction.ONE)));
    }
}
