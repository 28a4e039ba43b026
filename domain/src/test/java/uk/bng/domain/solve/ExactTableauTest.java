package uk.bng.domain.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.bng.domain.solve.ProblemDraft.aProblem;
import static uk.bng.domain.solve.ProblemDraft.allOptions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.bng.domain.Cases;
import uk.bng.domain.Cases.Seeded;
import uk.bng.domain.unit.Fraction;

/** The tableau against every corner of small random programs. */
final class ExactTableauTest {
    private static final SolveStop NEVER = () -> null;

    static Stream<Seeded> programs() {
        return Cases.seeded(31, 200);
    }

    @ParameterizedTest
    @MethodSource("programs")
    void findsTheCornerOfLeastScore(Seeded cases) {
        AllocationProblem problem = program(cases);
        List<Integer> forced = cases.some(allOptions(problem), cases.between(0, 2));
        ExactTableau tableau = tableau(problem, forced);

        boolean solved = tableau.solve();

        Optional<Score> least = new Vertices(problem, forced)
                .all().stream().map(corner -> score(problem, corner)).min(Comparator.naturalOrder());
        assertThat(solved).isEqualTo(least.isPresent());
        least.ifPresent(score -> assertThat(tableau.score()).isEqualTo(score));
    }

    @ParameterizedTest
    @MethodSource("programs")
    void fillsRowsInOrderUpToTheFirstCornerOfLeastScore(Seeded cases) {
        AllocationProblem problem = program(cases);
        List<Integer> forced = cases.some(allOptions(problem), cases.between(0, 2));
        ExactTableau tableau = tableau(problem, forced);

        if (tableau.solve()) {
            Score least = tableau.score();
            tableau.fillInOrder();

            List<Fraction> first = new Vertices(problem, forced)
                    .all().stream()
                            .filter(corner -> score(problem, corner).equals(least))
                            .max(ExactTableauTest::inOrder)
                            .orElseThrow();
            assertThat(tableau.amounts()).containsExactlyElementsOf(first);
        }
    }

    @ParameterizedTest
    @MethodSource("programs")
    void provesItsOptimumByShadowPrices(Seeded cases) {
        AllocationProblem problem = program(cases);

        RelaxedRows.solve(problem, allOptions(problem), Set.of(), NEVER).ifPresent(relaxed -> {
            Score dual = Score.ZERO;
            for (int line = 0; line < problem.lines().size(); line++) {
                Fraction need = problem.line(line).need().microFraction();
                dual = dual.plus(relaxed.shadow().line().get(line).times(need));
            }
            for (var worth : relaxed.shadow().stock().entrySet()) {
                dual = dual.minus(worth.getValue().times(problem.capacity(worth.getKey())));
            }
            assertThat(dual).isEqualTo(relaxed.score());
            assertThat(problem.options())
                    .allMatch(option -> relaxed.shadow().reduced(option).compareTo(Score.ZERO) >= 0);
            assertThat(relaxed.amounts().keySet())
                    .allMatch(option ->
                            relaxed.shadow().reduced(problem.option(option)).isZero());
        });
    }

    @Test
    void hasNoPlanForALineWithoutAnOption() {
        AllocationProblem problem = aProblem()
                .lines("1", "1")
                .banks("9")
                .stocks("9")
                .option(0, 0, 20_000, 0)
                .split();

        assertThat(tableau(problem, List.of()).solve()).isFalse();
    }

    private static ExactTableau tableau(AllocationProblem problem, List<Integer> forced) {
        List<Integer> lines = IntStream.range(0, problem.lines().size()).boxed().toList();
        return new ExactTableau(problem, lines, allOptions(problem), Set.copyOf(forced), NEVER);
    }

    /** The first options of a generated problem, six at most. */
    private static AllocationProblem program(Seeded cases) {
        AllocationProblem problem = SmallProblems.from(cases);
        return new AllocationProblem(
                problem.lines(),
                problem.banks(),
                Variations.stocks(problem),
                cases.some(problem.options(), 6).stream()
                        .sorted(Comparator.comparingInt(SolveOption::line))
                        .toList(),
                problem.bankLimit(),
                true);
    }

    private static Score score(AllocationProblem problem, List<Fraction> amounts) {
        Score score = Score.ZERO;
        for (int option = 0; option < amounts.size(); option++) {
            score = score.plus(Score.of(problem.option(option), amounts.get(option)));
        }
        return score;
    }

    private static int inOrder(List<Fraction> left, List<Fraction> right) {
        List<Integer> orders = new ArrayList<>();
        for (int place = 0; place < left.size(); place++) {
            orders.add(left.get(place).compareTo(right.get(place)));
        }
        return orders.stream().filter(order -> order != 0).findFirst().orElse(0);
    }
}
