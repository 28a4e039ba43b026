package uk.bng.domain.quote;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import uk.bng.domain.solve.AllocationProblem;
import uk.bng.domain.solve.Draw;
import uk.bng.domain.solve.PlanRow;
import uk.bng.domain.unit.Fraction;
import uk.bng.domain.unit.Units;

/** What is added to a plan so that it delivers 0.01 units in all (section 13.2). Exhaustive: switch without a default. */
sealed interface Padding {
    /** The least that a quote delivers. */
    Units MINIMUM = new Units(10_000);

    /** The plan delivers enough by itself. */
    record NotNeeded() implements Padding {}

    /** {@code units} more on the row at the index {@code row}. */
    record Added(int row, Units units) implements Padding {}

    /** {@code missing} units would be needed, and no row's stock can bear them. */
    record NotPossible(Units missing) implements Padding {}

    /** The padding of the row at an index. */
    default Units on(int row) {
        return this instanceof Added added && added.row() == row ? added.units() : Units.ZERO;
    }

    /** The padding that a plan of these rows, in canonical order, gets: on the cheapest row that can bear it. */
    static Padding of(AllocationProblem problem, List<PlanRow> rows) {
        Units delivered = rows.stream().map(PlanRow::units).reduce(Units.ZERO, Units::plus);
        if (delivered.compareTo(MINIMUM) >= 0) {
            return new NotNeeded();
        }
        Units missing = MINIMUM.minus(delivered);
        return IntStream.range(0, rows.size())
                .boxed()
                .sorted(Comparator.comparing(
                        row -> problem.option(rows.get(row).option()).unitPrice()))
                .filter(row -> canBear(problem, rows, rows.get(row).option(), missing))
                .findFirst()
                .<Padding>map(row -> new Added(row, missing))
                .orElseGet(() -> new NotPossible(missing));
    }

    private static boolean canBear(AllocationProblem problem, List<PlanRow> rows, int option, Units more) {
        return problem.option(option).draws().stream()
                .allMatch(draw -> drawn(problem, rows, draw.stock())
                                .plus(more.microTimes(draw.perUnit()))
                                .compareTo(problem.capacity(draw.stock()))
                        <= 0);
    }

    private static Fraction drawn(AllocationProblem problem, List<PlanRow> rows, int stock) {
        Fraction sum = Fraction.ZERO;
        for (PlanRow row : rows) {
            for (Draw draw : problem.option(row.option()).draws()) {
                if (draw.stock() == stock) {
                    sum = sum.plus(row.units().microTimes(draw.perUnit()));
                }
            }
        }
        return sum;
    }
}
