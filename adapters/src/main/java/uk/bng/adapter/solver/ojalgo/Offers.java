package uk.bng.adapter.solver.ojalgo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import uk.bng.domain.solve.AllocationProblem;
import uk.bng.domain.solve.Draw;
import uk.bng.domain.solve.ProblemLine;
import uk.bng.domain.solve.SolveOption;
import uk.bng.domain.solve.SolveStop;
import uk.bng.domain.unit.Fraction;

/**
 * The problem as flat arrays of floating point numbers, grouped by bank and line, for the bounds. Units are whole units,
 * prices pence per unit. Nothing read from it is ever shown: what it suggests is recomputed exactly.
 */
final class Offers {
    /** An option at one place of the arrays: its price, its draws (stock -1 for none) and the most it can deliver. */
    final double[] price;

    final int[] line;

    final int[] mainStock;
    final double[] mainDraw;
    final int[] sideStock;
    final double[] sideDraw;
    final double[] most;

    /** Cells: the options of one bank for one line lie at {@code [cellStart[c], cellStart[c + 1])}, cheapest first. */
    final int[] cellStart;

    final int[] cellLine;
    /** The cells of a bank are {@code [bankStart[b], bankStart[b + 1])}. */
    final int[] bankStart;
    /** The stocks of a bank. */
    final int[][] bankStocks;

    final double[] need;
    final double[] capacity;
    final boolean splitting;

    private static final double ROUNDING = 1e-9;
    private final double dearest;

    /** @param stop asked at every option */
    Offers(AllocationProblem problem, SolveStop stop) {
        splitting = problem.allowsSplitting();
        need = problem.lines().stream()
                .mapToDouble(line -> units(line.need().microFraction()))
                .toArray();
        capacity = new double[problem.stockCount()];
        Arrays.setAll(capacity, stock -> units(problem.capacity(stock)));
        List<Integer> order = usable(problem, stop);
        order.sort(
                Comparator.comparingInt((Integer index) -> problem.option(index).bank())
                        .thenComparingInt(index -> problem.option(index).line())
                        .thenComparing(index -> problem.option(index).unitPrice())
                        .thenComparing(index -> index));
        int count = order.size();
        price = new double[count];
        line = new int[count];
        mainStock = new int[count];
        mainDraw = new double[count];
        sideStock = new int[count];
        sideDraw = new double[count];
        most = new double[count];
        List<Integer> starts = new ArrayList<>();
        List<Integer> lines = new ArrayList<>();
        bankStart = new int[problem.banks().size() + 1];
        int bank = -1;
        int lastLine = -1;
        for (int place = 0; place < count; place++) {
            stop.check();
            SolveOption option = problem.option(order.get(place));
            if (option.bank() != bank || option.line() != lastLine) {
                while (bank < option.bank()) {
                    bankStart[++bank] = starts.size();
                }
                lastLine = option.line();
                starts.add(place);
                lines.add(lastLine);
            }
            put(place, option);
        }
        while (bank < problem.banks().size()) {
            bankStart[++bank] = starts.size();
        }
        starts.add(count);
        cellStart = starts.stream().mapToInt(Integer::intValue).toArray();
        cellLine = lines.stream().mapToInt(Integer::intValue).toArray();
        dearest = dearest(count);
        bankStocks = stocksOfBanks(problem.banks().size());
    }

