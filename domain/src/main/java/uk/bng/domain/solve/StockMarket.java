package uk.bng.domain.solve;

/**
 * What is open at one point of the search over whole lines: lines with the options they still have, what those cost and
 * draw, the stock that is left and its prices, all in whole numbers of measures of the search's own. A line that is
 * settled has no options. Some stocks stand for facts about others ({@link StockCut}). Not thread-safe.
 */
public final class StockMarket {
    /** What shares are parts of. */
    public static final long WHOLE = 1_000_000;

    private final WholeNode node;
    private final long mostPrice;
    private final long[] shares;

    StockMarket(WholeNode node) {
        this.node = node;
        this.mostPrice = node.table.mostPrice();
        this.shares = new long[node.table.option.length];
    }

    public int lines() {
        return node.table.lines();
    }

    public int stocks() {
        return node.table.stocks();
    }

    /** How many options a line has. */
    public int options(int line) {
        return node.placed[line] ? 0 : node.count[line];
    }

    public long cost(int line, int option) {
        return node.table.cost[place(line, option)];
    }

    /** What an option costs with its stock at the prices set. */
    public long priced(int line, int option) {
        return node.priced(place(line, option));
    }

    /** How many stocks an option draws on. */
    public int draws(int line, int option) {
        int place = place(line, option);
        return node.table.draws[place + 1] - node.table.draws[place];
    }

    public int stock(int line, int option, int draw) {
        return node.table.stock[node.table.draws[place(line, option)] + draw];
    }

    public long load(int line, int option, int draw) {
        return node.table.load[node.table.draws[place(line, option)] + draw];
    }

    /** What is left of a stock. */
    public long free(int stock) {
        return node.free[stock];
    }

    /** What a measure of a stock is priced at. */
    public long price(int stock) {
        return node.price[stock];
    }

    /** Sets the price of a stock, cut to what the search's numbers can hold. */
    public void price(int stock, long price) {
        node.price[stock] = Math.clamp(price, 0, mostPrice);
    }

    /** Says how much of a line an option would serve if lines could be shared, in parts of {@link #WHOLE}. */
    public void share(int line, int option, long parts) {
        shares[place(line, option)] = parts;
    }

    /** The shares set, by place. */
    long[] shares() {
        return shares;
    }

    private int place(int line, int option) {
        return node.left[node.table.start[line] + option];
    }
}
