package uk.bng.adapter.solver.ojalgo;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.linear.LinearSolver;
import org.ojalgo.structure.Access1D;
import org.ojalgo.structure.Mutate1D;
import uk.bng.domain.solve.SolveStop;

/**
 * The linear relaxation of the problem left at a node, solved by ojAlgo for its multipliers. They are the best there
 * are, which subgradient steps only approach; the bound they give is still computed, and rounded outward, by
 * {@link Relaxation}, so nothing rests on the solver's precision.
 */
final class LinearRelaxation {
    /** Prices are given to the solver in thousands of pounds, which keeps its numbers near one. */
    private static final double PENCE_PER_WEIGHT = 100_000;

    private final Offers offers;
    private final List<Integer> banks;
    private final int firstOption;
    private final LinearSolver.Builder program;
    private final int[] stockRow;

    private LinearRelaxation(Offers offers, BankStates states, int limit, SolveStop stop) {
        this.offers = offers;
        this.banks = states.open();
        this.firstOption = banks.size();
        this.program = LinearSolver.newBuilder(objective(states));
        this.stockRow = new int[offers.capacity.length];
        Arrays.fill(stockRow, -1);
        stop.check();
        demands();
        bounds(states);
        stop.check();
        Mutate1D most = program.inequality(limit);
        for (int bank = 0; bank < banks.size(); bank++) {
            most.set(bank, 1.0);
        }
        int rows = 1;
        int column = firstOption;
        for (int bank = 0; bank < banks.size(); bank++) {
            stop.check();
            rows = inequalities(bank, column, rows);
            column += count(offers, banks.get(bank));
        }
    }

    /**
     * The multipliers at the optimum over the banks not closed; empty when the solver gives none in time.
     *
     * @param stop asked while the program is made and once the solver has ended
     */
    static Optional<Multipliers> multipliers(
            Offers offers, BankStates states, int limit, long milliseconds, SolveStop stop) {
        var program = new LinearRelaxation(offers, states, limit, stop);
        stop.check();
        Optional<Multipliers> multipliers = program.solve(milliseconds);
        stop.check();
        return multipliers;
    }

    /** How many options the banks not closed have: the size of the program. */
    static int size(Offers offers, BankStates states) {
        return states.open().stream().mapToInt(bank -> count(offers, bank)).sum();
    }

    private static int count(Offers offers, int bank) {
        return offers.cellStart[offers.bankStart[bank + 1]] - offers.cellStart[offers.bankStart[bank]];
    }

    private double[] objective(BankStates states) {
        double[] weights = new double[firstOption + size(offers, states)];
        int column = firstOption;
        for (int bank : banks) {
            int from = offers.cellStart[offers.bankStart[bank]];
            for (int i = 0; i < count(offers, bank); i++) {
                weights[column++] = offers.price[from + i] / PENCE_PER_WEIGHT;
            }
        }
        return weights;
    }

    private void demands() {
        Mutate1D[] rows = new Mutate1D[offers.lines()];
        for (int line = 0; line < rows.length; line++) {
            rows[line] = program.equality(offers.need[line]);
        }
        int column = firstOption;
        for (int bank : banks) {
            int from = offers.cellStart[offers.bankStart[bank]];
            for (int i = 0; i < count(offers, bank); i++) {
                rows[offers.line[from + i]].set(column++, 1.0);
            }
        }
    }

    private void bounds(BankStates states) {
        double[] upper = new double[program.countVariables()];
        double[] lower = new double[upper.length];
        Arrays.fill(upper, 0, firstOption, 1);
        for (int bank = 0; bank < firstOption; bank++) {
            lower[bank] = states.isHeld(banks.get(bank)) ? 1 : 0;
        }
        int column = firstOption;
        for (int bank : banks) {
            int from = offers.cellStart[offers.bankStart[bank]];
            for (int i = 0; i < count(offers, bank); i++) {
                upper[column++] = offers.most[from + i];
            }
        }
        program.lower(lower).upper(upper);
    }

    private int inequalities(int bank, int firstColumn, int firstRow) {
        int index = banks.get(bank);
        int offset = firstColumn - offers.cellStart[offers.bankStart[index]];
        int rows = firstRow;
        Mutate1D[] stocks = new Mutate1D[offers.capacity.length];
        for (int stock : offers.bankStocks[index]) {
            stockRow[stock] = rows++;
            stocks[stock] = program.inequality(0);
            stocks[stock].set(bank, -offers.capacity[stock]);
        }
        for (int cell = offers.bankStart[index]; cell < offers.bankStart[index + 1]; cell++) {
            Mutate1D whole = program.inequality(0);
            rows++;
            whole.set(bank, -offers.need[offers.cellLine[cell]]);
            for (int place = offers.cellStart[cell]; place < offers.cellStart[cell + 1]; place++) {
                whole.set(offset + place, 1.0);
                stocks[offers.mainStock[place]].set(offset + place, offers.mainDraw[place]);
                if (offers.sideStock[place] >= 0) {
                    stocks[offers.sideStock[place]].set(offset + place, offers.sideDraw[place]);
                }
            }
        }
        return rows;
    }

    private Optional<Multipliers> solve(long milliseconds) {
        var options = new Optimisation.Options();
        options.time_abort = milliseconds;
        options.time_suffice = milliseconds;
        Optimisation.Result result = program.build(options).solve();
        return result.getState().isOptimal()
                ? result.getDualSolution().map(duals -> read(duals.get()))
                : Optional.empty();
    }

    /** The solver gives inequalities first, then equalities, and those with the other sign. */
    private Multipliers read(Access1D<?> duals) {
        int inequalities = program.countInequalityConstraints();
        Multipliers multipliers = Multipliers.none(offers);
        for (int line = 0; line < offers.lines(); line++) {
            multipliers.line[line] = Math.max(0, -duals.doubleValue(inequalities + line) * PENCE_PER_WEIGHT);
        }
        for (int stock = 0; stock < stockRow.length; stock++) {
            if (stockRow[stock] >= 0) {
                multipliers.stock[stock] = Math.max(0, duals.doubleValue(stockRow[stock]) * PENCE_PER_WEIGHT);
            }
        }
        return multipliers;
    }
}
