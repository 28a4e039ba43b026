package uk.bng.domain.solve;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.bng.domain.unit.Fraction;

/**
 * Whether the main stocks of some banks can hold all lines at once, as a largest flow from lines to stocks. It leaves out
 * companions and slices, so it may say yes too often, but never no to banks that hold a plan. Immutable.
 */
public final class SupplyFlow {
    private final long[] need;
    private final long[] room;
    private final int[] bankOf;
    private final int[][] stocksOf;

    private SupplyFlow(long[] need, long[] room, int[] bankOf, int[][] stocksOf) {
        this.need = need;
        this.room = room;
        this.bankOf = bankOf;
        this.stocksOf = stocksOf;
    }

    /** The flows of a problem. */
    public static SupplyFlow of(AllocationProblem problem) {
        List<Map<Integer, Fraction>> rates = MainStocks.ratesByLine(problem);
        Map<Set<Integer>, Long> needs = new LinkedHashMap<>();
        List<Integer> lines = new ArrayList<>();
        for (int line = 0; line < rates.size(); line++) {
            needs.merge(rates.get(line).keySet(), problem.line(line).need().micro(), Long::sum);
            lines.add(line);
        }
        long all = needs.values().stream().mapToLong(Long::longValue).sum();
        long[] room = new long[problem.stockCount()];
        MainStocks.least(lines, rates)
                .forEach((stock, rate) -> room[stock] = MainStocks.room(problem, stock, rate, all));
        return new SupplyFlow(
                needs.values().stream().mapToLong(Long::longValue).toArray(),
                room,
                MainStocks.bankOfStock(problem),
                needs.keySet().stream()
                        .map(stocks -> stocks.stream()
                                .mapToInt(Integer::intValue)
                                .sorted()
                                .toArray())
                        .toArray(int[][]::new));
    }

    /** Whether the banks' main stocks can hold all lines; false proves that no plan uses these banks alone. */
    public boolean canServe(Collection<Integer> banks) {
        return new Flow(banks).meetsAll();
    }

    /** One flow: how much of each group of lines lies on each stock. */
    private final class Flow {
        private final int[][] stocks;
        private final long[][] flow;
        private final long[] free;

        Flow(Collection<Integer> banks) {
            stocks = Arrays.stream(stocksOf)
                    .map(all -> Arrays.stream(all)
                            .filter(stock -> banks.contains(bankOf[stock]))
                            .toArray())
                    .toArray(int[][]::new);
            flow = Arrays.stream(stocks).map(own -> new long[own.length]).toArray(long[][]::new);
            free = room.clone();
        }

        boolean meetsAll() {
            for (int group = 0; group < need.length; group++) {
                long missing = need[group];
                while (missing > 0) {
                    long more = augment(group, missing);
                    if (more == 0) {
                        return false;
                    }
                    missing -= more;
                }
            }
            return true;
        }

        /** Moves flow along a shortest path from a group to a stock with room; how much, or 0 when there is no path. */
        private long augment(int from, long most) {
            int[] stockInto = new int[need.length];
            int[] groupInto = new int[room.length];
            Arrays.fill(stockInto, -1);
            Arrays.fill(groupInto, -1);
            boolean[] seen = new boolean[need.length];
            Deque<Integer> open = new ArrayDeque<>(List.of(from));
            seen[from] = true;
            while (!open.isEmpty()) {
                int group = open.remove();
                for (int stock : stocks[group]) {
                    if (groupInto[stock] < 0) {
                        groupInto[stock] = group;
                        if (free[stock] > 0) {
                            return push(from, stock, most, stockInto, groupInto);
                        }
                        for (int other = 0; other < need.length; other++) {
                            if (!seen[other] && flowOf(other, stock) > 0) {
                                seen[other] = true;
                                stockInto[other] = stock;
                                open.add(other);
                            }
                        }
                    }
                }
            }
            return 0;
        }

        private long push(int from, int last, long most, int[] stockInto, int[] groupInto) {
            long amount = Math.min(most, free[last]);
            for (int group = groupInto[last]; group != from; group = groupInto[stockInto[group]]) {
                amount = Math.min(amount, flowOf(group, stockInto[group]));
            }
            free[last] -= amount;
            int stock = last;
            int group = groupInto[last];
            add(group, stock, amount);
            while (group != from) {
                stock = stockInto[group];
                add(group, stock, -amount);
                group = groupInto[stock];
                add(group, stock, amount);
            }
            return amount;
        }

        private long flowOf(int group, int stock) {
            int place = Arrays.binarySearch(stocks[group], stock);
            return place < 0 ? 0 : flow[group][place];
        }

        private void add(int group, int stock, long amount) {
            flow[group][Arrays.binarySearch(stocks[group], stock)] += amount;
        }
    }
}
