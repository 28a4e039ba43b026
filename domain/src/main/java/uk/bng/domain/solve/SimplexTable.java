package uk.bng.domain.solve;

import java.util.Arrays;
import uk.bng.domain.unit.Fraction;

/**
 * The numbers of a simplex tableau in exact fractions, with a cost row and, below it, a rank row that breaks ties. Rows
 * can be added while it is in use. Mutable and not thread-safe: one program uses it, once.
 */
final class SimplexTable {
    /** Pivots after which the choice of rows turns to smallest indexes, which cannot cycle. */
    private static final int PATIENCE = 500;

    private final Fraction[][] cells;
    private final Fraction[] rightSide;
    private final int[] basic;
    private final boolean[] active;
    private final Fraction[] costs;
    private final Fraction[] ranks;
    private final boolean[] closed;
    private final SolveStop stop;

    /** @param stop asked at every pivot; once it ended one the table is of no use */
    SimplexTable(int height, int width, SolveStop stop) {
        cells = new Fraction[height][];
        rightSide = zeros(height);
        basic = new int[height];
        active = new boolean[height];
        costs = zeros(width);
        ranks = zeros(width);
        closed = new boolean[width];
        this.stop = stop;
    }

    /** Zeros for a row of its own. */
    static Fraction[] zeros(int length) {
        Fraction[] zeros = new Fraction[length];
        Arrays.fill(zeros, Fraction.ZERO);
        return zeros;
    }

    /** By how much cost and rank rise with each unit of a column, at the start. */
    void price(int column, Fraction cost, Fraction rank) {
        costs[column] = cost;
        ranks[column] = rank;
    }

    /** Adds a row whose basic column occurs in no other row. */
    void add(int row, Fraction[] values, Fraction right, int basicColumn) {
        cells[row] = values;
        rightSide[row] = right;
        basic[row] = basicColumn;
        active[row] = true;
    }

    /** Adds a row of which other rows' basic columns are eliminated first. */
    void addReduced(int row, Fraction[] values, Fraction right, int basicColumn) {
        Fraction free = right;
        for (int other = 0; other < basic.length; other++) {
            Fraction factor = active[other] ? values[basic[other]] : Fraction.ZERO;
            if (!factor.isZero()) {
                subtract(values, cells[other], factor);
                free = free.minus(factor.times(rightSide[other]));
            }
        }
        add(row, values, free, basicColumn);
    }

    boolean isActive(int row) {
        return active[row];
    }

    /** What the basic column of a row stands at. */
    Fraction rightSide(int row) {
        return rightSide[row];
    }

    int basic(int row) {
        return basic[row];
    }

    /** By how much cost and rank, as a score per unit, rise with each unit more of a column. */
    Score reduced(int column) {
        return new Score(costs[column], ranks[column]);
    }

    /** The dual simplex method: makes every amount non-negative again at least score; false when none can be. */
    boolean restore() {
        for (int pivots = 0; ; pivots++) {
            int leaving = leavingRow(pivots > PATIENCE);
            if (leaving < 0) {
                return true;
            }
            int entering = enteringColumn(cells[leaving]);
            if (entering < 0) {
                return false;
            }
            pivot(leaving, entering);
        }
    }

    private int leavingRow(boolean bySmallestIndex) {
        int leaving = -1;
        for (int row = 0; row < basic.length; row++) {
            if (active[row] && rightSide[row].signum() < 0) {
                boolean better = leaving < 0
                        || (bySmallestIndex
                                ? basic[row] < basic[leaving]
                                : rightSide[row].compareTo(rightSide[leaving]) < 0);
                leaving = better ? row : leaving;
            }
        }
        return leaving;
    }

