package uk.bng.domain.solve;

import org.jspecify.annotations.Nullable;
import uk.bng.domain.solve.SolveOutcome.StopCause;

/** Asked often by a running search: why it must end now, or null to go on. */
@FunctionalInterface
public interface SolveStop {
    @Nullable
    StopCause cause();

    /**
     * The same stop for work within one step of a search, which may ask as often as it likes: a stop that counts
     * questions does not count these.
     */
    default SolveStop withinAStep() {
        return this;
    }

    /** Ends the search by {@link SolveStopped} when it must end. */
    default void check() {
        StopCause cause = cause();
        if (cause != null) {
            throw new SolveStopped(cause);
        }
    }
}