    /** Those of {@code all} that are kept, in their order. */
    private Offers(Offers all, boolean[] kept) {
        splitting = all.splitting;
        need = all.need;
        capacity = all.capacity;
        dearest = all.dearest;
        int[] places =
                IntStream.range(0, kept.length).filter(place -> kept[place]).toArray();
        price = Arrays.stream(places).mapToDouble(place -> all.price[place]).toArray();
        line = Arrays.stream(places).map(place -> all.line[place]).toArray();
        mainStock = Arrays.stream(places).map(place -> all.mainStock[place]).toArray();
        mainDraw =
                Arrays.stream(places).mapToDouble(place -> all.mainDraw[place]).toArray();
        sideStock = Arrays.stream(places).map(place -> all.sideStock[place]).toArray();
        sideDraw =
                Arrays.stream(places).mapToDouble(place -> all.sideDraw[place]).toArray();
        most = Arrays.stream(places).mapToDouble(place -> all.most[place]).toArray();
        bankStart = new int[all.bankStart.length];
        List<Integer> starts = new ArrayList<>();
        List<Integer> lines = new ArrayList<>();
        int next = 0;
        for (int bank = 0; bank < all.banks(); bank++) {
            for (int cell = all.bankStart[bank]; cell < all.bankStart[bank + 1]; cell++) {
                int first = next;
                while (next < places.length && places[next] < all.cellStart[cell + 1]) {
                    next++;
                }
                if (next > first) {
                    starts.add(first);
                    lines.add(all.cellLine[cell]);
                }
            }
            bankStart[bank + 1] = starts.size();
        }
        starts.add(places.length);
        cellStart = starts.stream().mapToInt(Integer::intValue).toArray();
        cellLine = lines.stream().mapToInt(Integer::intValue).toArray();
        bankStocks = stocksOfBanks(all.banks());
    }

    /** Only the options at the places kept. */
    Offers keeping(boolean[] kept) {
        return new Offers(this, kept);
    }

    /** More pence than any plan costs, rounding included: a bound above it proves that there is none. */
    double dearest() {
        return dearest;
    }

    int banks() {
        return bankStocks.length;
    }

    int lines() {
        return need.length;
    }

    /** Whether a bank has nothing to offer. */
    boolean isEmpty(int bank) {
        return bankStart[bank] == bankStart[bank + 1];
    }

    private double dearest(int count) {
        double[] most = new double[need.length];
        for (int place = 0; place < count; place++) {
            most[line[place]] = Math.max(most[line[place]], price[place] * need[line[place]]);
        }
        return Arrays.stream(most).sum() * (1 + ROUNDING) + 1;
    }

    private void put(int place, SolveOption option) {
        price[place] = number(option.unitPrice());
        line[place] = option.line();
        Draw main = option.draws().get(0);
        mainStock[place] = main.stock();
        mainDraw[place] = number(main.perUnit());
        most[place] = Math.min(need[option.line()], capacity[main.stock()] / mainDraw[place]);
        if (option.isPair()) {
            Draw side = option.draws().get(1);
            sideStock[place] = side.stock();
            sideDraw[place] = number(side.perUnit());
            most[place] = Math.min(most[place], capacity[side.stock()] / sideDraw[place]);
        } else {
            sideStock[place] = -1;
        }
    }

    /** The options whose stock can bear the least row their line may have. */
    private static List<Integer> usable(AllocationProblem problem, SolveStop stop) {
        List<Integer> usable = new ArrayList<>();
        for (int index = 0; index < problem.options().size(); index++) {
            stop.check();
            SolveOption option = problem.option(index);
            ProblemLine line = problem.line(option.line());
            Fraction least = (problem.allowsSplitting() ? line.slice() : line.need()).microFraction();
            if (option.draws().stream()
                    .allMatch(draw -> draw.perUnit().times(least).compareTo(problem.capacity(draw.stock())) <= 0)) {
                usable.add(index);
            }
        }
        return usable;
    }

    private int[][] stocksOfBanks(int banks) {
        int[][] stocks = new int[banks][];
        for (int bank = 0; bank < banks; bank++) {
            int from = cellStart[bankStart[bank]];
            int to = cellStart[bankStart[bank + 1]];
            stocks[bank] = IntStream.range(from, to)
                    .flatMap(place -> IntStream.of(mainStock[place], sideStock[place]))
                    .filter(stock -> stock >= 0)
                    .distinct()
                    .sorted()
                    .toArray();
        }
        return stocks;
    }

    static double number(Fraction value) {
        return value.numerator().doubleValue() / value.denominator().doubleValue();
    }

    private static double units(Fraction micro) {
        return number(micro) / 1_000_000;
    }
}