    private int enteringColumn(Fraction[] row) {
        int entering = -1;
        Fraction leastCost = Fraction.ZERO;
        Fraction leastRank = Fraction.ZERO;
        for (int column = 0; column < row.length; column++) {
            if (!closed[column] && row[column].signum() < 0) {
                Fraction cost = ratio(costs[column], row[column]);
                int order = entering < 0 ? -1 : cost.compareTo(leastCost);
                if (order <= 0) {
                    Fraction rank = ratio(ranks[column], row[column]);
                    if (order < 0 || rank.compareTo(leastRank) < 0) {
                        entering = column;
                        leastCost = cost;
                        leastRank = rank;
                    }
                }
            }
        }
        return entering;
    }

    private static Fraction ratio(Fraction objective, Fraction cell) {
        return objective.isZero() ? Fraction.ZERO : objective.dividedBy(cell.negated());
    }

    /** Keeps out for good what would worsen cost or rank. */
    void closeWhatCosts() {
        for (int column = 0; column < closed.length; column++) {
            closed[column] |= !reduced(column).isZero();
        }
    }

    /** Makes a column as large as it can be without worsening what was settled before, and keeps it there. */
    void raise(int column) {
        while (true) {
            int row = rowOf(column);
            if (row < 0) {
                if (closed[column]) {
                    return;
                }
                pivot(tightestRow(column), column);
            } else {
                int entering = raising(cells[row], column);
                if (entering < 0) {
                    closeWhatLowers(cells[row], column);
                    return;
                }
                pivot(tightestRow(entering), entering);
            }
        }
    }

    private int rowOf(int column) {
        for (int row = 0; row < basic.length; row++) {
            if (active[row] && basic[row] == column) {
                return row;
            }
        }
        return -1;
    }

    private int raising(Fraction[] row, int raised) {
        for (int column = 0; column < row.length; column++) {
            if (!closed[column] && column != raised && row[column].signum() < 0) {
                return column;
            }
        }
        return -1;
    }

    private void closeWhatLowers(Fraction[] row, int raised) {
        for (int column = 0; column < row.length; column++) {
            closed[column] |= column != raised && row[column].signum() > 0;
        }
    }

    /** The row that first stops a column from growing, by smallest basic index among equals. */
    private int tightestRow(int column) {
        int tightest = -1;
        Fraction least = Fraction.ZERO;
        for (int row = 0; row < basic.length; row++) {
            if (active[row] && cells[row][column].signum() > 0) {
                Fraction room = rightSide[row].dividedBy(cells[row][column]);
                int order = tightest < 0 ? -1 : room.compareTo(least);
                if (order < 0 || (order == 0 && basic[row] < basic[tightest])) {
                    tightest = row;
                    least = room;
                }
            }
        }
        if (tightest < 0) {
            throw new IllegalStateException("The column (%d) of the amounts must be bounded.".formatted(column));
        }
        return tightest;
    }

    private void pivot(int row, int column) {
        stop.check();
        Fraction[] pivotRow = cells[row];
        if (pivotRow[column].compareTo(Fraction.ONE) != 0) {
            Fraction scale = pivotRow[column].inverse();
            for (int i = 0; i < pivotRow.length; i++) {
                if (!pivotRow[i].isZero()) {
                    pivotRow[i] = pivotRow[i].times(scale);
                }
            }
            rightSide[row] = rightSide[row].times(scale);
        }
        for (int other = 0; other < basic.length; other++) {
            if (other != row && active[other] && !cells[other][column].isZero()) {
                Fraction factor = cells[other][column];
                rightSide[other] = rightSide[other].minus(factor.times(rightSide[row]));
                subtract(cells[other], pivotRow, factor);
            }
        }
        if (!costs[column].isZero()) {
            subtract(costs, pivotRow, costs[column]);
        }
        if (!ranks[column].isZero()) {
            subtract(ranks, pivotRow, ranks[column]);
        }
        basic[row] = column;
    }

    private static void subtract(Fraction[] from, Fraction[] row, Fraction factor) {
        for (int i = 0; i < from.length; i++) {
            if (!row[i].isZero()) {
                from[i] = from[i].minus(factor.times(row[i]));
            }
        }
    }
}
