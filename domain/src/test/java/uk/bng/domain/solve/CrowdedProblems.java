package uk.bng.domain.solve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import uk.bng.domain.Cases;
import uk.bng.domain.Cases.Seeded;
import uk.bng.domain.unit.Fraction;
import uk.bng.domain.unit.Units;

/** Problems of whole lines where stock is short and much costs the same, small enough to try every assignment. */
final class CrowdedProblems {
    private CrowdedProblems() {}

    static Stream<Crowded> seeded(long seed, int n) {
        return Cases.seeded(seed, n).map(cases -> new Crowded(cases.toString(), problem(cases)));
    }

    /** Lines of a few sizes that crowd into a few stocks of two banks, singly and in pairs, at few prices. */
    private static AllocationProblem problem(Seeded cases) {
        List<ProblemLine> lines = new ArrayList<>();
        int many = cases.between(2, 6);
        for (int line = 0; line < many; line++) {
            lines.add(new ProblemLine(Units.of(cases.pick(List.of("0.5", "0.75", "1", "1.25", "0.333333", "2")))));
        }
        List<Units> stocks = new ArrayList<>();
        for (int stock = 0; stock < 6; stock++) {
            stocks.add(Units.of(cases.pick(List.of("0.75", "1", "1.5", "2", "2.5", "1.666667"))));
        }
        List<Long> prices = cases.chance(50)
                ? List.of(20_000L, 20_000L, 30_000L)
                : List.of(20_000L, 21_113L, 25_007L, 30_001L, 26_000L);
        Fraction discount = cases.chance(30) ? Fraction.of(876_543, 1_000_000) : Fraction.ONE;
        List<SolveOption> options = new ArrayList<>();
        for (int line = 0; line < many; line++) {
            for (int main = 0; main < stocks.size(); main++) {
                int bank = main / 3;
                Fraction price = Fraction.of(cases.pick(prices)).times(discount);
                int rank = cases.chance(80) ? bank : 2;
                if (cases.chance(45)) {
                    options.add(new SolveOption(
                            line, bank, price, rank, List.of(new Draw(main, Fraction.of(3 + bank, 3)))));
                }
                int side = bank * 3 + (main + 1) % 3;
                if (cases.chance(25)) {
                    options.add(new SolveOption(
                            line,
                            bank,
                            price.times(Fraction.of(3, 4)),
                            rank,
                            List.of(new Draw(main, Fraction.of(3, 4)), new Draw(side, Fraction.of(1, 4)))));
                }
            }
        }
        return new AllocationProblem(
                lines,
                List.of(new ProblemBank(Units.of("9")), new ProblemBank(Units.of("9"))),
                stocks,
                options,
                2,
                false);
    }

    record Assigned(List<Integer> rows, Score score) {}

    /** A problem and the name of the seed it came from, with every assignment tried. */
    record Crowded(String seed, AllocationProblem problem) {
        /** The first assignment in canonical order of the least score. */
        Optional<Assigned> least() {
            List<Assigned> all = new ArrayList<>();
            extend(new ArrayList<>(), all);
            return all.stream().min(Comparator.comparing(Assigned::score));
        }

        private void extend(List<Integer> rows, List<Assigned> all) {
            if (!fits(rows)) {
                return;
            }
            if (rows.size() == problem.lines().size()) {
                all.add(new Assigned(List.copyOf(rows), score(rows)));
                return;
            }
            for (int option : problem.optionsOf(rows.size())) {
                rows.add(option);
                extend(rows, all);
                rows.removeLast();
            }
        }

        boolean fits(List<Integer> rows) {
            Map<Integer, Fraction> drawn = new HashMap<>();
            for (int row : rows) {
                for (Draw draw : problem.option(row).draws()) {
                    drawn.merge(draw.stock(), draw.perUnit().times(need(row)), Fraction::plus);
                }
            }
            return drawn.entrySet().stream()
                    .allMatch(stock -> stock.getValue().compareTo(problem.capacity(stock.getKey())) <= 0);
        }

        Score score(List<Integer> rows) {
            return rows.stream()
                    .map(row -> Score.of(problem.option(row), need(row)))
                    .reduce(Score.ZERO, Score::plus);
        }

        private Fraction need(int row) {
            return problem.line(problem.option(row).line()).need().microFraction();
        }

        @Override
        public String toString() {
            return seed;
        }
    }
}
