package uk.bng.adapter.solver.ojalgo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.linear.LinearSolver;
import org.ojalgo.structure.Access1D;
import org.ojalgo.structure.Mutate1D;
import uk.bng.domain.solve.StockMarket;

/**
 * The linear program of whole lines that may be shared, over the options and stocks that have mattered so far. Costs are
 * in parts of the dearest, draws in parts of what is left of their stock. A line may go unserved at a cost that no plan
 * has, so that every program has a solution.
 */
final class StockProgram {
    private static final int FIRST_OPTIONS = 6;
    private static final int OPTIONS_A_ROUND = 4;
    private static final double UNSERVED = 10;
    private static final double CRUMB = 1e-9;
    private static final double OVERDRAWN = 1 + 1e-6;
    private static final int MOST_PIVOTS = 5_000;

    private final StockMarket market;
    private final List<Column> columns = new ArrayList<>();
    private final boolean[][] chosen;
    private final boolean[] limited;
    private final long[] prices;
    private final double dearest;
    private double[] shares = {};

    StockProgram(StockMarket market) {
        this.market = market;
        this.chosen = new boolean[market.lines()][];
        this.limited = new boolean[market.stocks()];
        this.prices = new long[limited.length];
        double most = 1;
        for (int line = 0; line < chosen.length; line++) {
            chosen[line] = new boolean[market.options(line)];
            for (int option = 0; option < chosen[line].length; option++) {
                most = Math.max(most, (double) market.cost(line, option));
            }
            for (int count = 0; count < Math.min(FIRST_OPTIONS, chosen[line].length); count++) {
                choose(line, cheapestLeft(line));
            }
        }
        this.dearest = most;
        for (int stock = 0; stock < limited.length; stock++) {
            limited[stock] = market.price(stock) > 0;
            prices[stock] = market.price(stock);
        }
    }

    private record Column(int line, int option) {}

    private void choose(int line, int option) {
        chosen[line][option] = true;
        columns.add(new Column(line, option));
    }

    /** The cheapest option, at the prices of the market, that is not in the program; below zero when all are. */
    private int cheapestLeft(int line) {
        int cheapest = -1;
        long least = Long.MAX_VALUE;
        for (int option = 0; option < chosen[line].length; option++) {
            if (!chosen[line][option] && market.priced(line, option) < least) {
                least = market.priced(line, option);
                cheapest = option;
            }
        }
        return cheapest;
    }

    /** Solves it and sets the prices of the market; when that fails, back to what they were. */
    boolean solve() {
        int demands = (int)
                Arrays.stream(chosen).filter(options -> options.length > 0).count();
        LinearSolver.Builder program = LinearSolver.newBuilder(costs(demands));
        demands(program);
        int[] rows = stocks(program);
        double[] upper = new double[columns.size() + demands];
        Arrays.fill(upper, 2);
        program.lower(new double[upper.length]).upper(upper);
        Optimisation.Result result = solved(program);
        if (!result.getState().isOptimal() || result.getDualSolution().isEmpty()) {
            restore();
            return false;
        }
        read(result, result.getDualSolution().get().get(), rows);
        return true;
    }

    private double[] costs(int demands) {
        double[] costs = new double[columns.size() + demands];
        Arrays.fill(costs, UNSERVED);
        for (int column = 0; column < columns.size(); column++) {
            Column its = columns.get(column);
            costs[column] = market.cost(its.line(), its.option()) / dearest;
        }
        return costs;
    }

    private void demands(LinearSolver.Builder program) {
        Mutate1D[] served = new Mutate1D[chosen.length];
        int unserved = columns.size();
        for (int line = 0; line < chosen.length; line++) {
            if (chosen[line].length > 0) {
                served[line] = program.equality(1.0);
                served[line].set(unserved++, 1.0);
            }
        }
        for (int column = 0; column < columns.size(); column++) {
            served[columns.get(column).line()].set(column, 1.0);
        }
    }

    /** The row of each stock that is in the program; below zero for others. */
    private int[] stocks(LinearSolver.Builder program) {
        int[] rows = new int[limited.length];
        Arrays.fill(rows, -1);
        Mutate1D[] drawn = new Mutate1D[limited.length];
        int next = 0;
        for (int column = 0; column < columns.size(); column++) {
            Column its = columns.get(column);
            for (int draw = 0; draw < market.draws(its.line(), its.option()); draw++) {
                int stock = market.stock(its.line(), its.option(), draw);
                if (limited[stock]) {
                    if (rows[stock] < 0) {
                        drawn[stock] = program.inequality(1.0);
                        rows[stock] = next++;
                    }
                    drawn[stock].set(column, part(its, draw));
                }
            }
        }
        return rows;
    }

    private void read(Access1D<?> solution, Access1D<?> duals, int[] rows) {
        shares = new double[columns.size()];
        for (int column = 0; column < shares.length; column++) {
            shares[column] = solution.doubleValue(column);
        }
        for (int stock = 0; stock < limited.length; stock++) {
            double price = rows[stock] < 0 ? 0 : Math.max(0, duals.doubleValue(rows[stock]));
            market.price(stock, Math.round(price * dearest / Math.max(1, market.free(stock))));
        }
    }

    private static Optimisation.Result solved(LinearSolver.Builder program) {
        var options = new Optimisation.Options();
        // Counted rather than timed, so that the same market always gets the same prices.
        options.iterations_abort = MOST_PIVOTS;
        options.iterations_suffice = MOST_PIVOTS;
        return program.build(options).solve();
    }

    private void restore() {
        for (int stock = 0; stock < prices.length; stock++) {
            market.price(stock, prices[stock]);
        }
    }

    private double part(Column its, int draw) {
        return market.load(its.line(), its.option(), draw)
                / (double) market.free(market.stock(its.line(), its.option(), draw));
    }

    /** Adds the options that the prices make cheaper than any in the program, and the stocks overdrawn; whether any. */
    boolean grow() {
        boolean overdrawn = limitOverdrawn();
        int size = columns.size();
        for (int line = 0; line < chosen.length; line++) {
            double least = Double.POSITIVE_INFINITY;
            for (int option = 0; option < chosen[line].length; option++) {
                least = chosen[line][option] ? Math.min(least, (double) market.priced(line, option)) : least;
            }
            int next = cheapestLeft(line);
            for (int count = 0;
                    count < OPTIONS_A_ROUND && next >= 0 && market.priced(line, next) < least - CRUMB * dearest;
                    count++) {
                choose(line, next);
                next = cheapestLeft(line);
            }
        }
        return overdrawn || columns.size() > size;
    }

    private boolean limitOverdrawn() {
        double[] used = new double[limited.length];
        for (int column = 0; column < shares.length; column++) {
            if (shares[column] > CRUMB) {
                Column its = columns.get(column);
                for (int draw = 0; draw < market.draws(its.line(), its.option()); draw++) {
                    used[market.stock(its.line(), its.option(), draw)] += shares[column] * part(its, draw);
                }
            }
        }
        boolean any = false;
        for (int stock = 0; stock < limited.length; stock++) {
            if (!limited[stock] && used[stock] > OVERDRAWN) {
                limited[stock] = true;
                any = true;
            }
        }
        return any;
    }

    /** Tells the market the shares of the last solution. */
    void tell() {
        for (int column = 0; column < shares.length; column++) {
            Column its = columns.get(column);
            market.share(its.line(), its.option(), Math.round(shares[column] * StockMarket.WHOLE));
        }
    }
}
