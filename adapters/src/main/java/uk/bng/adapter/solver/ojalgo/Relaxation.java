package uk.bng.adapter.solver.ojalgo;

import java.util.Arrays;

/**
 * The Lagrangian relaxation of an allocation problem: demand and stock are priced instead of enforced, so that each bank
 * stands alone and the best set of banks is that of the best single ones.
 *
 * <p>Its value is a lower bound on the cost of every plan of at most so many banks, whatever the multipliers: they only
 * have to be good. It respects the bank limit, which a relaxation of the yes-or-no of banks does not.
 */
final class Relaxation {
    /** Rounding of the sums below is smaller than this share of their magnitude by far. */
    private static final double SAFETY = 1e-10;

    private static final double LEAST_NORM = 1e-12;
    private static final double BEND = 0.7;

    private final Offers offers;

    /** What each bank brings at the last multipliers: never above zero. */
    final double[] worth;

    /** The banks in the order of their worth, best first; those closed come last. */
    final int[] byWorth;

    private final double[] delivered;
    private final double[] drawn;
    private int taken;

    Relaxation(Offers offers) {
        this.offers = offers;
        this.worth = new double[offers.banks()];
        this.byWorth = new int[offers.banks()];
        this.delivered = new double[offers.lines()];
        this.drawn = new double[offers.capacity.length];
        Arrays.setAll(byWorth, bank -> bank);
    }

    /**
     * The bound in pence, rounded outward, for plans that use at most {@code limit} banks, none of those closed and
     * perhaps all of those held.
     */
    double bound(Multipliers at, BankStates states, int limit) {
        double sum = 0;
        double magnitude = 0;
        for (int line = 0; line < offers.lines(); line++) {
            double value = at.line[line] * offers.need[line];
            sum += value;
            magnitude += Math.abs(value);
        }
        for (int bank = 0; bank < worth.length; bank++) {
            worth[bank] = states.isClosed(bank) ? 0 : worth(bank, at, false);
        }
        sortByWorth(states);
        taken = 0;
        while (taken < limit && taken < byWorth.length && !states.isClosed(byWorth[taken])) {
            if (!states.isHeld(byWorth[taken]) && worth[byWorth[taken]] >= 0) {
                break;
            }
            sum += worth[byWorth[taken]];
            magnitude += Math.abs(worth[byWorth[taken]]);
            taken++;
        }
        return sum - SAFETY * magnitude - 1e-6;
    }

    /** Sorts the banks by insertion: from one bound to the next their order hardly changes. */
    private void sortByWorth(BankStates states) {
        for (int place = 1; place < byWorth.length; place++) {
            int bank = byWorth[place];
            int to = place;
            while (to > 0 && isBefore(states, bank, byWorth[to - 1])) {
                byWorth[to] = byWorth[to - 1];
                to--;
            }
            byWorth[to] = bank;
        }
    }

    /** Held banks before free ones, those before closed ones; then by worth. */
    private boolean isBefore(BankStates states, int left, int right) {
        int order = states.order(left) - states.order(right);
        return order < 0 || (order == 0 && worth[left] < worth[right]);
    }

    /**
     * Which options plans may use that cost at most {@code most}, judged by the bound at these multipliers with the
     * option forced in. Only where lines are whole, since else a slice of an option costs next to nothing.
     */
    boolean[] affordable(Multipliers at, BankStates states, int limit, double most) {
        double bound = bound(at, states, limit);
        boolean[] kept = new boolean[offers.price.length];
        double room = most - bound + SAFETY * Math.abs(most) + 1;
        double lastIn = taken < limit ? 0 : leastTaken(states);
        for (int place = 0; place < byWorth.length; place++) {
            int bank = byWorth[place];
            double entry = place < taken ? 0 : Math.max(0, worth[bank] - lastIn);
            for (int cell = offers.bankStart[bank]; cell < offers.bankStart[bank + 1]; cell++) {
                double least = whole(cell, at, false);
                int line = offers.cellLine[cell];
                for (int option = offers.cellStart[cell]; option < offers.cellStart[cell + 1]; option++) {
                    double forced = (reduced(option, at) - at.line[line]) * offers.need[line];
                    kept[option] = !states.isClosed(bank) && entry + forced - least <= room;
                }
            }
        }
        return kept;
    }

    /** How many banks the last bound took: the first so many of {@link #byWorth}. */
    int taken() {
        return taken;
    }

    /** The worth of the best open bank that the last bound left out; zero when there is none. */
    double bestLeftOut(BankStates states) {
        return taken < byWorth.length && !states.isClosed(byWorth[taken]) ? Math.min(0, worth[byWorth[taken]]) : 0;
    }

