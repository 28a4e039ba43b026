package uk.bng.adapter.solver.choco;

import java.util.List;
import uk.bng.domain.solve.SolveStop;

/** The lower bounds of one search, and what raises them. */
record Bounds(Supply supply, CheapestFill cheapest, PricedBanks priced, PriceClimb climb) {

    static Bounds of(Supply supply, CheapestFill cheapest, int limit, SolveStop stop) {
        var priced = new PricedBanks(supply, limit);
        return new Bounds(supply, cheapest, priced, new PriceClimb(supply, priced, stop));
    }

    /** The prices with the highest bound; the first of those that are equal. */
    Prices best(List<Prices> candidates, BankMarks marks) {
        Prices best = candidates.getFirst();
        double highest = Double.NEGATIVE_INFINITY;
        for (Prices prices : candidates) {
            double bound = priced.bound(prices, marks);
            if (bound > highest) {
                highest = bound;
                best = prices;
            }
        }
        return best;
    }
}
