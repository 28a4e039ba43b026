package uk.bng.domain.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The options of some lines that share stock, in flat arrays of whole numbers ({@link WholeNumbers}). Lines and stocks
 * are numbered from zero in their order; the options of a line lie side by side, in canonical order. The last stock
 * stands for none: it is never short, and nothing is drawn from it.
 */
final class WholeTable {
    /** The options of line {@code l} are at {@code [start[l], start[l + 1])}. */
    final int[] start;

    final int[] option;
    final long[] cost;
    /** Ranks times micro-units. */
    final long[] rank;

    final int[] main;
    final int[] side;
    final long[] mainLoad;
    final long[] sideLoad;
    final long[] capacity;
    final WholeNumbers numbers;

    private WholeTable(WholeNumbers numbers, int[] start, int stocks) {
        int size = start[start.length - 1];
        this.numbers = numbers;
        this.start = start;
        option = new int[size];
        cost = new long[size];
        rank = new long[size];
        main = new int[size];
        side = new int[size];
        mainLoad = new long[size];
        sideLoad = new long[size];
        capacity = new long[stocks + 1];
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
        var table = new WholeTable(
                numbers, starts.stream().mapToInt(Integer::intValue).toArray(), stocks.length);
        for (int place = 0; place < options.size(); place++) {
            stop.check();
            table.put(place, options.get(place), problem.option(options.get(place)), local);
        }
        for (int stock = 0; stock < stocks.length; stock++) {
            table.capacity[stock] = numbers.capacity(stocks[stock]);
        }
        return table;
    }

    private void put(int place, int index, SolveOption chosen, int[] local) {
        option[place] = index;
        cost[place] = numbers.cost(index);
        rank[place] = numbers.rank(chosen);
        Draw first = chosen.draws().getFirst();
        main[place] = local[first.stock()];
        mainLoad[place] = numbers.load(chosen.line(), first);
        side[place] = stocks();
        if (chosen.isPair()) {
            Draw second = chosen.draws().getLast();
            side[place] = local[second.stock()];
            sideLoad[place] = numbers.load(chosen.line(), second);
        }
    }

    /** What is left at a node of some lines, by themselves: their options, and the stock and prices of the node. */
    static WholeNode part(WholeNode node, List<Integer> lines) {
        WholeTable whole = node.table;
        int[] start = new int[lines.size() + 1];
        int[] local = new int[whole.capacity.length];
        Arrays.fill(local, -1);
        local[whole.stocks()] = Integer.MAX_VALUE;
        List<Integer> stocks = new ArrayList<>();
        for (int line = 0; line < lines.size(); line++) {
            int from = whole.start[lines.get(line)];
            start[line + 1] = start[line] + node.count[lines.get(line)];
            for (int i = from; i < from + node.count[lines.get(line)]; i++) {
                for (int stock : new int[] {whole.main[node.left[i]], whole.side[node.left[i]]}) {
                    if (local[stock] < 0) {
                        local[stock] = stocks.size();
                        stocks.add(stock);
                    }
                }
            }
        }
        var table = new WholeTable(whole.numbers, start, stocks.size());
        local[whole.stocks()] = stocks.size();
        for (int line = 0; line < lines.size(); line++) {
            int from = whole.start[lines.get(line)];
            for (int place = start[line]; place < start[line + 1]; place++) {
                table.copy(place, whole, node.left[from + place - start[line]], local);
            }
        }
        for (int stock = 0; stock < stocks.size(); stock++) {
            table.capacity[stock] = node.free[stocks.get(stock)];
        }
        var part = new WholeNode(table);
        for (int stock = 0; stock < stocks.size(); stock++) {
            part.price[stock] = node.price[stocks.get(stock)];
        }
        return part;
    }

    private void copy(int place, WholeTable from, int other, int[] local) {
        option[place] = from.option[other];
        cost[place] = from.cost[other];
        rank[place] = from.rank[other];
        main[place] = local[from.main[other]];
        side[place] = local[from.side[other]];
        mainLoad[place] = from.mainLoad[other];
        sideLoad[place] = from.sideLoad[other];
    }

    int lines() {
        return start.length - 1;
    }

    /** The number of real stocks; the one that stands for none comes after them. */
    int stocks() {
        return capacity.length - 1;
    }

    /** What an option takes of a stock. */
    long load(int place, int stock) {
        return (main[place] == stock ? mainLoad[place] : 0) + (side[place] == stock ? sideLoad[place] : 0);
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
                most = Math.max(most, mainLoad[place] + sideLoad[place]);
            }
            drawn += most;
        }
        return (1L << 61) / (drawn + Arrays.stream(capacity).sum());
    }
}
