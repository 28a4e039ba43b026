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
    private final AllocationProblem problem;
    private final List<Integer> lines;
    private final List<Integer> columns;
    private final Fraction[] floors;
    private final int[] stockIds;
    private final SimplexTable table;

    /**
     * @param lines indexes of the lines to meet, ascending
     * @param columns indexes of the options allowed, all of those lines, ascending
     * @param forced the options that must be used, so carry at least their line's slice
     * @param stop may end the work at any pivot
     */
    ExactTableau(
            AllocationProblem problem,
            List<Integer> lines,
            List<Integer> columns,
            Set<Integer> forced,
            SolveStop stop) {
        this.problem = problem;
        this.lines = lines;
        this.columns = columns;
        this.stockIds = columns.stream()
                .flatMap(option -> problem.option(option).draws().stream())
                .mapToInt(Draw::stock)
                .distinct()
                .sorted()
                .toArray();
        this.table = new SimplexTable(lines.size() + stockIds.length, columns.size() + stockIds.length, stop);
        this.floors = new Fraction[columns.size()];
        for (int column = 0; column < floors.length; column++) {
            floors[column] =
                    forced.contains(columns.get(column)) ? line(column).slice().microFraction() : Fraction.ZERO;
        }
        for (int row = 0; row < lines.size(); row++) {
            openLine(row);
        }
    }

    /** Finds the least score; false when there is no plan. */
    boolean solve() {
        for (int row = 0; row < lines.size(); row++) {
            if (!table.isActive(row) || table.rightSide(row).signum() < 0) {
                return false;
            }
        }
        while (true) {
            if (!table.restore()) {
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
            if (!table.isActive(lines.size() + stock)) {
                bringIn(stock);
            }
        }
        table.closeWhatCosts();
        for (int column = 0; column < columns.size(); column++) {
            table.raise(column);
        }
    }

    /** The micro-units on each column. */
    Fraction[] amounts() {
        Fraction[] amounts = floors.clone();
        for (int row = 0; row < lines.size() + stockIds.length; row++) {
            int column = table.basic(row);
            if (table.isActive(row) && column < amounts.length) {
                amounts[column] = amounts[column].plus(table.rightSide(row));
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
        Score value = Score.of(option, Fraction.ONE).minus(table.reduced(column));
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
        return table.reduced(columns.size() + stock);
    }

    private ProblemLine line(int column) {
        return problem.line(problem.option(columns.get(column)).line());
    }

    private void openLine(int row) {
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
        Fraction[] cells = SimplexTable.zeros(columns.size() + stockIds.length);
        SolveOption base = problem.option(columns.get(cheapest));
        for (int column = from; column < to; column++) {
            SolveOption option = problem.option(columns.get(column));
            cells[column] = Fraction.ONE;
            table.price(
                    column,
                    option.unitPrice().minus(base.unitPrice()),
                    Fraction.of((long) option.rank() - base.rank()));
        }
        table.add(row, cells, need, cheapest);
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
        Fraction[] loads = SimplexTable.zeros(stockIds.length);
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
            if (!table.isActive(lines.size() + stock)
                    && loads[stock].compareTo(problem.capacity(stockIds[stock])) > 0) {
                bringIn(stock);
                found = true;
            }
        }
        return found;
    }

    private void bringIn(int stock) {
        Fraction[] fresh = SimplexTable.zeros(columns.size() + stockIds.length);
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
        table.addReduced(lines.size() + stock, fresh, free, columns.size() + stock);
    }
}
