package uk.bng.adapter.solver.ojalgo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.bng.domain.Cases;
import uk.bng.domain.Cases.Seeded;
import uk.bng.domain.solve.AllocationProblem;
import uk.bng.domain.solve.Draw;
import uk.bng.domain.solve.ProblemBank;
import uk.bng.domain.solve.ProblemLine;
import uk.bng.domain.solve.RowSearch;
import uk.bng.domain.solve.RowsFound;
import uk.bng.domain.solve.Score;
import uk.bng.domain.solve.SolveOption;
import uk.bng.domain.solve.SolveOutcome.StopCause;
import uk.bng.domain.solve.SolveStop;
import uk.bng.domain.solve.StockAdvice;
import uk.bng.domain.unit.Fraction;
import uk.bng.domain.unit.Units;

/** What a linear program's advice is worth to the search of whole lines, on stock that holds a few of them each. */
final class LinearStockPricesTest {
    private static final StockAdvice ADVICE = new LinearStockPrices(() -> null);

    record Tight(String seed, AllocationProblem problem) {
        @Override
        public String toString() {
            return seed;
        }
    }

    static Stream<Tight> tight() {
        return Cases.seeded(20_261_128, 24).map(cases -> new Tight(cases.toString(), problem(cases)));
    }

    @ParameterizedTest
    @MethodSource("tight")
    void changesNothingInWhatIsFound(Tight tight) {
        assertThat(least(tight, () -> null, ADVICE)).isEqualTo(least(tight, () -> null, StockAdvice.NONE));
    }

    @Test
    void sparesAGoodPartOfTheSearch() {
        var alone = new AtomicLong();
        var advised = new AtomicLong();
        tight().forEach(tight -> {
            least(tight, counting(alone), StockAdvice.NONE);
            least(tight, counting(advised), ADVICE);
        });

        assertThat(advised.get() * 4).isLessThan(alone.get() * 3);
    }

    /** Counts steps of the search; what is asked within one is not counted. */
    private static SolveStop counting(AtomicLong questions) {
        return new SolveStop() {
            @Override
            public @Nullable StopCause cause() {
                questions.incrementAndGet();
                return null;
            }

            @Override
            public SolveStop withinAStep() {
                return () -> null;
            }
        };
    }

    private static Optional<Score> least(Tight tight, SolveStop stop, StockAdvice advice) {
        return new RowSearch(tight.problem, stop, advice, RowSearch.USUAL_EXCHANGES)
                .within(List.of(0))
                .map(RowsFound::score);
    }

    /** Fourteen lines for five stocks of one bank, dear ones and cheap ones. */
    private static AllocationProblem problem(Seeded cases) {
        List<ProblemLine> lines = new ArrayList<>();
        for (int line = 0; line < 14; line++) {
            lines.add(new ProblemLine(Units.of("0.%d".formatted(cases.between(250, 950)))));
        }
        List<Units> stocks = new ArrayList<>();
        for (int stock = 0; stock < 5; stock++) {
            stocks.add(Units.of("%d.%d".formatted(cases.between(1, 2), cases.between(100, 900))));
        }
        stocks.add(Units.of("20"));
        List<SolveOption> options = new ArrayList<>();
        for (int line = 0; line < lines.size(); line++) {
            for (int stock = 0; stock < stocks.size(); stock++) {
                Fraction price = Fraction.of(20_000 + 3_000L * stock + cases.between(0, 2_500));
                options.add(new SolveOption(line, 0, price, 0, List.of(new Draw(stock, Fraction.ONE))));
            }
        }
        return new AllocationProblem(lines, List.of(new ProblemBank(Units.of("30"))), stocks, options, 1, false);
    }
}