    /** The worth of the last free bank that the last bound took; zero when all it took are held. */
    double leastTaken(BankStates states) {
        for (int place = taken - 1; place >= 0; place--) {
            if (states.isFree(byWorth[place])) {
                return worth[byWorth[place]];
            }
        }
        return 0;
    }

    /**
     * Moves the multipliers to where the bound would be higher by {@code gain}, along the subgradient of the last bound
     * bent towards the direction of the step before, which keeps steps from cancelling each other out.
     */
    void step(Multipliers at, Multipliers direction, double gain) {
        Arrays.fill(delivered, 0);
        Arrays.fill(drawn, 0);
        for (int place = 0; place < taken; place++) {
            worth(byWorth[place], at, true);
        }
        for (int line = 0; line < delivered.length; line++) {
            direction.line[line] = BEND * direction.line[line] + offers.need[line] - delivered[line];
        }
        for (int stock = 0; stock < drawn.length; stock++) {
            direction.stock[stock] *= BEND;
        }
        for (int place = 0; place < taken; place++) {
            for (int stock : offers.bankStocks[byWorth[place]]) {
                direction.stock[stock] += drawn[stock] - offers.capacity[stock];
            }
        }
        double norm = 0;
        for (double part : direction.line) {
            norm += part * part;
        }
        for (int stock = 0; stock < drawn.length; stock++) {
            if (direction.stock[stock] > 0 || at.stock[stock] > 0) {
                norm += direction.stock[stock] * direction.stock[stock];
            }
        }
        if (norm < LEAST_NORM) {
            return;
        }
        double length = gain / norm;
        for (int line = 0; line < delivered.length; line++) {
            at.line[line] = Math.max(0, at.line[line] + length * direction.line[line]);
        }
        for (int stock = 0; stock < drawn.length; stock++) {
            at.stock[stock] = Math.max(0, at.stock[stock] + length * direction.stock[stock]);
        }
    }

    private double worth(int bank, Multipliers at, boolean record) {
        double sum = 0;
        for (int cell = offers.bankStart[bank]; cell < offers.bankStart[bank + 1]; cell++) {
            sum += offers.splitting ? split(cell, at, record) : whole(cell, at, record);
        }
        for (int stock : offers.bankStocks[bank]) {
            sum -= at.stock[stock] * offers.capacity[stock];
        }
        return Math.min(sum, 0);
    }

    /** The least a cell can bring where its options may share the line. */
    private double split(int cell, Multipliers at, boolean record) {
        int line = offers.cellLine[cell];
        double value = at.line[line];
        double open = offers.need[line];
        double sum = 0;
        int from = offers.cellStart[cell];
        int to = offers.cellStart[cell + 1];
        double last = Double.NEGATIVE_INFINITY;
        int lastPlace = -1;
        // Few options are below the line's value, so the next cheapest is searched for rather than sorted.
        while (open > 0) {
            int next = -1;
            double least = 0;
            for (int place = from; place < to && offers.price[place] < value; place++) {
                double reduced = reduced(place, at) - value;
                if (reduced < least && (reduced > last || (reduced == last && place > lastPlace))) {
                    least = reduced;
                    next = place;
                }
            }
            if (next < 0) {
                break;
            }
            double amount = Math.min(open, offers.most[next]);
            sum += amount * least;
            open -= amount;
            last = least;
            lastPlace = next;
            if (record) {
                record(next, line, amount);
            }
        }
        return sum;
    }

    /** The least a cell can bring where one option serves the whole line. */
    private double whole(int cell, Multipliers at, boolean record) {
        int line = offers.cellLine[cell];
        double value = at.line[line];
        double least = 0;
        int best = -1;
        for (int place = offers.cellStart[cell];
                place < offers.cellStart[cell + 1] && offers.price[place] < value;
                place++) {
            double reduced = reduced(place, at) - value;
            if (reduced < least) {
                least = reduced;
                best = place;
            }
        }
        if (best >= 0 && record) {
            record(best, line, offers.need[line]);
        }
        return least * offers.need[line];
    }

    private double reduced(int place, Multipliers at) {
        double reduced = offers.price[place] + offers.mainDraw[place] * at.stock[offers.mainStock[place]];
        int side = offers.sideStock[place];
        return side < 0 ? reduced : reduced + offers.sideDraw[place] * at.stock[side];
    }

    private void record(int place, int line, double amount) {
        delivered[line] += amount;
        drawn[offers.mainStock[place]] += amount * offers.mainDraw[place];
        if (offers.sideStock[place] >= 0) {
            drawn[offers.sideStock[place]] += amount * offers.sideDraw[place];
        }
    }
}
