package uk.bng.domain.solve;

/**
 * A fact that follows from a stock once options are taken whole or not at all, drawn on and priced like a stock of its
 * own: whichever options fit the stock take no more than {@code capacity} of it.
 */
sealed interface StockCut permits WholeTallies.Tally, CoverLifting.Cover {
    long capacity();

    /** What an option takes of it; none where it is zero. */
    long taken(int place);
}
