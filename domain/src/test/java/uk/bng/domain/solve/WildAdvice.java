package uk.bng.domain.solve;

import java.util.SplittableRandom;

/** Advice drawn from a seed: prices about as large as costs, and for each line an option that would serve it alone. */
final class WildAdvice implements StockAdvice {
    private final SplittableRandom random;

    WildAdvice(long seed) {
        this.random = new SplittableRandom(seed);
    }

    @Override
    public boolean improve(StockMarket market) {
        for (int line = 0; line < market.lines(); line++) {
            if (market.options(line) > 0) {
                int option = random.nextInt(market.options(line));
                market.share(line, option, StockMarket.WHOLE);
                for (int draw = 0; draw < market.draws(line, option); draw++) {
                    long load = market.load(line, option, draw);
                    market.price(
                            market.stock(line, option, draw), random.nextLong(market.cost(line, option) / load + 1));
                }
            }
        }
        return true;
    }
}
