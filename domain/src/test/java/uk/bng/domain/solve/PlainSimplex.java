package uk.bng.domain.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import uk.bng.domain.unit.Fraction;

/**
 * The textbook simplex method in two phases with Bland's rule over fractions: slow, plain, and written apart from
 * {@link ExactTableau}, so that the two can be held against each other.
 */
final class PlainSimplex {
    /** A linear condition on the variables. */
    record Row(List<Fraction> factors, Fraction rightSide) {
        Row {
            factors = List.copyOf(factors);
        }
    }

    private final int variables;
    private final int width;
    private final Fraction[][] cells;
    private final int[] basic;

    private PlainSimplex(int variables, List<Row> equal, List<Row> atMost) {
        this.variables = variables;
        int height = equal.size() + atMost.size();
        this.width = variables + atMost.size() + height;
        this.cells = new Fraction[height][width + 1];
        this.basic = new int[height];
        List<Row> all = new ArrayList<>(equal);
        all.addAll(atMost);
        for (int row = 0; row < height; row++) {
            Fraction[] line = cells[row];
            Arrays.fill(line, Fraction.ZERO);
            for (int i = 0; i < variables; i++) {
                line[i] = all.get(row).factors().get(i);
            }
            line[width] = all.get(row).rightSide();
            if (row >= equal.size()) {
                line[variables + row - equal.size()] = Fraction.ONE;
            }
            if (line[width].signum() < 0) {
                Arrays.setAll(line, i -> line[i].negated());
            }
            line[firstArtificial() + row] = Fraction.ONE;
            basic[row] = firstArtificial() + row;
            if (row >= equal.size() && line[variables + row - equal.size()].signum() > 0) {
                basic[row] = variables + row - equal.size();
            }
        }
    }

    /**
     * Values of least {@code objective}, none of them negative, that meet all conditions; empty when there are none. The
     * conditions must leave the objective bounded.
     */
    static Optional<List<Fraction>> minimise(List<Fraction> objective, List<Row> equal, List<Row> atMost) {
        return new PlainSimplex(objective.size(), equal, atMost).minimise(objective);
    }

    private Optional<List<Fraction>> minimise(List<Fraction> objective) {
        Fraction[] missing = new Fraction[width];
        Arrays.setAll(missing, column -> column < firstArtificial() ? Fraction.ZERO : Fraction.ONE);
        descend(missing, width);
        for (int row = 0; row < basic.length; row++) {
            if (basic[row] >= firstArtificial()) {
                if (cells[row][width].signum() != 0) {
                    return Optional.empty();
                }
                driveOut(row);
            }
        }
        Fraction[] costs = new Fraction[width];
        Arrays.setAll(costs, column -> column < variables ? objective.get(column) : Fraction.ZERO);
        descend(costs, firstArtificial());
        Fraction[] values = new Fraction[variables];
        Arrays.fill(values, Fraction.ZERO);
        for (int row = 0; row < basic.length; row++) {
            if (basic[row] < variables) {
                values[basic[row]] = cells[row][width];
            }
        }
        return Optional.of(List.of(values));
    }

    private int firstArtificial() {
        return width - basic.length;
    }

    /** Pivots until no column below {@code end} lowers the objective. */
    private void descend(Fraction[] objective, int end) {
        while (true) {
            int entering = -1;
            for (int column = 0; column < end && entering < 0; column++) {
                if (reduced(objective, column).signum() < 0) {
                    entering = column;
                }
            }
            if (entering < 0) {
                return;
            }
            pivot(leaving(entering), entering);
        }
    }

    private Fraction reduced(Fraction[] objective, int column) {
        Fraction reduced = objective[column];
        for (int row = 0; row < basic.length; row++) {
            if (!objective[basic[row]].isZero() && !cells[row][column].isZero()) {
                reduced = reduced.minus(objective[basic[row]].times(cells[row][column]));
            }
        }
        return reduced;
    }

    private int leaving(int entering) {
        int leaving = -1;
        for (int row = 0; row < basic.length; row++) {
            if (cells[row][entering].signum() > 0) {
                int order = leaving < 0 ? -1 : room(row, entering).compareTo(room(leaving, entering));
                leaving = order < 0 || (order == 0 && basic[row] < basic[leaving]) ? row : leaving;
            }
        }
        if (leaving < 0) {
            throw new IllegalStateException("The variable (%d) must be bounded.".formatted(entering));
        }
        return leaving;
    }

    private Fraction room(int row, int entering) {
        return cells[row][width].dividedBy(cells[row][entering]);
    }

    /** Takes an artificial variable at zero out of the basis, unless its condition says nothing new. */
    private void driveOut(int row) {
        for (int column = 0; column < firstArtificial(); column++) {
            if (!cells[row][column].isZero()) {
                pivot(row, column);
                return;
            }
        }
    }

    private void pivot(int row, int column) {
        Fraction scale = cells[row][column].inverse();
        for (int i = 0; i <= width; i++) {
            cells[row][i] = cells[row][i].times(scale);
        }
        for (int other = 0; other < basic.length; other++) {
            Fraction factor = cells[other][column];
            if (other != row && !factor.isZero()) {
                for (int i = 0; i <= width; i++) {
                    if (!cells[row][i].isZero()) {
                        cells[other][i] = cells[other][i].minus(factor.times(cells[row][i]));
                    }
                }
            }
        }
        basic[row] = column;
    }
}
