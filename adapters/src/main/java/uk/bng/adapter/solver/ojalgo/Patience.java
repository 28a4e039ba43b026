package uk.bng.adapter.solver.ojalgo;

import org.jspecify.annotations.Nullable;
import uk.bng.domain.solve.SolveOutcome.StopCause;
import uk.bng.domain.solve.SolveStop;

/** Ends a search when it must end or, by {@link StopCause#NODE_LIMIT}, after so many questions. Mutable; of one solve. */
final class Patience implements SolveStop {
    /** Questions asked in some fifty to three hundred milliseconds. */
    private static final int QUESTIONS = 20_000;

    private final SolveStop stop;
    private int left;

    Patience(SolveStop stop) {
        this.stop = stop;
    }

    /** @param times how often the usual number of questions it bears from now on */
    void renew(int times) {
        left = times * QUESTIONS;
    }

    @Override
    public SolveStop withinAStep() {
        return stop;
    }

    @Override
    public @Nullable StopCause cause() {
        StopCause cause = stop.cause();
        return cause == null && left-- <= 0 ? StopCause.NODE_LIMIT : cause;
    }
}
