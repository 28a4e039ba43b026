package uk.bng.domain.solve;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;

/**
 * Follows advice to a first plan: again and again the lines that it is sure of take their options, and the one it is
 * surest of where it is sure of none. It goes back a few times where that fails, then it gives up.
 */
final class AdvisedDive {
    private static final long SURE = StockMarket.WHOLE - StockMarket.WHOLE / 1000;
    private static final int MOST_FAILURES = 10;

    private final StockAdvice advice;
    private final SolveStop stop;
    private final LongSupplier most;

    /** @param most above this a plan is of no use */
    AdvisedDive(StockAdvice advice, SolveStop stop, LongSupplier most) {
        this.advice = advice;
        this.stop = stop;
        this.most = most;
    }

    /** A point with every line placed, or none. */
    Optional<WholeNode> from(WholeNode start) {
        WholeNode node = start.copy();
        int failures = 0;
        while (node.tighten() && failures <= MOST_FAILURES) {
            stop.check();
            if (node.open() == 0) {
                return node.placedCost() <= most.getAsLong() ? Optional.of(node) : Optional.empty();
            }
            var market = new StockMarket(node);
            if (!advice.improve(market) || new StockPrices(node.table, stop).bound(node) > most.getAsLong()) {
                return Optional.empty();
            }
            long[] shares = market.shares();
            boolean first = true;
            for (int place : surest(node, shares)) {
                int line = node.table.lineOf(place);
                if (!node.placed[line] && (first || shares[place] >= SURE)) {
                    first = false;
                    WholeNode with = node.copy();
                    with.keepOnly(line, place);
                    if (with.tighten()) {
                        node = with;
                    } else {
                        failures++;
                        node.remove(line, place);
                        break;
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** For each line not placed the place of its largest share, the surest first. */
    private static List<Integer> surest(WholeNode node, long[] shares) {
        return IntStream.range(0, node.table.lines())
                .filter(line -> !node.placed[line])
                .mapToObj(line -> largest(node, shares, line))
                .sorted(Comparator.comparingLong((Integer place) -> -shares[place]))
                .toList();
    }

    private static int largest(WholeNode node, long[] shares, int line) {
        int largest = node.left[node.from(line)];
        for (int i = node.from(line); i < node.to(line); i++) {
            largest = shares[node.left[i]] > shares[largest] ? node.left[i] : largest;
        }
        return largest;
    }
}
