package uk.bng.domain.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The options of some lines that share stock, in flat arrays of whole numbers ({@link WholeNumbers}). Lines and stocks
 * are numbered from zero in their order; the options of a line lie side by side, in canonical order. After the real
 * stocks may come tallies of them ({@link WholeTallies}), which are drawn on like stocks.
 */
final class WholeTable {
    /** The options of line {@code l} are at {@code [start[l], start[l + 1])}. */
    final int[] start;

    final int[] option;
    final long[] cost;
    /** Ranks times micro-units. */
    final long[] rank;

    /** The draws of the option at place {@code p} are at {@code [draws[p], draws[p + 1])}. */
    final int[] draws;

    final int[] stock;
    final long[] load;
    final long[] capacity;
    final int realStocks;
    final WholeNumbers numbers;

    private WholeTable(WholeNumbers numbers, WholeDraft draft, long[] capacity, int realStocks) {
        this.numbers = numbers;
        this.start = draft.start;
        this.option = draft.option;
        this.cost = draft.cost;
        this.rank = draft.rank;
        this.draws = draft.draws;
        this.stock = draft.stocks();
        this.load = draft.loads();
        this.capacity = capacity;
        this.realStocks = realStocks;
    }

    /**
     * @param options of lines that all have at least one, ascending
     * @param stop asked at every option
     */
    static WholeTable of(AllocationProblem problem, WholeNumbers numbers, List<Integer> options, SolveStop stop) {
        List<Integer> starts = new ArrayList<>();
        int[] stocks = options.stream()
                .flatMap(option -> problem.option(option).draws().stream())
                .mapToInt(Draw::stock)
                .distinct()
                .toArray();
        int[] local = new int[problem.stockCount()];
        for (int stock = 0; stock < stocks.length; stock++) {
            local[stocks[stock]] = stock;
        }
        int last = -1;
        for (int place = 0; place < options.size(); place++) {
            int line = problem.option(options.get(place)).line();
            if (line != last) {
                last = line;
                starts.add(place);
            }
        }
        starts.add(options.size());
        var draft = new WholeDraft(starts.stream().mapToInt(Integer::intValue).toArray());
        for (int index : options) {
            stop.check();
            SolveOption chosen = problem.option(index);
            draft.option(index, numbers.cost(index), numbers.rank(chosen));
            for (Draw draw : chosen.draws()) {
                draft.draw(local[draw.stock()], numbers.load(chosen.line(), draw));
            }
        }
        long[] capacity = Arrays.stream(stocks).mapToLong(numbers::capacity).toArray();
        return new WholeTable(numbers, draft, capacity, capacity.length);
    }

    /** What is left at a node of some lines, by themselves: their options, and the stock and prices of the node. */
    static WholeNode part(WholeNode node, List<Integer> lines) {
        WholeTable whole = node.table;
        int[] start = new int[lines.size() + 1];
        boolean[] drawn = new boolean[whole.stocks()];
        for (int line = 0; line < lines.size(); line++) {
            int from = whole.start[lines.get(line)];
            start[line + 1] = start[line] + node.count[lines.get(line)];
            for (int i = from; i < from + node.count[lines.get(line)]; i++) {
                for (int draw = whole.draws[node.left[i]]; draw < whole.draws[node.left[i] + 1]; draw++) {
                    drawn[whole.stock[draw]] = true;
                }
            }
        }
        int[] stocks =
                IntStream.range(0, drawn.length).filter(stock -> drawn[stock]).toArray();
        int[] local = new int[drawn.length];
        for (int stock = 0; stock < stocks.length; stock++) {
            local[stocks[stock]] = stock;
        }
        var draft = new WholeDraft(start);
        for (int line : lines) {
            for (int i = whole.start[line]; i < whole.start[line] + node.count[line]; i++) {
                int place = node.left[i];
                draft.option(whole.option[place], whole.cost[place], whole.rank[place]);
                for (int draw = whole.draws[place]; draw < whole.draws[place + 1]; draw++) {
                    draft.draw(local[whole.stock[draw]], whole.load[draw]);
                }
            }
        }
        long[] capacity =
                Arrays.stream(stocks).mapToLong(stock -> node.free[stock]).toArray();
        int real = (int)
                Arrays.stream(stocks).filter(stock -> stock < whole.realStocks).count();
        var part = new WholeNode(new WholeTable(whole.numbers, draft, capacity, real));
        for (int stock = 0; stock < stocks.length; stock++) {
            part.price[stock] = node.price[stocks[stock]];
        }
        return part;
    }

    /** What is left at a node, with cuts that are drawn on like stocks. */
    static WholeNode with(WholeNode node, List<StockCut> cuts) {
        WholeTable whole = node.table;
        int[] start = new int[node.count.length + 1];
        for (int line = 0; line < node.count.length; line++) {
            start[line + 1] = start[line] + node.count[line];
        }
        var draft = new WholeDraft(start);
        for (int line = 0; line < node.count.length; line++) {
            for (int i = whole.start[line]; i < whole.start[line] + node.count[line]; i++) {
                int place = node.left[i];
                draft.option(whole.option[place], whole.cost[place], whole.rank[place]);
                // What lines that are placed draw is gone from the stock already.
                if (!node.placed[line]) {
                    for (int draw = whole.draws[place]; draw < whole.draws[place + 1]; draw++) {
                        draft.draw(whole.stock[draw], whole.load[draw]);
                    }
                    for (int cut = 0; cut < cuts.size(); cut++) {
                        long taken = cuts.get(cut).taken(place);
                        if (taken > 0) {
                            draft.draw(whole.stocks() + cut, taken);
                        }
                    }
                }
            }
        }
        long[] capacity = Arrays.copyOf(node.free, whole.stocks() + cuts.size());
        for (int cut = 0; cut < cuts.size(); cut++) {
            capacity[whole.stocks() + cut] = cuts.get(cut).capacity();
        }
        var closer = new WholeNode(new WholeTable(whole.numbers, draft, capacity, whole.realStocks));
        System.arraycopy(node.price, 0, closer.price, 0, node.price.length);
        return closer;
    }

    int lines() {
        return start.length - 1;
    }

    /** The line that an option serves. */
    int lineOf(int place) {
        int found = Arrays.binarySearch(start, place);
        return found < 0 ? -found - 2 : found;
    }

    /** The number of stocks, tallies and all. */
    int stocks() {
        return capacity.length;
    }

    boolean hasCuts() {
        return stocks() > realStocks;
    }

    /** What an option takes of a stock. */
    long load(int place, int of) {
        long sum = 0;
        for (int draw = draws[place]; draw < draws[place + 1]; draw++) {
            sum += stock[draw] == of ? load[draw] : 0;
        }
        return sum;
    }

    /** The most that all lines can cost together. */
    long dearest() {
        return IntStream.range(0, lines())
                .mapToLong(line ->
                        Arrays.stream(cost, start[line], start[line + 1]).max().orElse(0))
                .sum();
    }

    /** Prices of stock above this could take sums out of the range of a long. */
    long mostPrice() {
        long drawn = 1;
        for (int line = 0; line < lines(); line++) {
            long most = 0;
            for (int place = start[line]; place < start[line + 1]; place++) {
                most = Math.max(
                        most,
                        Arrays.stream(load, draws[place], draws[place + 1]).sum());
            }
            drawn += most;
        }
        return (1L << 61) / (drawn + Arrays.stream(capacity).sum());
    }
}
