package uk.bng.adapter.solver.choco;

import java.util.Arrays;
import uk.bng.domain.solve.SolveStop;

/** Raises the bound of {@link PricedBanks} by subgradient steps, each bent towards the one before. */
final class PriceClimb {
    private static final double BEND = 0.8;
    private static final int PATIENCE = 20;
    private static final double LEAST_STRIDE = 1e-3;
    private static final double LEAST_NORM = 1e-12;
    /** How far above the best bound a step may aim, as a share of it and in pence. */
    private static final double AMBITION_SHARE = 0.1;

    private static final double AMBITION_PENCE = 1000;

    /** How far above the ceiling a step may aim: who aims at it comes near it ever more slowly. */
    private static final double OVERSHOOT = 0.01;

    private final Supply supply;
    private final PricedBanks banks;
    private final SolveStop stop;

    PriceClimb(Supply supply, PricedBanks banks, SolveStop stop) {
        this.supply = supply;
        this.banks = banks;
        this.stop = stop;
    }

    /** The best prices within so many steps, or the first whose bound passes the ceiling. */
    Prices climb(Prices start, BankMarks marks, int steps, double ceiling) {
        Prices at = start.copy();
        Prices best = start;
        double bestBound = Double.NEGATIVE_INFINITY;
        Prices slope = Prices.nought(supply);
        double stride = 1;
        int stale = 0;
        for (int step = 0; step < steps && stride > LEAST_STRIDE && stop.cause() == null; step++) {
            double bound = banks.bound(at, marks);
            if (bound > bestBound) {
                stale = bound - bestBound > 1e-5 * Math.abs(bound) ? 0 : stale + 1;
                bestBound = bound;
                best = at.copy();
            } else {
                stale++;
            }
            if (bound > ceiling) {
                break;
            }
            if (stale > PATIENCE) {
                stride /= 2;
                stale = 0;
                at = best.copy();
                slope = Prices.nought(supply);
                banks.bound(at, marks);
                bound = bestBound;
            }
            double aim = Math.min(
                    ceiling * (1 + OVERSHOOT) + 1, bestBound + AMBITION_SHARE * Math.abs(bestBound) + AMBITION_PENCE);
            move(at, slope, stride * Math.max(1, aim - bound));
        }
        return best;
    }

    private void move(Prices at, Prices slope, double gain) {
        scale(slope.line());
        scale(slope.stock());
        banks.slope(at, slope);
        double norm = 0;
        for (double part : slope.line()) {
            norm += part * part;
        }
        for (int stock = 0; stock < slope.stock().length; stock++) {
            double part = slope.stock()[stock];
            if (part > 0 || at.stock()[stock] > 0) {
                norm += part * part;
            }
        }
        if (norm > LEAST_NORM) {
            step(at.line(), slope.line(), gain / norm);
            step(at.stock(), slope.stock(), gain / norm);
        }
    }

    private static void scale(double[] parts) {
        Arrays.setAll(parts, index -> BEND * parts[index]);
    }

    private static void step(double[] at, double[] slope, double length) {
        for (int index = 0; index < at.length; index++) {
            at[index] = Math.max(0, at[index] + length * slope[index]);
        }
    }
}
