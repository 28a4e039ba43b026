package uk.bng.benchmark;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import uk.bng.domain.solve.AllocationProblem;
import uk.bng.domain.unit.Fraction;

/** Somebody who looks for the least cost of an allocation problem. */
interface Rival {
    String name();

    /** Solves the problem once; the time limit is the rival's own to hold. */
    Verdict solve(AllocationProblem problem, Duration limit);

    /** How a solve ended. */
    enum Status {
        PROVEN,
        STOPPED,
        NONE,
        INFEASIBLE
    }

    /**
     * What was found.
     *
     * @param claimed pence by the rival's own arithmetic
     * @param exact pence of the cheapest amounts on the rows it chose, recomputed exactly; not a number where its rows
     *     hold no plan
     * @param bound pence that nothing costs less than, as the rival says
     * @param nanos until the least cost was proven, without the making of a model
     * @param wholeNanos with the making of the model and, of an engine, all further steps of the objective
     */
    record Verdict(Status status, double claimed, double exact, double bound, long nanos, long wholeNanos) {
        /** The names of {@link #figures()}: money in pounds, times in milliseconds. */
        static final List<String> NAMES = List.of("status", "claimed", "exact", "bound", "ms", "whole_ms");

        private static final double PENCE_PER_POUND = 100;

        static Verdict without(Status status, double bound, long nanos, long wholeNanos) {
            return new Verdict(status, Double.NaN, Double.NaN, bound, nanos, wholeNanos);
        }

        boolean isProven() {
            return status == Status.PROVEN;
        }

        List<String> figures() {
            return List.of(
                    status.name().toLowerCase(Locale.ROOT),
                    pounds(claimed),
                    pounds(exact),
                    pounds(bound),
                    Spread.milliseconds(nanos),
                    Spread.milliseconds(wholeNanos));
        }

        /** The same answer with other times. */
        Verdict timed(long medianNanos, long medianWholeNanos) {
            return new Verdict(status, claimed, exact, bound, medianNanos, medianWholeNanos);
        }

        static double pence(Fraction pence) {
            return pence.numerator().doubleValue() / pence.denominator().doubleValue();
        }

        private static String pounds(double pence) {
            return Double.isFinite(pence) ? String.format(Locale.ROOT, "%.2f", pence / PENCE_PER_POUND) : "";
        }
    }
}
