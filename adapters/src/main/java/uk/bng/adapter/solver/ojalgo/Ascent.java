package uk.bng.adapter.solver.ojalgo;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import uk.bng.domain.solve.SolveStop;

/** Improves multipliers by subgradient steps and settles banks by the bound they give. */
final class Ascent {
    static final int FIRST_STEPS = 40;
    static final int ROOT_STEPS = 400;
    static final int NODE_STEPS = 60;
    static final int SET_STEPS = 200;

    /** Steps without a gain worth the name after which the ambition is halved. */
    private static final int PATIENCE = 25;

    private static final int STEPS_A_LOOK = 8;

    private static final double FIRST_AMBITION = 0.1;
    private static final double LEAST_AMBITION_PENCE = 1;

    /** The share of the ceiling below which a gap is closed in some few steps or not at all. */
    private static final double HARDLY_A_GAP = 1e-7;

    private static final int LITTLE_PATIENCE = 4;

    private final Offers offers;
    private final int limit;
    private final SolveStop stop;
    private final Relaxation relaxation;

    /** @param stop asked at every step */
    Ascent(Offers offers, int limit, SolveStop stop) {
        this.offers = offers;
        this.limit = limit;
        this.stop = stop;
        this.relaxation = new Relaxation(offers);
    }

    /** Better multipliers than {@code start} after so many steps, or once a bound passes what is hopeless. */
    Multipliers climb(BankStates states, Multipliers start, int steps, DoubleSupplier hopelessFrom) {
        return climb(states, start, steps, hopelessFrom, banks -> {});
    }

    /** The same, showing every few steps the banks that look best on the way. */
    Multipliers climb(
            BankStates states,
            Multipliers start,
            int steps,
            DoubleSupplier hopelessFrom,
            Consumer<List<Integer>> promising) {
        Multipliers at = start.copy();
        Multipliers best = start;
        Multipliers direction = Multipliers.none(offers);
        double bestBound = Double.NEGATIVE_INFINITY;
        double ambition = Double.NaN;
        int stale = 0;
        for (int step = 0; step < steps; step++) {
            stop.check();
            double bound = relaxation.bound(at, states, limit);
            if (step % STEPS_A_LOOK == STEPS_A_LOOK - 1) {
                promising.accept(mostWorthy(states));
            }
            double hopeless = hopelessFrom.getAsDouble();
            if (step == 0) {
                ambition = Math.max(1000, Math.abs(bound) * FIRST_AMBITION);
            }
            stale = bound - bestBound > ambition / 20 ? 0 : stale + 1;
            if (step > 0 && bound - bestBound > ambition / 2) {
                ambition *= 2;
            }
            if (bound > bestBound) {
                bestBound = bound;
                best = at.copy();
            }
            if (bound > hopeless || (stale > LITTLE_PATIENCE && isHardlyBelow(bestBound, hopeless))) {
                break;
            }
            if (stale > PATIENCE) {
                ambition /= 2;
                stale = 0;
                if (bound < bestBound) {
                    at = best.copy();
                    direction = Multipliers.none(offers);
                    bound = relaxation.bound(at, states, limit);
                }
                if (ambition < LEAST_AMBITION_PENCE) {
                    break;
                }
            }
            double target = Math.min(hopeless + 1, bestBound + ambition);
            relaxation.step(at, direction, Math.max(target - bound, 1));
        }
        return best;
    }

    private static boolean isHardlyBelow(double bound, double hopeless) {
        return hopeless - bound < LEAST_AMBITION_PENCE + HARDLY_A_GAP * hopeless;
    }

    /** The bound at these multipliers, in pence. */
    double bound(BankStates states, Multipliers at) {
        return relaxation.bound(at, states, limit);
    }

    /**
     * Closes the banks that no better plan can use and holds those that every better plan must, judged by the bound at
     * these multipliers, which is returned.
     */
    double settle(BankStates states, Multipliers at, double hopelessFrom) {
        double bound = relaxation.bound(at, states, limit);
        double leftOut = relaxation.bestLeftOut(states);
        double lastIn = relaxation.taken() < limit ? 0 : relaxation.leastTaken(states);
        List<Integer> close = new ArrayList<>();
        List<Integer> hold = new ArrayList<>();
        for (int place = 0; place < offers.banks(); place++) {
            int bank = relaxation.byWorth[place];
            if (states.isFree(bank)) {
                double worth = relaxation.worth[bank];
                if (place < relaxation.taken()) {
                    if (bound - worth + leftOut > hopelessFrom) {
                        hold.add(bank);
                    }
                } else if (bound - lastIn + worth > hopelessFrom) {
                    close.add(bank);
                }
            }
        }
        hold.forEach(states::hold);
        close.forEach(states::close);
        return bound;
    }

    /** An ascent over only those options that plans of at most so much can use; where lines are whole. */
    Ascent within(BankStates states, Multipliers at, double most) {
        return new Ascent(offers.keeping(relaxation.affordable(at, states, limit, most)), limit, stop);
    }

    /** As many open banks as may be used, those of most worth at the last bound, ascending. */
    List<Integer> mostWorthy(BankStates states) {
        List<Integer> worthy = new ArrayList<>();
        for (int bank : relaxation.byWorth) {
            if (worthy.size() < limit && !states.isClosed(bank)) {
                worthy.add(bank);
            }
        }
        worthy.sort(null);
        return worthy;
    }

    /** The free bank of most worth at the last bound. */
    int worthiestFree(BankStates states) {
        for (int bank : relaxation.byWorth) {
            if (states.isFree(bank)) {
                return bank;
            }
        }
        throw new IllegalStateException("The node must have a free bank.");
    }
}
