package uk.bng.domain.solve;

/**
 * By what means whole lines are searched.
 *
 * @param advice asked where much would be searched
 * @param exchanges how many in a row are made in vain before the search goes on without a better plan
 */
record WholeMeans(StockAdvice advice, int exchanges) {
    /** The same with no more exchanges than usual. */
    WholeMeans quick() {
        return new WholeMeans(advice, Math.min(exchanges, RowSearch.USUAL_EXCHANGES));
    }
}
