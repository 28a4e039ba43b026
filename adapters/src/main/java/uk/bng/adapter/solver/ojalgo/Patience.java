package uk.bng.adapter.solver.ojalgo;

import org.jspecify.annotations.Nullable;
import uk.bng.domain.solve.SolveOutcome.StopCause;
import uk.bng.domain.solve.SolveStop;

/** Ends a search when it must end or, by {@link StopCause#NODE_LIMIT}, after so many questions. Mutable; of one solve. */
final class Patience implements SolveStop {
    /** Questions asked in some fifty to three hundred milliseconds. */
    static final int USUAL = 20_000;

    private final SolveStop stop;
    private final int usual;
    private int left;

    /** @param usual how many questions it bears usually */
    Patience(SolveStop stop, int usual) {
        this.stop = stop;
        this.usual = usual;
    }

    /** @param times how often the usual number of questions it bears from now on */
    void renew(int times) {
        left = times * usual;
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
