package uk.bng.domain.solve;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.bng.domain.unit.Fraction;

/**
 * All corners of the amounts of a small problem: every choice of conditions that hold with equality, each solved by
 * elimination. An optimum lies on a corner, so this is what any linear program has to find.
 */
final class Vertices {
    private final List<List<Fraction>> factors = new ArrayList<>();
    private final List<Fraction> rightSides = new ArrayList<>();
    private final int equalities;
    private final int width;

    /** The amounts on all options of the problem, with at least a slice on those forced. */
    Vertices(AllocationProblem problem, List<Integer> forced) {
        this.width = problem.options().size();
        for (int line = 0; line < problem.lines().size(); line++) {
            int served = line;
            add(
                    problem.options().stream()
                            .map(option -> option.line() == served ? Fraction.ONE : Fraction.ZERO)
                            .toList(),
                    problem.line(line).need().microFraction());
        }
        this.equalities = rightSides.size();
        for (int stock = 0; stock < problem.stockCount(); stock++) {
            int drawn = stock;
            add(
                    problem.options().stream()
                            .map(option -> option.draws().stream()
                                    .filter(draw -> draw.stock() == drawn)
                                    .map(Draw::perUnit)
                                    .reduce(Fraction.ZERO, Fraction::plus))
                            .toList(),
                    problem.capacity(stock));
        }
        for (int option = 0; option < width; option++) {
            List<Fraction> less = new ArrayList<>(Collections.nCopies(width, Fraction.ZERO));
            less.set(option, Fraction.ONE.negated());
            Fraction slice = problem.line(problem.option(option).line()).slice().microFraction();
            add(less, forced.contains(option) ? slice.negated() : Fraction.ZERO);
        }
    }

    /** The corners, some perhaps more than once. */
    List<List<Fraction>> all() {
        List<List<Fraction>> corners = new ArrayList<>();
        int rest = rightSides.size() - equalities;
        for (int bits = 0; bits < 1 << rest; bits++) {
            if (Integer.bitCount(bits) == width - equalities) {
                List<Fraction> corner = solve(bits);
                if (corner != null && meetsAll(corner)) {
                    corners.add(corner);
                }
            }
        }
        return corners;
    }

    private void add(List<Fraction> row, Fraction rightSide) {
        factors.add(row);
        rightSides.add(rightSide);
    }

    private @Nullable List<Fraction> solve(int bits) {
        List<Fraction[]> rows = new ArrayList<>();
        for (int row = 0; row < rightSides.size(); row++) {
            if (row < equalities || (bits >> (row - equalities) & 1) == 1) {
                List<Fraction> whole = new ArrayList<>(factors.get(row));
                whole.add(rightSides.get(row));
                rows.add(whole.toArray(Fraction[]::new));
            }
        }
        for (int column = 0; column < width; column++) {
            int at = column;
            while (at < width && rows.get(at)[column].isZero()) {
                at++;
            }
            if (at == width) {
                return null;
            }
            Collections.swap(rows, at, column);
            eliminate(rows, column);
        }
        return rows.stream().map(row -> row[width]).toList();
    }

    private void eliminate(List<Fraction[]> rows, int column) {
        Fraction[] pivot = rows.get(column);
        Fraction scale = pivot[column].inverse();
        for (int i = 0; i <= width; i++) {
            pivot[i] = pivot[i].times(scale);
        }
        for (int row = 0; row < width; row++) {
            Fraction[] other = rows.get(row);
            Fraction factor = other[column];
            for (int i = 0; row != column && i <= width; i++) {
                other[i] = other[i].minus(factor.times(pivot[i]));
            }
        }
    }

    private boolean meetsAll(List<Fraction> corner) {
        for (int row = 0; row < rightSides.size(); row++) {
            Fraction sum = Fraction.ZERO;
            for (int i = 0; i < width; i++) {
                sum = sum.plus(factors.get(row).get(i).times(corner.get(i)));
            }
            int order = sum.compareTo(rightSides.get(row));
            if (order > 0 || (row < equalities && order != 0)) {
                return false;
            }
        }
        return true;
    }
}
