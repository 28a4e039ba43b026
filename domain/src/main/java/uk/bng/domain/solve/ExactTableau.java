package uk.bng.domain.solve;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.bng.domain.unit.Fraction;

/**
 * A simplex tableau in exact fractions for the amounts on some options of some lines: least score, every line met,
 * stock respected, no option below its floor.
 *
 * <p>It starts with every line on its cheapest option, which is optimal while no stock is overdrawn, and brings in the
 * rows of overdrawn stocks one after another by the dual simplex method. So the work grows with contention and not with
 * the size of the market. Not thread-safe; used once.
 */
final class ExactTableau {
    /** Pivots after which the choice of rows turns to smallest indexes, which cannot cycle. */
    private static final int PATIENCE = 500;

    private final AllocationProblem problem;
    private final List<Integer> lines;
    private final List<Integer> columns;
    private final Fraction[] floors;
    private final int[] stockIds;
    private final Fraction[][] cells;
    private final Fraction[] rightSide;
    private final int[] basic;
    private final boolean[] active;
    private final Fraction[] costs;
    private final Fraction[] ranks;
    private final boolean[] closed;

    /**
     * @param lines indexes of the lines to meet, ascending
     * @param columns indexes of the options allowed, all of those lines, ascending
     * @param forced the options that must be used, so carry at least their line's slice
     */
    ExactTableau(AllocationProblem problem, List<Integer> lines, List<Integer> columns, Set<Integer> forced) {
        this.problem = problem;
        this.lines = lines;
        this.columns = columns;
        this.stockIds = columns.stream()
                .flatMap(option -> problem.option(option).draws().stream())
                .mapToInt(Draw::stock)
                .distinct()
                .sorted()
                .toArray();
        int width = columns.size() + stockIds.length;
        int height = lines.size() + stockIds.length;
        this.floors = new Fraction[columns.size()];
        this.cells = new Fraction[height][];
        this.rightSide = new Fraction[height];
        this.basic = new int[height];
        this.active = new boolean[height];
        this.costs = zeros(width);
        this.ranks = zeros(width);
        this.closed = new boolean[width];
        Arrays.fill(rightSide, Fraction.ZERO);
        for (int column = 0; column < floors.length; column++) {
            floors[column] =
                    forced.contains(columns.get(column)) ? line(column).slice().microFraction() : Fraction.ZERO;
        }
        for (int row = 0; row < lines.size(); row++) {
            openLine(row, width);
        }
    }

    /** Finds the least score; false when there is no plan. */
    boolean solve() {
        for (int row = 0; row < lines.size(); row++) {
            if (!active[row] || rightSide[row].signum() < 0) {
                return false;
            }
        }
        while (true) {
            if (!restore()) {
                return false;
            }
            if (!bringInOverdrawnStocks()) {
                return true;
            }
        }
    }

    /**
     * Among the plans of least score, puts as much as possible on the first option, then on the second, and so on
     * (section 12, step 7). To be called after {@link #solve} said true.
     */
    void fillInOrder() {
        for (int stock = 0; stock < stockIds.length; stock++) {
            if (!active[lines.size() + stock]) {
                bringIn(stock);
            }
        }
        closeWhatCosts();
        for (int column = 0; column < columns.size(); column++) {
            raise(column);
        }
    }

    /** The micro-units on each column. */
    Fraction[] amounts() {
        Fraction[] amounts = floors.clone();
        for (int row = 0; row < basic.length; row++) {
            if (active[row] && basic[row] < amounts.length) {
                amounts[basic[row]] = amounts[basic[row]].plus(rightSide[row]);
            }
        }
        return amounts;
    }

    Score score() {
        Fraction[] amounts = amounts();
        Score score = Score.ZERO;
        for (int column = 0; column < amounts.length; column++) {
            if (!amounts[column].isZero()) {
                score = score.plus(Score.of(problem.option(columns.get(column)), amounts[column]));
            }
        }
        return score;
    }

    /** What one unit more of the line at a row would cost. */
    Score lineValue(int row) {
        int column = firstColumn(lines.get(row));
        SolveOption option = problem.option(columns.get(column));
        Score value = Score.of(option, Fraction.ONE).minus(new Score(costs[column], ranks[column]));
        for (Draw draw : option.draws()) {
            value = value.plus(
                    stockValue(Arrays.binarySearch(stockIds, draw.stock())).times(draw.perUnit()));
        }
        return value;
    }

