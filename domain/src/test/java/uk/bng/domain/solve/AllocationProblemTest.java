package uk.bng.domain.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static uk.bng.domain.solve.ProblemDraft.FOUR_THIRDS;
import static uk.bng.domain.solve.ProblemDraft.aProblem;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.bng.domain.solve.SolveOutcome.StopCause;
import uk.bng.domain.unit.Fraction;
import uk.bng.domain.unit.Units;

final class AllocationProblemTest {
    @Test
    void refusesABankLimitOfNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AllocationProblem(List.of(), List.of(), List.of(), List.of(), 0, true))
                .withMessage("The bank limit (0) must be at least 1.");
    }

    @Test
    void refusesADrawOfNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Draw(0, Fraction.ZERO))
                .withMessage("The draw (0) must be above zero.");
    }

    @Test
    void refusesAnOptionThatDrawsNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SolveOption(0, 0, Fraction.ONE, 0, List.of()))
                .withMessage("The draws ([]) of an option must be one or two.");
    }

    @Test
    void refusesAnOptionOfThreeParts() {
        Draw draw = new Draw(0, Fraction.ONE);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SolveOption(0, 0, Fraction.ONE, 0, List.of(draw, draw, draw)))
                .withMessageEndingWith("of an option must be one or two.");
    }

    @Test
    void refusesAPriceBelowZero() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SolveOption(0, 0, Fraction.of(-1), 0, List.of(new Draw(0, Fraction.ONE))))
                .withMessage("The unit price (-1) must not be negative.");
    }

    @Test
    void refusesALineThatNeedsNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ProblemLine(Units.ZERO))
                .withMessage("The need of a line must be above zero.");
    }

    @Test
    void refusesNoTimeAndNoThreads() {
        assertThatIllegalArgumentException().isThrownBy(() -> new SolveLimits(Duration.ZERO, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new SolveLimits(Duration.ofSeconds(-1), 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new SolveLimits(Duration.ofSeconds(1), 1, 0));
    }

    @Test
    void takesAWholeSmallLineAsItsSlice() {
        assertThat(new ProblemLine(Units.of("0.004")).slice()).isEqualTo(Units.of("0.004"));
        assertThat(new ProblemLine(Units.of("4")).slice()).isEqualTo(Units.of("0.01"));
    }

    @Test
    void keepsTheOptionsOfTheLinesThatStay() {
        AllocationProblem problem = aProblem()
                .lines("1", "2", "3")
                .banks("9")
                .stocks("9")
                .option(0, 0, 10, 0)
                .option(1, 0, 20, 0)
                .option(2, 0, 30, 0)
                .split();

        AllocationProblem fewer = problem.withLines(List.of(0, 2));

        assertThat(fewer.lines()).containsExactly(problem.line(0), problem.line(2));
        assertThat(fewer.option(1).unitPrice()).isEqualTo(Fraction.of(30));
        assertThat(fewer.optionsOf(1)).containsExactly(1);
    }

    @Test
    void roundsStockDownToWhatWholeMicroUnitsCanDraw() {
        AllocationProblem problem = aProblem()
                .lines("1")
                .banks("9")
                .stocks("1.000001", "1.000001", "1.000001")
                .option(0, 0, 10, 1, new Draw(0, FOUR_THIRDS))
                .option(0, 0, 10, 1, new Draw(1, FOUR_THIRDS))
                .option(0, 0, 10, 1, new Draw(1, Fraction.ONE))
                .split()
                .inWholeMicroUnits();

        assertThat(problem.capacity(0)).isEqualTo(Fraction.of(1_000_000));
        assertThat(problem.capacity(1)).isEqualTo(Fraction.of(1_000_001));
        assertThat(problem.capacity(2)).isEqualTo(Fraction.of(1_000_001));
    }

    @Test
    void ordersAChoiceAndNamesEachOptionOnce() {
        assertThat(new Choice(List.of(3, 1, 3)).options()).containsExactly(1, 3);
    }

    @Test
    void aStoppedSearchSaysWhy() {
        assertThat(new SolveStopped(StopCause.TIME_LIMIT))
                .hasMessage("The search was stopped (TIME_LIMIT).")
                .extracting(SolveStopped::stopCause)
                .isEqualTo(StopCause.TIME_LIMIT);
    }

    @Test
    void theIdleWatchNeverCancels() {
        SolveWatch.NONE.progressed(Fraction.ONE, 1, Fraction.ZERO);

        assertThat(SolveWatch.NONE.cancelled()).isFalse();
    }
}
