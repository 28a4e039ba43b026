package uk.bng.adapter.solver.ojalgo;

import uk.bng.domain.solve.SolveStop;
import uk.bng.domain.solve.StockAdvice;
import uk.bng.domain.solve.StockMarket;

/**
 * Prices of stock by a linear program, which finds them where subgradient steps get stuck: where many options cost the
 * same. Only some options and stocks are in the program at first; what it lacks is added until nothing is missing.
 */
final class LinearStockPrices implements StockAdvice {
    private static final int ROUNDS = 16;

    private final SolveStop stop;

    /** @param stop asked between programs, which take some milliseconds each */
    LinearStockPrices(SolveStop stop) {
        this.stop = stop;
    }

    @Override
    public boolean improve(StockMarket market) {
        var program = new StockProgram(market);
        for (int round = 0; round < ROUNDS; round++) {
            stop.check();
            if (!program.solve()) {
                return false;
            }
            if (!program.grow()) {
                break;
            }
        }
        program.tell();
        return true;
    }
}