    /** What one unit more of each stock that is short would save, by the stock's index in the problem. */
    Map<Integer, Score> stockValues() {
        Map<Integer, Score> values = new HashMap<>();
        for (int stock = 0; stock < stockIds.length; stock++) {
            Score value = stockValue(stock);
            if (!value.isZero()) {
                values.put(stockIds[stock], value);
            }
        }
        return values;
    }

    private Score stockValue(int stock) {
        int slack = columns.size() + stock;
        return new Score(costs[slack], ranks[slack]);
    }

    /** Whether more on this column would not worsen the score: only such columns occur in plans of least score. */
    private boolean isFree(int column) {
        return costs[column].isZero() && ranks[column].isZero();
    }

    private ProblemLine line(int column) {
        return problem.line(problem.option(columns.get(column)).line());
    }

    private void openLine(int row, int width) {
        int line = lines.get(row);
        int cheapest = -1;
        Fraction need = problem.line(line).need().microFraction();
        int from = firstColumn(line);
        int to = firstColumn(line + 1);
        for (int column = from; column < to; column++) {
            need = need.minus(floors[column]);
            cheapest = cheapest < 0 || isCheaper(column, cheapest) ? column : cheapest;
        }
        if (cheapest < 0) {
            return;
        }
        cells[row] = zeros(width);
        SolveOption base = problem.option(columns.get(cheapest));
        for (int column = from; column < to; column++) {
            SolveOption option = problem.option(columns.get(column));
            cells[row][column] = Fraction.ONE;
            costs[column] = option.unitPrice().minus(base.unitPrice());
            ranks[column] = Fraction.of(option.rank() - base.rank());
        }
        rightSide[row] = need;
        basic[row] = cheapest;
        active[row] = true;
    }

    /** Options come in line order, so the columns of a line lie side by side. */
    private int firstColumn(int line) {
        int low = 0;
        int high = columns.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (problem.option(columns.get(middle)).line() < line) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private boolean isCheaper(int column, int than) {
        SolveOption left = problem.option(columns.get(column));
        SolveOption right = problem.option(columns.get(than));
        int byPrice = left.unitPrice().compareTo(right.unitPrice());
        return byPrice != 0 ? byPrice < 0 : left.rank() < right.rank();
    }

    private boolean bringInOverdrawnStocks() {
        Fraction[] loads = zeros(stockIds.length);
        Fraction[] amounts = amounts();
        for (int column = 0; column < amounts.length; column++) {
            if (amounts[column].signum() != 0) {
                for (Draw draw : problem.option(columns.get(column)).draws()) {
                    int stock = Arrays.binarySearch(stockIds, draw.stock());
                    loads[stock] = loads[stock].plus(draw.perUnit().times(amounts[column]));
                }
            }
        }
        boolean found = false;
        for (int stock = 0; stock < stockIds.length; stock++) {
            if (!active[lines.size() + stock] && loads[stock].compareTo(problem.capacity(stockIds[stock])) > 0) {
                bringIn(stock);
                found = true;
            }
        }
        return found;
    }

    private void bringIn(int stock) {
        int row = lines.size() + stock;
        Fraction[] fresh = zeros(costs.length);
        Fraction free = problem.capacity(stockIds[stock]);
        for (int column = 0; column < columns.size(); column++) {
            for (Draw draw : problem.option(columns.get(column)).draws()) {
                if (draw.stock() == stockIds[stock]) {
                    fresh[column] = fresh[column].plus(draw.perUnit());
                    free = free.minus(draw.perUnit().times(floors[column]));
                }
            }
        }
        fresh[columns.size() + stock] = Fraction.ONE;
        for (int other = 0; other < basic.length; other++) {
            Fraction factor = active[other] ? fresh[basic[other]] : Fraction.ZERO;
            if (!factor.isZero()) {
                subtract(fresh, cells[other], factor);
                free = free.minus(factor.times(rightSide[other]));
            }
        }
        cells[row] = fresh;
        rightSide[row] = free;
        basic[row] = columns.size() + stock;
        active[row] = true;
    }

    /** The dual simplex method: makes every amount non-negative again at least score; false when none can be. */
    private boolean restore() {
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

    private void closeWhatCosts() {
        for (int column = 0; column < closed.length; column++) {
            closed[column] |= !isFree(column);
        }
    }

    private void raise(int column) {
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

    private static Fraction[] zeros(int length) {
        Fraction[] zeros = new Fraction[length];
        Arrays.fill(zeros, Fraction.ZERO);
        return zeros;
    }
}
