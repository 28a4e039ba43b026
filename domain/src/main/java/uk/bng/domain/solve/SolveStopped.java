package uk.bng.domain.solve;

import uk.bng.domain.solve.SolveOutcome.StopCause;

/** Unwinds a search that a limit or a cancel ended; never leaves the solver that started it. */
public final class SolveStopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final StopCause stopCause;

    public SolveStopped(StopCause stopCause) {
        super("The search was stopped (%s).".formatted(stopCause), null, false, false);
        this.stopCause = stopCause;
    }

    public StopCause stopCause() {
        return stopCause;
    }
}
