package uk.bng.domain.solve;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.bng.domain.solve.SolveOutcome.StopCause;
import uk.bng.domain.unit.Fraction;

/** Unwinds a search that a limit or a cancel ended; never leaves the solver that started it. */
public final class SolveStopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final StopCause stopCause;
    private final transient @Nullable RowsFound met;
    private final transient @Nullable Fraction othersFrom;

    public SolveStopped(StopCause stopCause) {
        this(stopCause, null, null);
    }

    /**
     * @param met the best rows that the search had come upon when it was stopped, or null
     * @param othersFrom the pence that all other rows of use cost at least, or null
     */
    public SolveStopped(StopCause stopCause, @Nullable RowsFound met, @Nullable Fraction othersFrom) {
        super("The search was stopped (%s).".formatted(stopCause), null, false, false);
        this.stopCause = stopCause;
        this.met = met;
        this.othersFrom = othersFrom;
    }

    public StopCause stopCause() {
        return stopCause;
    }

    /** What rows that were not met cost at least, in pence, if that is known and they are of use at all. */
    public Optional<Fraction> othersFrom() {
        return Optional.ofNullable(othersFrom);
    }

    /** Rows that make a plan, so that a stop loses nothing that was found; not yet told to anyone. */
    public Optional<RowsFound> met() {
        return Optional.ofNullable(met);
    }
}
