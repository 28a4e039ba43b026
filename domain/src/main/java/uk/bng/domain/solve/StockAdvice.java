package uk.bng.domain.solve;

/**
 * A second opinion on what stock is worth where lines are whole, such as a linear program's. It only has to be good,
 * never right: whatever it sets, the search's bounds stay exact.
 */
@FunctionalInterface
public interface StockAdvice {
    /** Has no opinion: the search goes by its own prices. */
    StockAdvice NONE = market -> false;

    /** Sets prices, and shares of options, that are better than those the market has; false when it knows none. */
    boolean improve(StockMarket market);
}
