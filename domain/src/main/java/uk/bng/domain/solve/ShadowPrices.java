package uk.bng.domain.solve;

import java.util.List;
import java.util.Map;
import uk.bng.domain.unit.Fraction;

/**
 * What one unit more of each line would cost, and what one unit more of each scarce stock would save, at an optimum of
 * the linear program: as pairs of pence and rank. Stocks not named are worth nothing more.
 */
public record ShadowPrices(List<Score> line, Map<Integer, Score> stock) {
    public ShadowPrices {
        line = List.copyOf(line);
        stock = Map.copyOf(stock);
    }

    /** By how much the score rises with each unit put on the option: never below zero, and zero where it may be used. */
    public Score reduced(SolveOption option) {
        Score reduced = Score.of(option, Fraction.ONE).minus(line.get(option.line()));
        for (Draw draw : option.draws()) {
            Score worth = stock.get(draw.stock());
            if (worth != null) {
                reduced = reduced.plus(worth.times(draw.perUnit()));
            }
        }
        return reduced;
    }
}
