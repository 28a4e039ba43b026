package uk.bng.domain.solve;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.bng.domain.solve.SolveOutcome.StopCause;

/** Unwinds a search that a limit or a cancel ended; never leaves the solver that started it. */
public final class SolveStopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final StopCause stopCause;
    private final transient @Nullable RowsFound met;

    public SolveStopped(StopCause stopCause) {
        this(stopCause, null);
    }

    /** @param met the best rows that the search had come upon when it was stopped, or null */
    public SolveStopped(StopCause stopCause, @Nullable RowsFound met) {
        super("The search was stopped (%s).".formatted(stopCause), null, false, false);
        this.stopCause = stopCause;
        this.met = met;
    }

    public StopCause stopCause() {
        return stopCause;
    }

    /** Rows that make a plan, so that a stop loses nothing that was found; not yet told to anyone. */
    public Optional<RowsFound> met() {
        return Optional.ofNullable(met);
    }
}
