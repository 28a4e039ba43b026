package uk.bng.domain.solve;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uk.bng.domain.unit.Fraction;

/** The main stocks that lines can draw on, and the least they take of them for a unit delivered. */
final class MainStocks {
    private MainStocks() {}

    /** For each line the least draw a unit on each main stock of its options. */
    static List<Map<Integer, Fraction>> ratesByLine(AllocationProblem problem) {
        List<Map<Integer, Fraction>> rates = new ArrayList<>();
        for (int line = 0; line < problem.lines().size(); line++) {
            Map<Integer, Fraction> least = new HashMap<>();
            for (int option : problem.optionsOf(line)) {
                Draw main = problem.option(option).draws().getFirst();
                least.merge(main.stock(), main.perUnit(), Fraction::min);
            }
            rates.add(least);
        }
        return rates;
    }

    /** The least draw a unit of several lines on each of their main stocks. */
    static Map<Integer, Fraction> least(List<Integer> lines, List<Map<Integer, Fraction>> rates) {
        Map<Integer, Fraction> least = new HashMap<>();
        lines.forEach(line -> rates.get(line).forEach((stock, rate) -> least.merge(stock, rate, Fraction::min)));
        return least;
    }

    /** The most micro-units that a stock can deliver when drawn on at a rate, rounded up, and no more than needed. */
    static long room(AllocationProblem problem, int stock, Fraction rate, long need) {
        return problem.capacity(stock).dividedBy(rate).min(Fraction.of(need)).toLong(RoundingMode.CEILING);
    }

    /** The bank of each stock that options draw on; -1 for others. */
    static int[] bankOfStock(AllocationProblem problem) {
        int[] banks = new int[problem.stockCount()];
        Arrays.fill(banks, -1);
        for (SolveOption option : problem.options()) {
            option.draws().forEach(draw -> banks[draw.stock()] = option.bank());
        }
        return banks;
    }
}
