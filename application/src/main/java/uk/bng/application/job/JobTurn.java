package uk.bng.application.job;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a move makes of a job. Exhaustive: switch over it without a default. */
public enum JobTurn {
    /** Nothing changes: the move is not for a job that stands so. */
    REFUSED(null),
    /** It runs under a new lease, which is one attempt more. */
    STARTED(null),
    /** It runs on, and its worker is told to end it. */
    ASKED(null),
    /** It waits again. */
    REQUEUED(null),
    /** It waits again, and the attempt is taken back. */
    REFUNDED(null),
    /** It is over as its worker says. */
    FINISHED(null),
    /** It is over, with no answer. */
    CANCELLED(new JobEnding.Cancelled(null)),
    /** It is over: all who tried it were lost. */
    WORKER_LOST(new JobEnding.Failed(
            new JobFault(JobFault.Kind.WORKER_LOST, "Every worker that tried this quote was lost before it ended."))),
    /** It is over: what it needs was never there when it was tried. */
    DEPENDENCY_DOWN(new JobEnding.Failed(new JobFault(
            JobFault.Kind.DEPENDENCY_DOWN, "Something that this quote needs did not answer in any attempt.")));

    private final @Nullable JobEnding ending;

    JobTurn(@Nullable JobEnding ending) {
        this.ending = ending;
    }

    /** The ending that comes with the turn itself; empty where the job goes on, or its worker says how it ends. */
    public Optional<JobEnding> ending() {
        return Optional.ofNullable(ending);
    }
}
