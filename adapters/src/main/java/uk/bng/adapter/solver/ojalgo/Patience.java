package uk.bng.adapter.solver.ojalgo;

import org.jspecify.annotations.Nullable;
import uk.bng.domain.solve.SolveOutcome.StopCause;
import uk.bng.domain.solve.SolveStop;

/** Ends a search when it must end or, by {@link StopCause#NODE_LIMIT}, after so many questions. Mutable; of one solve. */
final class Patience implements SolveStop {
    /** Questions asked in some fifty milliseconds. */
    private static final int QUESTIONS = 20_000;

    private final SolveStop stop;
    private int asked;

    Patience(SolveStop stop) {
        this.stop = stop;
    }

    void renew() {
        asked = 0;
    }

    @Override
    public SolveStop withinAStep() {
        return stop;
    }

    @Override
    public @Nullable StopCause cause() {
        StopCause cause = stop.cause();
        return cause == null && ++asked > QUESTIONS ? StopCause.NODE_LIMIT : cause;
    }
}
