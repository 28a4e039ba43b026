package uk.bng.adapter.solver.choco;

import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import uk.bng.domain.solve.AllocationProblem;
import uk.bng.domain.solve.Draw;
import uk.bng.domain.solve.SolveOption;
import uk.bng.domain.unit.Fraction;
import uk.bng.domain.unit.Units;

/**
 * The options that can carry a row, as floating point numbers in flat arrays: sorted by bank, then line, then price.
 * Units are whole units, prices pence per unit. It guides the search only; what is found is recomputed exactly.
 *
 * <p>A <em>place</em> is an index of these arrays, a <em>cell</em> the run of places of one bank for one line.
 */
final class Supply {
    private static final int PENCE_DECIMALS = 9;
    private static final double DOUBT = 1e-9;
    private static final double NO_PRICE = -1;

    final int banks;
    final int lines;
    final boolean splitting;

    final double[] need;
    /** The least that a row of the line may deliver. */
    final double[] least;

    final double[] capacity;

    final int[] option;
    final int[] line;
    final int[] bank;
    final double[] price;
    final int[] mainStock;
    final double[] mainDraw;
    /** The stock of the companion, or -1. */
    final int[] sideStock;

    final double[] sideDraw;
    /** The most that stock and need let the option deliver. */
    final double[] most;

    /** The places of bank b and line d are {@code [cell[b * lines + d], cell[b * lines + d + 1])}. */
    final int[] cell;

    /** The stocks that the places of each bank draw on. */
    final int[][] stocksOf;

    Supply(AllocationProblem problem) {
        banks = problem.banks().size();
        lines = problem.lines().size();
        splitting = problem.allowsSplitting();
        need = problem.lines().stream()
                .mapToDouble(wanted -> units(wanted.need().microFraction()))
                .toArray();
        least = problem.lines().stream()
                .mapToDouble(wanted -> units((splitting ? wanted.slice() : wanted.need()).microFraction()))
                .toArray();
        capacity = IntStream.range(0, problem.stockCount())
                .mapToDouble(stock -> units(problem.capacity(stock)))
                .toArray();
        double[] prices = prices(problem);
        option = sortedByCell(problem, prices);
        int count = option.length;
        line = new int[count];
        bank = new int[count];
        price = new double[count];
        mainStock = new int[count];
        mainDraw = new double[count];
        sideStock = new int[count];
        sideDraw = new double[count];
        most = new double[count];
        cell = new int[banks * lines + 1];
        for (int place = 0; place < count; place++) {
            price[place] = prices[option[place]];
            put(place, problem.option(option[place]));
            cell[bank[place] * lines + line[place] + 1] = place + 1;
        }
        for (int index = 1; index < cell.length; index++) {
            cell[index] = Math.max(cell[index], cell[index - 1]);
        }
        stocksOf = IntStream.range(0, banks).mapToObj(this::stocks).toArray(int[][]::new);
    }

    int from(int ofBank, int ofLine) {
        return cell[ofBank * lines + ofLine];
    }

    int to(int ofBank, int ofLine) {
        return cell[ofBank * lines + ofLine + 1];
    }

    /** The banks with anything to offer, ascending. */
    List<Integer> usefulBanks() {
        return IntStream.range(0, banks)
                .filter(index -> stocksOf[index].length > 0)
                .boxed()
                .toList();
    }

    /** More than any plan can cost, in pence. */
    double beyondAnyPlan() {
        double dearest = Arrays.stream(price).max().orElse(0);
        return 1 + 1.001 * dearest * Arrays.stream(need).sum();
    }

    static double number(Fraction value) {
        return value.isWhole()
                ? value.numerator().doubleValue()
                : value.numerator().doubleValue() / value.denominator().doubleValue();
    }

    /** An amount of pence, no less than it is. */
    static double roundedUp(Fraction pence) {
        return Math.nextUp(pence.toDecimal(PENCE_DECIMALS, RoundingMode.CEILING).doubleValue());
    }

    private void put(int place, SolveOption from) {
        line[place] = from.line();
        bank[place] = from.bank();
        List<Draw> draws = from.draws();
        Draw main = draws.getFirst();
        mainStock[place] = main.stock();
        mainDraw[place] = number(main.perUnit());
        most[place] = Math.min(need[from.line()], capacity[main.stock()] / mainDraw[place]);
        sideStock[place] = -1;
        if (draws.size() > 1) {
            Draw side = draws.get(1);
            sideStock[place] = side.stock();
            sideDraw[place] = number(side.perUnit());
            most[place] = Math.min(most[place], capacity[side.stock()] / sideDraw[place]);
        }
    }

    private int[] stocks(int ofBank) {
        return IntStream.range(cell[ofBank * lines], cell[(ofBank + 1) * lines])
                .flatMap(place -> IntStream.of(mainStock[place], sideStock[place]))
                .filter(stock -> stock >= 0)
                .distinct()
                .sorted()
                .toArray();
    }

    /** The price of each option that can carry a row, and none of the others. */
    private double[] prices(AllocationProblem problem) {
        List<SolveOption> offered = problem.options();
        double[] prices = new double[offered.size()];
        for (int index = 0; index < prices.length; index++) {
            SolveOption one = offered.get(index);
            prices[index] = canCarryARow(problem, one) ? number(one.unitPrice()) : NO_PRICE;
        }
        return prices;
    }

    /** The options that have a price, by cell, then price, then index. */
    private int[] sortedByCell(AllocationProblem problem, double[] prices) {
        int[] cellOf = new int[prices.length];
        int[] start = new int[banks * lines + 1];
        for (int index = 0; index < prices.length; index++) {
            SolveOption offered = problem.option(index);
            cellOf[index] = offered.bank() * lines + offered.line();
            if (prices[index] != NO_PRICE) {
                start[cellOf[index] + 1]++;
            }
        }
        for (int index = 1; index < start.length; index++) {
            start[index] += start[index - 1];
        }
        int[] end = start.clone();
        int[] sorted = new int[start[start.length - 1]];
        for (int index = 0; index < prices.length; index++) {
            if (prices[index] != NO_PRICE) {
                int in = cellOf[index];
                int place = end[in]++;
                while (place > start[in] && prices[sorted[place - 1]] > prices[index]) {
                    sorted[place] = sorted[place - 1];
                    place--;
                }
                sorted[place] = index;
            }
        }
        return sorted;
    }

    private boolean canCarryARow(AllocationProblem problem, SolveOption offered) {
        for (Draw draw : offered.draws()) {
            if (!canBear(problem, offered.line(), draw)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the stock can bear the least row of the line: by floating point where that leaves no doubt. */
    private boolean canBear(AllocationProblem problem, int ofLine, Draw draw) {
        double drawn = number(draw.perUnit()) * least[ofLine];
        double held = capacity[draw.stock()];
        if (Math.abs(drawn - held) > DOUBT * held) {
            return drawn < held;
        }
        var served = problem.line(ofLine);
        Fraction row = (splitting ? served.slice() : served.need()).microFraction();
        return draw.perUnit().times(row).compareTo(problem.capacity(draw.stock())) <= 0;
    }

    private static double units(Fraction micro) {
        return number(micro) / Units.ONE_UNIT;
    }
}
